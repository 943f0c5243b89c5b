import { type AgentModel, type CentreModel, type QueueModel, queueModel } from '../../../models/simulation/centre.ts';
import type { Agent, Centre } from '../../domain/centre.ts';
import type { Forecast, Patience, PlanningGrid, QueueForecast, Shift, Staffing } from '../../domain/plan.ts';
import { dayVariation } from '../day-variation.ts';
import { findQueue } from '../queue-terms.ts';

/** Reported when a queue has no service-level goal of its own. */
const defaultThresholdSeconds = 20;

interface RosteredWeek {
  centre: Centre;
  forecast: Forecast;
  /** All that lie in the grid; those of agents who have left count nowhere. */
  shifts: Shift[];
  staffing?: Staffing;
}

/** The rostered week as the simulator sees it: the forecast's customers meet the roster's shifts. */
export function weekCentre({ centre, forecast, shifts, staffing }: RosteredWeek): CentreModel {
  const { grid } = forecast;
  const byAgent = shiftsByAgent(shifts);
  // By id, so that a roster is scored alike in whatever order its shifts are listed.
  const rostered = centre.agents.filter(({ id }) => byAgent.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const groups = skillGroups(rostered);
  return {
    intervalSeconds: grid.intervalMinutes * 60,
    intervals: grid.starts.length,
    dayStarts: localDays(grid).map((day) => day.firstInterval),
    queues: forecast.queues.map((queue) => {
      const patience = staffing?.queues.find(({ queueId }) => queueId === queue.queueId)?.patience;
      return weekQueue(centre, queue, groups, patience);
    }),
    groups: groups.length,
    agents: rostered.map((agent) => weekAgent(centre, agent, byAgent.get(agent.id)!, groups, grid)),
  };
}

const groupKey = (queueIds: string[]): string => [...queueIds].sort().join(' ');

/** Distinct sets of queues, those with fewest queues first: a contact tries specialists before generalists. */
function skillGroups(agents: Agent[]): string[] {
  const keys = new Set(agents.map((agent) => groupKey(agent.queueIds)));
  return [...keys].sort((a, b) => a.split(' ').length - b.split(' ').length || (a < b ? -1 : 1));
}

function weekQueue(centre: Centre, forecast: QueueForecast, groups: string[], patience?: Patience): QueueModel {
  const queue = findQueue(centre, forecast.queueId);
  const isDeferred = queue.channel === 'email';
  const goal = queue.serviceGoal.serviceLevel;
  return queueModel({
    expectedArrivals: forecast.mean,
    dayFactorCoefficientOfVariation: dayVariation(forecast),
    meanHandleTimeSeconds: forecast.averageHandleTimeSeconds,
    meanPatienceSeconds: isDeferred ? null : (queue.meanPatienceSeconds ?? patience?.meanSeconds ?? null),
    thresholdSeconds: isDeferred
      ? (queue.deadlineMinutes ?? 0) * 60
      : (goal?.thresholdSeconds ?? defaultThresholdSeconds),
    handleTimeFactorAtConcurrency: new Array<number>(isDeferred ? 1 : queue.maxConcurrentContacts).fill(1),
    concentrate: true,
    deferred: isDeferred,
    countedIntervals: isDeferred ? forecast.open : null,
    priority: isDeferred ? 1 : 0,
    routing: groups.flatMap((key, group) => (key.split(' ').includes(queue.id) ? [group] : [])),
    goalServiceLevel: goal?.share ?? null,
  });
}

/** The days of the grid by local date. */
export function localDays(grid: PlanningGrid): { date: string; firstInterval: number }[] {
  const dateOf = new Intl.DateTimeFormat('en-CA', { timeZone: grid.timeZone });
  const dates = grid.starts.map((start) => dateOf.format(new Date(start)));
  return dates.flatMap((date, firstInterval) => (date === dates[firstInterval - 1] ? [] : [{ date, firstInterval }]));
}

function shiftsByAgent(shifts: Shift[]): Map<string, Shift[]> {
  const byAgent = new Map<string, Shift[]>();
  for (const shift of shifts) byAgent.set(shift.agentId, [...(byAgent.get(shift.agentId) ?? []), shift]);
  return byAgent;
}

function weekAgent(centre: Centre, agent: Agent, shifts: Shift[], groups: string[], grid: PlanningGrid): AgentModel {
  const origin = Date.parse(grid.starts[0]) / 1000;
  const at = (instant: string): number => Date.parse(instant) / 1000 - origin;
  const shrinkages = agent.queueIds.map((id) => findQueue(centre, id).shrinkage);
  return {
    group: groups.indexOf(groupKey(agent.queueIds)),
    absenceProbability: shrinkages.reduce((sum, value) => sum + value, 0) / shrinkages.length,
    shifts: [...shifts]
      .sort((a, b) => at(a.start) - at(b.start))
      .map((shift) =>
        shift.activities
          .filter(({ activity }) => activity === 'onQueue')
          .map(({ start, end }): [number, number] => [Math.max(0, at(start)), at(end)])
          .filter(([from, to]) => to > from),
      ),
  };
}
