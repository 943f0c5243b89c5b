import { type FormEvent, useState } from 'react';

/** Asks for an API key; `refusal` says why the last one was not accepted. */
export function SignIn({ refusal, onSignIn }: { refusal: string | null; onSignIn: (key: string) => void }) {
  const [key, setKey] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (key.trim()) onSignIn(key);
  };
  return (
    <main className="sign-in">
      <form className="panel" onSubmit={submit}>
        <h1>Crewcast</h1>
        <label className="field">
          <span className="caption">API key</span>
          <input
            type="password"
            autoComplete="off"
            spellCheck={false}
            placeholder="cc_…"
            value={key}
            aria-invalid={refusal !== null}
            aria-describedby="key-hint"
            onChange={(event) => setKey(event.target.value)}
          />
          <span className="hint" id="key-hint">
            Make one with <code>crewcast key create --role planner</code>. It stays in this tab only.
          </span>
        </label>
        {refusal && (
          <p className="bad" role="alert">
            {refusal}
          </p>
        )}
        <button type="submit" className="button primary" disabled={!key.trim()}>
          Sign in
        </button>
      </form>
    </main>
  );
}
