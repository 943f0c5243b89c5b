import type {
  ActivityCode,
  Agent,
  AgentContract,
  Centre,
  CentreDriver,
  CentreEvent,
  Contract,
  FixedActivity,
  Queue,
  RosterPin,
  ShiftTemplate,
  Skill,
  SpecialDay,
  TimeOff,
} from '../domain/centre.ts';

export type StoredEvent = CentreEvent & { id: string };

/** The lists of the configuration, by name. */
export interface CentreItems {
  skills: Skill;
  queues: Queue;
  shiftTemplates: ShiftTemplate;
  contracts: Contract;
  agents: Agent;
  agentContracts: AgentContract;
  timeOff: TimeOff;
  events: StoredEvent;
  specialDays: SpecialDay;
  drivers: CentreDriver;
  activityCodes: ActivityCode;
  rosterPins: RosterPin;
  fixedActivities: FixedActivity;
}
export type CentreNoun = keyof CentreItems;

interface NounFacts {
  table: string;
  /** Several of them, in words. */
  spoken: string;
  /** Begins the ids that are made up for items known by their `externalId` alone. */
  prefix: string;
  /** First and last date an item is about, as SQL, where it is about dates. */
  dates?: { first: string; last: string };
}

export const nounFacts: Record<CentreNoun, NounFacts> = {
  skills: { table: 'skills', spoken: 'skills', prefix: 'sk' },
  queues: { table: 'queues', spoken: 'queues', prefix: 'q' },
  shiftTemplates: { table: 'shift_templates', spoken: 'shift templates', prefix: 'st' },
  contracts: { table: 'contracts', spoken: 'contracts', prefix: 'ct' },
  agents: { table: 'agents', spoken: 'agents', prefix: 'ag' },
  agentContracts: {
    table: 'agent_contracts',
    spoken: 'contracts of agents',
    prefix: 'ac',
    dates: { first: `definition ->> 'validFrom'`, last: `definition ->> 'validFrom'` },
  },
  timeOff: {
    table: 'time_off',
    spoken: 'entries of time off',
    prefix: 'to',
    dates: { first: `definition ->> 'from'`, last: `definition ->> 'to'` },
  },
  events: {
    table: 'events',
    spoken: 'events',
    prefix: 'ev',
    dates: { first: `definition ->> 'date'`, last: `coalesce(definition ->> 'until', definition ->> 'date')` },
  },
  specialDays: {
    table: 'special_days',
    spoken: 'special days',
    prefix: 'sd',
    dates: { first: `definition ->> 'date'`, last: `definition ->> 'date'` },
  },
  drivers: { table: 'drivers', spoken: 'drivers', prefix: 'dr' },
  activityCodes: { table: 'activity_codes', spoken: 'activity codes', prefix: 'act' },
  rosterPins: {
    table: 'roster_pins',
    spoken: 'pinned shifts and locked days',
    prefix: 'pin',
    dates: { first: `definition ->> 'date'`, last: `definition ->> 'date'` },
  },
  fixedActivities: {
    table: 'fixed_activities',
    spoken: 'fixed activities',
    prefix: 'fix',
    dates: { first: `definition ->> 'date'`, last: `definition ->> 'date'` },
  },
};

export const centreNouns = Object.keys(nounFacts) as CentreNoun[];

/** The items of one noun in a whole configuration; those that it leaves out are none. */
export const itemsOf = (centre: Centre, noun: CentreNoun): readonly { id?: string; externalId?: string | null }[] =>
  centre[noun] ?? [];
