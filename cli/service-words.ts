/** What customers would live through, in tables a manager can read. */
import type { ComparedService, QueueExperience, Simulation } from '../src/domain/simulation.ts';
import { table } from './terminal.ts';

const points = (share: number): string => (100 * share).toFixed(0);

const DAYS_A_TABLE = 7;

/** A line per queue, a column per day, a table per week: mean service level, its range on eight of ten days, and how often the goal is met. */
export function describeDays({ queues }: Simulation): string {
  const dates = [...new Set(queues.flatMap(({ days = [] }) => days.map(({ date }) => date)))].sort();
  if (dates.length === 0) return '';
  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', timeZone: 'UTC' });
  const cells = ({ days = [] }: QueueExperience, shown: string[]): string[] =>
    shown.map((date) => {
      const day = days.find((candidate) => candidate.date === date);
      if (!day) return '-';
      const { mean, p10, p90 } = day.serviceLevel;
      const met = day.probabilityGoalMet === null ? '' : ` ${points(day.probabilityGoalMet)}%`;
      return `${points(mean)} (${points(p10)}-${points(p90)})${met}`;
    });
  const tables: string[] = [];
  for (let first = 0; first < dates.length; first += DAYS_A_TABLE) {
    const shown = dates.slice(first, first + DAYS_A_TABLE);
    const header = ['service by day', ...shown.map((date) => weekday.format(new Date(`${date}T00:00:00Z`)))];
    tables.push(
      table(
        header,
        queues.map((queue) => [queue.queueId, ...cells(queue, shown)]),
      ),
    );
  }
  return `${tables.join('\n\n')}\nMean service level in %, in brackets the range of 8 of 10 such days, then the share of days that keep the goal.`;
}

/** A line per queue: the service of the changed plan and what changed, each with its 95 % range. */
export function describeChange(name: string, { simulation, differences, liveServiceLevel }: ComparedService): string {
  const rows = differences.map(({ queueId, serviceLevel, abandonedShare, probabilityGoalMet }) => {
    const queue = simulation.queues.find((candidate) => candidate.queueId === queueId);
    const goal = queue?.probabilityGoalMet;
    return [
      queueId,
      queue ? `${range95(queue.serviceLevel)} %` : '-',
      change95(serviceLevel),
      change95(abandonedShare),
      goal == null ? '-' : `${points(goal)} % of weeks`,
      change95(probabilityGoalMet),
    ];
  });
  rows.push([
    'all live',
    simulation.live ? `${range95(simulation.live.serviceLevel)} %` : '-',
    change95(liveServiceLevel),
    '',
    '',
    '',
  ]);
  const header = [name, 'service level', 'change', 'abandoned, change', 'goal met', 'change'];
  return table(header, rows);
}

interface Known {
  mean: number;
  standardError: number;
}

/** `81.2 to 82.0`: where the mean lies with 95 % confidence, in per cent. */
export function range95({ mean, standardError }: Known): string {
  const half = 1.96 * standardError;
  return `${(100 * Math.max(0, mean - half)).toFixed(1)} to ${(100 * Math.min(1, mean + half)).toFixed(1)}`;
}

/** `+1.2 (+0.8 to +1.6)`, in points. */
function change95(difference: Known | null): string {
  if (difference === null) return '-';
  const { mean, standardError } = difference;
  const [low, high] = [mean - 1.96 * standardError, mean + 1.96 * standardError];
  return `${signed(mean)} (${signed(low)} to ${signed(high)})`;
}

const signed = (share: number): string => {
  const text = (100 * share).toFixed(1);
  return Number(text) === 0 ? '0.0' : share > 0 ? `+${text}` : text;
};
