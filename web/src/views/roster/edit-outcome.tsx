import { ProblemError } from '../../api/client.ts';
import type { EditOrder, useEditSchedule } from '../../api/roster-edits.ts';
import { ProblemNote } from '../../components/problem-note.tsx';

const breaksRules = 422;

interface EditOutcomeProps {
  edit: ReturnType<typeof useEditSchedule>;
  onEdit: (order: EditOrder) => void;
}

/** Why a change by hand was refused; where it breaks rules, a way to keep it all the same. */
export function EditOutcome({ edit, onEdit }: EditOutcomeProps) {
  if (!edit.isError) return null;
  const { error, variables } = edit;
  const mayKeep = error instanceof ProblemError && error.problem.status === breaksRules;
  return (
    <>
      <ProblemNote error={error} />
      {mayKeep && (
        <div className="bar">
          <button type="button" className="button" onClick={() => onEdit({ ...variables, isKept: true })}>
            Keep it although it breaks the rule
          </button>
          <button type="button" className="button" onClick={() => edit.reset()}>
            Leave it
          </button>
        </div>
      )}
    </>
  );
}
