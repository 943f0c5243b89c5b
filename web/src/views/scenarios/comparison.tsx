import type { Centre, ScenarioItem, Schedule } from '../../api/types.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { ServiceComparison } from './service-comparison.tsx';
import { baselineChoice, unchangedSuffix, useSide } from './sides.ts';

interface ComparisonProps {
  centre: Centre;
  baseline: Schedule;
  scenarios: ScenarioItem[];
  left: string;
  right: string;
  onLeft: (choice: string) => void;
  onRight: (choice: string) => void;
}

/** Two plans side by side, chosen freely among the baseline and its scenarios. */
export function Comparison({ centre, baseline, scenarios, left, right, onLeft, onRight }: ComparisonProps) {
  const leftSide = useSide(left, baseline);
  const rightSide = useSide(right, baseline);
  const error = leftSide.error ?? rightSide.error;
  const nameOf = (choice: string): string => {
    const scenario = scenarios.find(({ id }) => choice.startsWith(id));
    if (!scenario) return 'Baseline';
    return choice.endsWith(unchangedSuffix) ? `${scenario.name}, same roster` : scenario.name;
  };
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
    <>
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
      {leftSide.simulation && rightSide.simulation && left !== right && (
        <ServiceComparison
          centre={centre}
          grid={baseline.grid}
          scheduleId={baseline.id}
          left={{ name: nameOf(left), choice: left, side: leftSide }}
          right={{ name: nameOf(right), choice: right, side: rightSide }}
        />
      )}
    </>
  );
}
