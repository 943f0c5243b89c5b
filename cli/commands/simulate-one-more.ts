/** What `crewcast simulate --one-more` prints. */
import type { SimulationScenario } from '../../src/domain/simulation-scenario.ts';
import type { MarginalRow } from '../../src/pipeline/simulation/marginal-values.ts';
import { table } from '../terminal.ts';
import { elapsed, signed } from './simulate-report.ts';

interface Order {
  replications: number;
  seed: number;
}

export function oneMoreJson(scenario: SimulationScenario, rows: MarginalRow[], { replications, seed }: Order): object {
  return {
    days: replications,
    seed,
    oneMore: rows.map(({ group, from, to, inTime, queues }) => ({
      group: scenario.groups[group].id,
      fromSeconds: from * scenario.intervalSeconds,
      toSeconds: to * scenario.intervalSeconds,
      inTime,
      queues: queues.map((queue, k) => ({ id: scenario.queues[k].id, ...queue })),
    })),
  };
}

/** A line per group and span, the most useful agent first. */
export function oneMoreText(scenario: SimulationScenario, rows: MarginalRow[], { replications, seed }: Order): string {
  const { intervalSeconds, queues, groups } = scenario;
  const header = ['one more of', 'from', 'to', 'more in time', ...queues.map(({ id }) => `${id}: service level`)];
  const lines = [...rows]
    .sort((a, b) => b.inTime.mean - a.inTime.mean)
    .map(({ group, from, to, inTime, queues: changes }) => [
      String(groups[group].id),
      elapsed(from * intervalSeconds),
      elapsed(to * intervalSeconds),
      signed(inTime, 1, 2, ''),
      ...changes.map(({ serviceLevel }) => signed(serviceLevel, 100, 2, ' points')),
    ]);
  return `${table(header, lines)}\n\nContacts more answered in time (all live queues, whole horizon) and service level in the span; ${replications} replications with seed ${seed}, the same customers with and without; +- is the standard error.`;
}
