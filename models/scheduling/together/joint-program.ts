import { buildLinearModel, type Column, type LinearModelBuilder } from '../../optimisation/linear-model.ts';
import type { CoverCosts } from '../cover/cover-costs.ts';
import type { CompiledProblem } from '../week/week-model.ts';

/** A week that an agent could work. */
export interface WeekColumn {
  agent: number;
  /** Option per day, -1 for a day off. */
  options: Int32Array;
  /** Absolute break starts: the pricer's stride per day. */
  breaks: Int32Array;
  /** Absolute slots on the phone. */
  onPhone: Int32Array;
  /** Preference and overtime cost. */
  cost: number;
}

/** Agents on the phone per skill group and slot, group-major. */
export type Staff = Int32Array;

/**
 * The set-partitioning program of some agents' weeks while all others keep theirs, before any week is in it: a row per
 * agent (one week each), and per slot the agents of a skill group shared among its queues and what each queue's staff
 * costs, piecewise linear.
 */
export interface JointProgram {
  /** Holds the staffing columns; weeks are added behind them. */
  builder: LinearModelBuilder;
  staffingColumns: number;
  /** Staffing cost that the program's objective leaves out. */
  constant: number;
  agentRow(agent: number): number;
  /** Row of an agent on the phone in a slot: its price is the worth of one more. */
  slotRow(agent: number, slot: number): number;
  columnOf(week: WeekColumn): Column;
}

/** `staff` counts the agents who keep their weeks. */
export function jointProgram(
  { problem, slots, skillMasks, skillOf }: CompiledProblem,
  costs: CoverCosts,
  agents: readonly number[],
  staff: Staff,
): JointProgram {
  const queues = problem.required.length;
  const builder = buildLinearModel();
  const agentRows = new Map(agents.map((agent) => [agent, builder.row(`agent ${agent}`, { lower: 1, upper: 1 })]));
  const queuesOf = Array.from(skillMasks, (mask) => problem.required.flatMap((_, k) => ((mask >> k) & 1 ? [k] : [])));
  /** Of a group with one queue, the row of that queue is its own. */
  const groupRows = new Int32Array(skillMasks.length * slots);
  const queueRows = new Int32Array(queues * slots);
  for (let k = 0; k < queues; k++) {
    for (let t = 0; t < slots; t++) {
      let kept = 0;
      queuesOf.forEach((own, g) => {
        if (own.length === 1 && own[0] === k) kept += staff[g * slots + t];
      });
      queueRows[k * slots + t] = builder.row(`queue ${k} slot ${t}`, { lower: -kept, upper: -kept });
    }
  }
  queuesOf.forEach((own, g) => {
    for (let t = 0; t < slots; t++) {
      const kept = staff[g * slots + t];
      groupRows[g * slots + t] =
        own.length === 1
          ? queueRows[own[0] * slots + t]
          : builder.row(`group ${g} slot ${t}`, { lower: -kept, upper: -kept });
    }
  });

  let staffingColumns = 0;
  const staffing = (name: string, column: Column): void => {
    builder.column(name, column);
    staffingColumns++;
  };
  queuesOf.forEach((own, g) => {
    if (own.length === 1) return;
    for (let t = 0; t < slots; t++) {
      const group = groupRows[g * slots + t];
      if (own.length === 0) {
        staffing(`idle group ${g} slot ${t}`, { cost: problem.overstaffedCost, entries: [[group, -1]] });
      }
      for (const k of own) {
        staffing(`group ${g} to queue ${k} slot ${t}`, {
          entries: [
            [group, -1],
            [queueRows[k * slots + t], 1],
          ],
        });
      }
    }
  });

  let constant = 0;
  const most = problem.required.map((_, k) => problem.agents.filter((agent) => agent.queues.includes(k)).length);
  for (let k = 0; k < queues; k++) {
    for (let t = 0; t < slots; t++) {
      constant += costs.cost(k, t, 0);
      for (let n = 0; n < most[k]; ) {
        const saving = costs.saving(k, t, n);
        const from = n;
        while (n < most[k] && costs.saving(k, t, n) === saving) n++;
        staffing(`queue ${k} slot ${t} from ${from}`, {
          cost: -saving,
          upper: n - from,
          entries: [[queueRows[k * slots + t], -1]],
        });
      }
    }
  }
  const slotRow = (agent: number, slot: number): number => groupRows[skillOf[agent] * slots + slot];
  return {
    builder,
    staffingColumns,
    constant,
    agentRow: (agent) => agentRows.get(agent)!,
    slotRow,
    columnOf: ({ agent, onPhone, cost }) => ({
      cost,
      entries: [[agentRows.get(agent)!, 1], ...Array.from(onPhone, (t): [number, number] => [slotRow(agent, t), 1])],
    }),
  };
}
