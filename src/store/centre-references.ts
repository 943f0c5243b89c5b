import type { Centre, FixedActivity, RosterPin } from '../domain/centre.ts';
import { InputError } from '../errors.ts';
import { publicHolidays } from '../time/holidays.ts';
import { zoneClock } from '../time/zone-clock.ts';
import { type CentreNoun, centreNouns, itemsOf } from './centre-nouns.ts';

/** One item that names another which does not exist, or an id that is taken. */
export interface BrokenReference {
  noun: CentreNoun;
  index: number;
  /** Field within the item. */
  field: string;
  message: string;
}

type Finding = [field: string, message: string | null];

/** The first thing in a centre that does not fit with the rest of it; null when all fits. */
export function findBrokenReference(centre: Centre): BrokenReference | null {
  const idsOf = (noun: CentreNoun) => new Set(itemsOf(centre, noun).map(({ id }) => id));
  const ids = {
    queue: idsOf('queues'),
    'shift template': idsOf('shiftTemplates'),
    contract: idsOf('contracts'),
    agent: idsOf('agents'),
    skill: idsOf('skills'),
    'activity code': idsOf('activityCodes'),
  };
  const missing = (kind: keyof typeof ids, id: string): string | null =>
    ids[kind].has(id) ? null : `there is no ${kind} "${id}"`;
  const missingIn = (kind: keyof typeof ids, field: string, list: string[] | null): Finding[] =>
    (list ?? []).map((id, i) => [`${field}[${i}]`, missing(kind, id)]);
  const missingSkills = (field: string, list: { skillId: string }[] | undefined): Finding[] =>
    (list ?? []).map(({ skillId }, i) => [`${field}[${i}].skillId`, missing('skill', skillId)]);

  return (
    repeatedKey(centre) ??
    first('queues', centre.queues, (queue) => missingSkills('requiredSkills', queue.requiredSkills)) ??
    first('shiftTemplates', centre.shiftTemplates, ({ forbiddenNextDay }) =>
      missingIn('shift template', 'forbiddenNextDay', forbiddenNextDay ?? null),
    ) ??
    first('contracts', centre.contracts, ({ shiftTemplateIds, rules = {} }) => [
      ...missingIn('shift template', 'shiftTemplateIds', shiftTemplateIds),
      ...missingIn('shift template', 'rules.rotation.cycle', rules.rotation?.cycle.flatMap((ids) => ids ?? []) ?? null),
      ...(rules.maxWeeklyShifts ?? []).map(({ shiftTemplateId }, i): Finding => {
        return [`rules.maxWeeklyShifts[${i}].shiftTemplateId`, missing('shift template', shiftTemplateId)];
      }),
      ...(rules.floatingActivities ?? []).map(({ activityCodeId }, i): Finding => {
        return [`rules.floatingActivities[${i}].activityCodeId`, missing('activity code', activityCodeId)];
      }),
    ]) ??
    first('agents', centre.agents, (agent) => [
      ['contractId', missing('contract', agent.contractId)],
      ...missingIn('queue', 'queueIds', agent.queueIds),
      ...missingSkills('skills', agent.skills),
      ...missingIn('shift template', 'undesiredShiftTemplateIds', agent.undesiredShiftTemplateIds ?? null),
      ...(agent.pairs ?? []).map(({ agentId }, i): Finding => [`pairs[${i}].agentId`, missing('agent', agentId)]),
      ...(agent.requests ?? []).map(({ shiftTemplateId }, i): Finding => {
        const field = `requests[${i}].shiftTemplateId`;
        return [field, shiftTemplateId === null ? null : missing('shift template', shiftTemplateId)];
      }),
    ]) ??
    first('agentContracts', centre.agentContracts, ({ agentId, contractId }) => [
      ['agentId', missing('agent', agentId)],
      ['contractId', missing('contract', contractId)],
    ]) ??
    first('timeOff', centre.timeOff, ({ agentId }) => [['agentId', missing('agent', agentId)]]) ??
    first('events', centre.events, ({ queueIds }) => missingIn('queue', 'queueIds', queueIds)) ??
    first('specialDays', centre.specialDays, ({ queueIds }) => missingIn('queue', 'queueIds', queueIds)) ??
    first('drivers', centre.drivers, ({ queueIds }) => missingIn('queue', 'queueIds', queueIds)) ??
    first('rosterPins', centre.rosterPins, (pin) => [
      ['agentId', missing('agent', pin.agentId)],
      ...(pin.shiftTemplateId === null ? [] : shiftFindings(centre, pin, missing)),
    ]) ??
    first('fixedActivities', centre.fixedActivities, ({ agentId, activityCodeId }) => [
      ['agentId', missing('agent', agentId)],
      ['activityCodeId', missing('activity code', activityCodeId)],
    ]) ??
    clashingDecision(centre)
  );
}

