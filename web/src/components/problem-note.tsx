import { ProblemError } from '../api/client.ts';

/** What went wrong, in the server's words, and a way on. */
export function ProblemNote({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const title = error instanceof ProblemError ? error.problem.title : 'This could not be shown';
  return (
    <div className="notice bad" role="alert">
      <h3>{title}</h3>
      {error.message !== title && <p>{error.message}</p>}
      {onRetry && (
        <div className="actions">
          <button type="button" className="button" onClick={onRetry}>
            Try again
          </button>
        </div>
      )}
    </div>
  );
}
