import { type FormEvent, useState } from 'react';
import { signInWithPassword, singleSignOnAddress } from '../session.ts';

interface SignInProps {
  /** Why one is asked to sign in again. */
  refusal: string | null;
  hasSingleSignOn: boolean;
  onSignedIn: () => void;
}

/** Asks for e-mail address and password, or leads to the identity provider. */
export function SignIn({ refusal, hasSingleSignOn, onSignedIn }: SignInProps) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState(refusal);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    try {
      await signInWithPassword(email.trim(), password);
      onSignedIn();
    } catch (error) {
      setProblem((error as Error).message);
      setIsBusy(false);
    }
  };
  return (
    <main className="sign-in">
      <form className="panel" onSubmit={(event) => void submit(event)}>
        <h1>Crewcast</h1>
        <label className="field">
          <span className="caption">E-mail address</span>
          <input
            type="text"
            inputMode="email"
            autoComplete="username"
            spellCheck={false}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </label>
        <label className="field">
          <span className="caption">Password</span>
          <input
            type="password"
            autoComplete="current-password"
            value={password}
            aria-invalid={problem !== null}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        {problem && (
          <p className="bad" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" className="button primary" disabled={isBusy || !email.trim() || !password}>
          Sign in
        </button>
        {hasSingleSignOn && (
          <a className="button" href={singleSignOnAddress}>
            Sign in with your organisation’s account
          </a>
        )}
        <p className="muted">
          New here, or the password is forgotten? An admin makes a one-time link, or{' '}
          <code>crewcast user link ADDRESS</code> on the server.
        </p>
      </form>
    </main>
  );
}