/** @throws InputError when the zone or country of the site is unknown. `at` precedes the field's name. */
export function checkSite({ timeZone, country }: Centre['site'], at = 'site.'): void {
  try {
    zoneClock(timeZone);
  } catch {
    throw new InputError(
      `${at}timeZone`,
      `there is no time zone "${timeZone}". Use an IANA name such as Europe/Amsterdam.`,
    );
  }
  if (country !== null) publicHolidays(country, '2026-01-01', '2026-01-01', `${at}country`);
}

function first<Item>(
  noun: CentreNoun,
  items: Item[] | undefined,
  findings: (item: Item) => Finding[],
): BrokenReference | null {
  for (const [index, item] of (items ?? []).entries()) {
    for (const [field, message] of findings(item)) if (message) return { noun, index, field, message };
  }
  return null;
}

function repeatedKey(centre: Centre): BrokenReference | null {
  for (const noun of centreNouns) {
    for (const field of ['id', 'externalId'] as const) {
      const seen = new Set<string>();
      for (const [index, { [field]: value }] of itemsOf(centre, noun).entries()) {
        if (value && seen.has(value)) {
          return { noun, index, field, message: `"${value}" is used twice; give each its own` };
        }
        if (value) seen.add(value);
      }
    }
  }
  return null;
}

/** What a pinned shift needs of its template: that it exists, has this length and as many breaks. */
function shiftFindings(
  { shiftTemplates }: Centre,
  { shiftTemplateId, lengthMinutes, breakStarts }: RosterPin,
  missing: (kind: 'shift template', id: string) => string | null,
): Finding[] {
  const template = shiftTemplates.find(({ id }) => id === shiftTemplateId);
  if (!template) return [['shiftTemplateId', missing('shift template', shiftTemplateId!)]];
  const { lengthMinutes: least, maxLengthMinutes: most = least, lengthStepMinutes: step = 30, breaks } = template;
  const length = lengthMinutes ?? least;
  const isOffered = length >= least && length <= most && (length - least) % step === 0;
  const hasBreaks = breakStarts === undefined || breakStarts.length === breaks.length;
  return [
    ['lengthMinutes', isOffered ? null : `the template has ${least} to ${most} minutes in steps of ${step}`],
    ['breakStarts', hasBreaks ? null : `give the starts of the ${breaks.length} breaks of the template`],
  ];
}

/** Two decisions about one day of an agent that cannot both hold. */
function clashingDecision({ rosterPins = [], fixedActivities = [] }: Centre): BrokenReference | null {
  const pinned = new Map<string, string>();
  for (const [index, { id, agentId, date }] of rosterPins.entries()) {
    const other = pinned.get(`${agentId} ${date}`);
    if (other !== undefined) {
      return { noun: 'rosterPins', index, field: 'date', message: `"${other}" decides this day already` };
    }
    pinned.set(`${agentId} ${date}`, id);
  }
  const inOrder = [...fixedActivities.entries()].sort(([, a], [, b]) => (dayAndStart(a) < dayAndStart(b) ? -1 : 1));
  for (const [at, [index, activity]] of inOrder.entries()) {
    const before = inOrder[at - 1]?.[1];
    if (before?.agentId === activity.agentId && before.date === activity.date && before.to > activity.from) {
      return { noun: 'fixedActivities', index, field: 'from', message: `"${before.id}" lasts longer than that` };
    }
  }
  return null;
}

const dayAndStart = ({ agentId, date, from }: FixedActivity): string =>
  `${agentId} ${date} ${String(from).padStart(4, '0')}`;
