import type { ScenarioChanges } from '../../api/types.ts';

export interface AddedAgents {
  key: number;
  count: string;
  contractId: string;
  queueIds: string[];
}

/** What the form holds: texts as typed, empty for "as it is". */
export interface ScenarioDraft {
  name: string;
  /** One queue, or all when empty. */
  queueId: string;
  volumePercent: string;
  handleTimePercent: string;
  serviceLevelPercent: string;
  thresholdSeconds: string;
  shrinkagePercent: string;
  added: AddedAgents[];
  removedAgentIds: string[];
}

export const emptyDraft: ScenarioDraft = {
  name: '',
  queueId: '',
  volumePercent: '',
  handleTimePercent: '',
  serviceLevelPercent: '',
  thresholdSeconds: '',
  shrinkagePercent: '',
  added: [],
  removedAgentIds: [],
};

const number = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text));
const rounded = (value: number): number => Number(value.toPrecision(12));
const factor = (percent: number | undefined): number | undefined =>
  percent === undefined || percent === 0 ? undefined : rounded(1 + percent / 100);
const share = (percent: number | undefined): number | undefined =>
  percent === undefined ? undefined : rounded(percent / 100);

/** The changes a draft asks for, without what stays as it is. */
export function changesOf(draft: ScenarioDraft): ScenarioChanges {
  const factors = {
    volumeFactor: factor(number(draft.volumePercent)),
    handleTimeFactor: factor(number(draft.handleTimePercent)),
  };
  const hasFactor = factors.volumeFactor !== undefined || factors.handleTimeFactor !== undefined;
  const goal = share(number(draft.serviceLevelPercent));
  const changes: ScenarioChanges = {
    ...(draft.queueId ? (hasFactor ? { queues: [{ queueId: draft.queueId, ...factors }] } : {}) : factors),
    serviceLevel:
      goal === undefined ? undefined : { share: goal, thresholdSeconds: number(draft.thresholdSeconds) ?? 20 },
    shrinkage: share(number(draft.shrinkagePercent)),
    addAgents: draft.added.length
      ? draft.added.map(({ count, contractId, queueIds }) => ({ count: Number(count), contractId, queueIds }))
      : undefined,
    removeAgentIds: draft.removedAgentIds.length ? draft.removedAgentIds : undefined,
  };
  return JSON.parse(JSON.stringify(changes)) as ScenarioChanges;
}
