import { type FormEvent, useEffect, useRef, useState } from 'react';
import { setPassword, useAccount } from '../session.ts';

/** Who is signed in, the own password, and the way out. */
export function AccountMenu() {
  const { caller, signOut } = useAccount();
  const [isChanging, setIsChanging] = useState(false);
  return (
    <>
      <span className="muted account" title={[caller.name, caller.email, caller.role].filter(Boolean).join(', ')}>
        {caller.name} · {caller.role}
      </span>
      {caller.canSetPassword !== 'no' && (
        <button type="button" className="button quiet" onClick={() => setIsChanging(true)}>
          Password
        </button>
      )}
      <button type="button" className="button quiet" onClick={signOut}>
        Sign out
      </button>
      {isChanging && <PasswordDialog onClose={() => setIsChanging(false)} />}
    </>
  );
}

function PasswordDialog({ onClose }: { onClose: () => void }) {
  const { caller, refresh } = useAccount();
  const dialog = useRef<HTMLDialogElement>(null);
  const [current, setCurrent] = useState('');
  const [wanted, setWanted] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const asksCurrent = caller.canSetPassword === 'withCurrent';
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await setPassword(wanted, asksCurrent ? current : undefined);
      refresh();
      onClose();
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  return (
    <dialog ref={dialog} aria-labelledby="password-title" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <div className="stack">
          <h2 id="password-title">{asksCurrent ? 'Change the password' : 'Set a password'}</h2>
          <input type="text" autoComplete="username" value={caller.email ?? ''} readOnly hidden />
          {asksCurrent && (
            <label className="field">
              <span className="caption">Current password</span>
              <input
                type="password"
                autoComplete="current-password"
                value={current}
                onChange={(event) => setCurrent(event.target.value)}
              />
            </label>
          )}
          <label className="field">
            <span className="caption">New password, at least 12 characters</span>
            <input
              type="password"
              autoComplete="new-password"
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
            />
          </label>
          {problem && (
            <p className="bad" role="alert">
              {problem}
            </p>
          )}
        </div>
        <div className="actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={wanted.length < 12}>
            Save
          </button>
        </div>
      </form>
    </dialog>
  );
}
