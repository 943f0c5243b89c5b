import { useScenario } from '../../api/queries.ts';
import type { Centre, PlanSummary, ScenarioItem } from '../../api/types.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ComparisonTable } from './comparison-table.tsx';

interface ComparisonProps {
  centre: Centre;
  baseline: PlanSummary;
  scenarios: ScenarioItem[];
  left: string;
  right: string;
  onLeft: (choice: string) => void;
  onRight: (choice: string) => void;
}

const baselineChoice = 'baseline';
const unchangedSuffix = ' unchanged';

/** A choice is the baseline, a scenario's id, or that id with a suffix: the scenario met with the baseline's roster. */
function useSummary(choice: string, baseline: PlanSummary): { summary: PlanSummary | null; error: Error | null } {
  const id = choice === baselineChoice ? null : choice.replace(unchangedSuffix, '');
  const scenario = useScenario(id);
  if (id === null) return { summary: baseline, error: null };
  const { data, error } = scenario;
  return { summary: (choice.endsWith(unchangedSuffix) ? data?.unchangedRoster : data?.outcome) ?? null, error };
}

/** Two plans side by side, chosen freely among the baseline and its scenarios. */
export function Comparison({ centre, baseline, scenarios, left, right, onLeft, onRight }: ComparisonProps) {
  const leftSide = useSummary(left, baseline);
  const rightSide = useSummary(right, baseline);
  const error = leftSide.error ?? rightSide.error;
  const choice = (label: string, value: string, onChange: (choice: string) => void) => (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value={baselineChoice}>Baseline: this roster</option>
      {scenarios.map(({ id, name, changes }) => (
        <optgroup key={id} label={name}>
          <option value={id}>{name}</option>
          {!changes.removeAgentIds?.length && (
            <option value={`${id}${unchangedSuffix}`}>{name}, roster left as it is</option>
          )}
        </optgroup>
      ))}
    </select>
  );
  return (
    <section className="panel">
      <header>
        <h2>Side by side</h2>
      </header>
      {error && <ProblemNote error={error} />}
      <ComparisonTable
        leftHeading={choice('Left plan', left, onLeft)}
        rightHeading={choice('Right plan', right, onRight)}
        left={leftSide.summary}
        right={rightSide.summary}
        currency={centre.site.currency}
      />
    </section>
  );
}
