import { ProblemError } from '../../api/client.ts';
import type { EditOrder, useEditSchedule } from '../../api/roster-edits.ts';
import { ProblemNote } from '../../components/problem-note.tsx';

interface EditOutcomeProps {
  edit: ReturnType<typeof useEditSchedule>;
  onEdit: (order: EditOrder) => void;
}

const breaksRules = 422;

/** Why a change by hand was refused; where it breaks rules, which, and a way to keep it all the same. */
export function EditOutcome({ edit, onEdit }: EditOutcomeProps) {
  if (!edit.isError) return null;
  const { error, variables } = edit;
  const breaches = error instanceof ProblemError && error.problem.status === breaksRules ? error.problem.errors : [];
  if (breaches.length === 0) return <ProblemNote error={error} />;
  return (
    <div className="notice bad" role="alert">
      <h3>This breaks {breaches.length === 1 ? 'a rule' : `${breaches.length} rules`}</h3>
      <ul className="notes">
        {breaches.map(({ detail }) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
      <div className="actions">
        <button type="button" className="button" onClick={() => onEdit({ ...variables, isKept: true })}>
          Keep it all the same
        </button>
        <button type="button" className="button" onClick={() => edit.reset()}>
          Leave it
        </button>
      </div>
    </div>
  );
}
