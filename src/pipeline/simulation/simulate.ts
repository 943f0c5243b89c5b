import { compareCentres, compareLiveServiceLevel } from '../../../models/simulation/comparison.ts';
import { summariseRecords } from '../../../models/simulation/results.ts';
import type { Centre } from '../../domain/centre.ts';
import type { Forecast, Roster, Shift, Staffing } from '../../domain/plan.ts';
import type { ComparedService, Simulation } from '../../domain/simulation.ts';
import type { RunContext } from '../context.ts';
import { runningInto } from '../roster/carry-in.ts';
import { differencesOf, experienceOf } from './experience.ts';
import { runTogether } from './replications.ts';
import { localDays, weekCentre } from './week-centre.ts';

/** A roster and the world it meets. */
export interface RosterInWorld {
  centre: Centre;
  forecast: Forecast;
  roster: Roster;
  /** Shifts published before: those of the eve that go on into the first hours serve there. */
  previous?: Shift[];
  /** Tells the estimated patience of queues that have none set; without it nobody gives up there. */
  staffing?: Staffing;
}

export interface Simulating {
  /** Simulated weeks. */
  replications: number;
  /** Equal seeds meet the same customers, also with another roster. */
  seed: number;
}

export interface SimulateInput extends RosterInWorld, Simulating {}

/** What customers would live through if this roster were published, with its uncertainty. */
export async function simulateCentre(input: SimulateInput, context: RunContext): Promise<Simulation> {
  const { baseline } = await compareRosters(input, [], input, context);
  return baseline;
}

/** A baseline and other rosters or worlds beside it, all met by the same customers; same queues and days in all. */
export async function compareRosters(
  baseline: RosterInWorld,
  others: RosterInWorld[],
  { replications, seed }: Simulating,
  context: RunContext,
): Promise<{ baseline: Simulation; others: ComparedService[] }> {
  const { grid, queues } = baseline.forecast;
  const models = [baseline, ...others].map(({ previous = [], ...world }) =>
    weekCentre({ ...world, shifts: [...runningInto(previous, grid), ...world.roster.shifts] }),
  );
  const options = { replications, seed, detail: 'intervals' as const };
  const records = await runTogether(models, options, null, context);
  const made = {
    queueIds: queues.map(({ queueId }) => queueId),
    dates: localDays(grid).map(({ date }) => date),
    replications,
    seed,
  };
  const simulated = models.map((model, m) => ({ model, records: records[m] }));
  const [first, ...rest] = simulated.map(({ model, records: own }) =>
    experienceOf(summariseRecords(model, own, 'intervals'), made),
  );
  return {
    baseline: first,
    others: rest.map((simulation, other) => ({
      simulation,
      differences: differencesOf(compareCentres(simulated[0], simulated[1 + other], 'days'), made),
      liveServiceLevel: compareLiveServiceLevel(simulated[0], simulated[1 + other]),
    })),
  };
}
