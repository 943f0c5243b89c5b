import type { Agent, Centre, Queue } from '../../domain/centre.ts';
import type { Forecast, QueueForecast, ScenarioChanges } from '../../domain/plan.ts';
import { InputError } from '../../errors.ts';

/** The centre with another goal, shrinkage or staff; everything else as it was. */
export function changeCentre(centre: Centre, changes: ScenarioChanges): Centre {
  return {
    ...centre,
    queues: centre.queues.map((queue) => changeQueue(queue, changes)),
    agents: changeAgents(centre, changes),
  };
}

function changeQueue(queue: Queue, { serviceLevel, shrinkage }: ScenarioChanges): Queue {
  const hasNewGoal = serviceLevel !== undefined && queue.channel !== 'email';
  return {
    ...queue,
    serviceGoal: hasNewGoal ? { ...queue.serviceGoal, serviceLevel } : queue.serviceGoal,
    shrinkage: shrinkage ?? queue.shrinkage,
  };
}

function changeAgents(centre: Centre, { addAgents = [], removeAgentIds = [] }: ScenarioChanges): Agent[] {
  const known = new Set(centre.agents.map((agent) => agent.id));
  const unknown = removeAgentIds.findIndex((id) => !known.has(id));
  if (unknown >= 0) {
    throw new InputError(`changes.removeAgentIds[${unknown}]`, `there is no agent "${removeAgentIds[unknown]}".`);
  }
  const removed = new Set(removeAgentIds);
  const hired = addAgents.flatMap((hire, index) => newAgents(centre, hire, index));
  return [...centre.agents.filter((agent) => !removed.has(agent.id)), ...hired];
}

type Hire = NonNullable<ScenarioChanges['addAgents']>[number];

function newAgents(centre: Centre, hire: Hire, index: number): Agent[] {
  const at = `changes.addAgents[${index}]`;
  if (!centre.contracts.some((contract) => contract.id === hire.contractId)) {
    throw new InputError(`${at}.contractId`, `there is no contract "${hire.contractId}".`);
  }
  const stranger = hire.queueIds.find((id) => !centre.queues.some((queue) => queue.id === id));
  if (stranger) throw new InputError(`${at}.queueIds`, `there is no queue "${stranger}".`);
  const colleagues = centre.agents.filter((agent) => agent.contractId === hire.contractId);
  const usualRate =
    mean(colleagues.map((agent) => agent.hourlyRate)) ?? mean(centre.agents.map((agent) => agent.hourlyRate)) ?? 0;
  return Array.from({ length: hire.count }, (_, n) => ({
    id: `hire-${index + 1}-${n + 1}`,
    externalId: null,
    name: `New hire ${index + 1}.${n + 1}`,
    contractId: hire.contractId,
    queueIds: hire.queueIds,
    hourlyRate: hire.hourlyRate ?? usualRate,
    availability: null,
    preferredStart: null,
    undesiredWeekdays: [],
  }));
}

/** The forecast with volumes and handle times scaled, whole or per queue. */
export function changeForecast(forecast: Forecast, changes: ScenarioChanges): Forecast {
  const { volumeFactor = 1, handleTimeFactor = 1, queues = [] } = changes;
  queues.forEach(({ queueId }, index) => {
    if (!forecast.queues.some((queue) => queue.queueId === queueId)) {
      throw new InputError(`changes.queues[${index}].queueId`, `there is no queue "${queueId}" in the forecast.`);
    }
  });
  const scaled = (queue: QueueForecast): QueueForecast => {
    const own = queues.find((change) => change.queueId === queue.queueId);
    const volume = volumeFactor * (own?.volumeFactor ?? 1);
    const handleTime = handleTimeFactor * (own?.handleTimeFactor ?? 1);
    return {
      ...queue,
      mean: queue.mean.map((value) => value * volume),
      quantiles: queue.quantiles.map((values) => values.map((value) => value * volume)),
      averageHandleTimeSeconds: queue.averageHandleTimeSeconds.map((value) => value * handleTime),
    };
  };
  return { ...forecast, queues: forecast.queues.map(scaled) };
}

const mean = (values: number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
