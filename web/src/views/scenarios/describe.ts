import type { Centre, ScenarioChanges } from '../../api/types.ts';
import { formatNumber, formatShare } from '../../format.ts';

const change = (factor: number): string => {
  const percent = (factor - 1) * 100;
  return `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${formatNumber(Math.abs(percent), Number.isInteger(Math.round(percent * 10) / 10) ? 0 : 1)} %`;
};

/** The changes of a scenario as short phrases. */
export function describeChanges(changes: ScenarioChanges, centre: Centre): string[] {
  const queueName = (queueId: string) => centre.queues.find(({ id }) => id === queueId)?.name ?? queueId;
  const contractName = (contractId: string) => centre.contracts.find(({ id }) => id === contractId)?.name ?? contractId;
  const factors = (
    where: string,
    { volumeFactor, handleTimeFactor }: Pick<ScenarioChanges, 'volumeFactor' | 'handleTimeFactor'>,
  ) => [
    ...(volumeFactor === undefined ? [] : [`contacts${where} ${change(volumeFactor)}`]),
    ...(handleTimeFactor === undefined ? [] : [`handle time${where} ${change(handleTimeFactor)}`]),
  ];
  const { serviceLevel, shrinkage, addAgents = [], removeAgentIds = [] } = changes;
  return [
    ...factors('', changes),
    ...(changes.queues ?? []).flatMap((queue) => factors(` of ${queueName(queue.queueId)}`, queue)),
    ...(serviceLevel
      ? [`goal ${formatShare(serviceLevel.share, 0)} in ${formatNumber(serviceLevel.thresholdSeconds)} s`]
      : []),
    ...(shrinkage === undefined ? [] : [`shrinkage ${formatShare(shrinkage)}`]),
    ...addAgents.map(
      ({ count, contractId, queueIds }) =>
        `+${count} ${contractName(contractId)} on ${queueIds.map(queueName).join(', ')}`,
    ),
    ...(removeAgentIds.length ? [`−${removeAgentIds.length} ${removeAgentIds.length === 1 ? 'agent' : 'agents'}`] : []),
  ];
}
