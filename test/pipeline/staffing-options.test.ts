import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCountQuantiles } from '../../models/numerics/negative-binomial.ts';
import type { Centre } from '../../src/domain/centre.ts';
import type { IntervalHistory } from '../../src/domain/history.ts';
import type { Forecast, Staffing, StaffingBasis } from '../../src/domain/plan.ts';
import { compareBases } from '../../src/pipeline/staffing/compare-bases.ts';
import { explainRequirement } from '../../src/pipeline/staffing/explain.ts';
import { patienceOf } from '../../src/pipeline/staffing/patience.ts';
import { staffCentre } from '../../src/pipeline/staffing/staff.ts';
import { planningGrid } from '../../src/time/grid.ts';
import { smallCentre } from './small-centre.ts';

const levels = [0.1, 0.5, 0.9];
const dayVariation = 0.15;

/** One Monday of the small centre: a day with one hump, open from 8 to 18, whole days 15 % up or down. */
function forecastOf(factor = 1, handleTime = 300): Forecast {
  const grid = planningGrid('Europe/Berlin', '2025-09-01', 1, 30);
  const open = grid.starts.map((_, i) => i >= 16 && i < 36);
  return {
    grid,
    queues: smallCentre.queues.map(({ id }, k) => {
      const mean = open.map((isOpen, i) =>
        isOpen ? factor * [60, 45, 8][k] * Math.sin((Math.PI * (i - 15.5)) / 20) : 0,
      );
      const bands = levels.map(() => new Array<number>(mean.length).fill(0));
      mean.forEach((value, i) => {
        const out = new Float64Array(levels.length);
        writeCountQuantiles(value, dayVariation ** 2, levels, out);
        out.forEach((quantile, level) => {
          bands[level][i] = quantile;
        });
      });
      return {
        queueId: id,
        method: 'given',
        mean,
        quantileLevels: levels,
        quantiles: bands,
        averageHandleTimeSeconds: mean.map(() => handleTime),
        open,
        accuracy: [],
        notes: [],
      };
    }),
  };
}

const centre = smallCentre;
const forecast = forecastOf();
const hours = ({ queues }: Staffing, k = 0): number => queues[k].required.reduce((sum, agents) => sum + agents, 0) / 2;
const withBasis = (basis: StaffingBasis): Staffing => staffCentre({ centre, forecast, options: { basis } });

describe('the basis of a staffing', () => {
  it('asks for more agents the more cautious it is, in every interval', () => {
    const share = fc.double({ min: 0.1, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.constantFrom('quantile', 'shareOfDays'), (a, b, kind) => {
        const basis = (value: number): StaffingBasis =>
          kind === 'quantile' ? { kind, level: value } : { kind: 'shareOfDays', share: value };
        const [bold, cautious] = [Math.min(a, b), Math.max(a, b)].map((value) => withBasis(basis(value)));
        cautious.queues.forEach(({ required }, k) => {
          required.forEach((agents, i) => {
            expect(agents).toBeGreaterThanOrEqual(bold.queues[k].required[i]);
          });
        });
      }),
      { numRuns: 40 },
    );
  });

  it('tells what caution costs, the mean first', () => {
    const costs = compareBases({ centre, forecast });
    expect(costs.map(({ basis }) => basis.kind)).toEqual(['mean', 'shareOfDays', 'shareOfDays', 'shareOfDays']);
    expect(costs[0].extraHours).toBe(0);
    costs.slice(1).forEach((cost, i) => {
      expect(cost.extraHours).toBeGreaterThan(costs[i].extraHours);
    });
    expect(costs[0].requiredHours).toBe(
      hours(withBasis({ kind: 'mean' }), 0) +
        hours(withBasis({ kind: 'mean' }), 1) +
        hours(withBasis({ kind: 'mean' }), 2),
    );
    expect(costs[0].scheduledHours).toBeLessThanOrEqual(costs[0].requiredHours / 0.9);
  });

  it('staffs a busy day for the day quantile, which is near 1.2 times the mean at nine days of ten', () => {
    const explanation = explainRequirement({
      centre,
      forecast,
      queueId: 'sales',
      interval: 26,
      staffing: withBasis({ kind: 'shareOfDays', share: 0.9 }),
    });
    const factor = explanation.contacts / forecast.queues[0].mean[26];
    expect(factor).toBeGreaterThan(1.15);
    expect(factor).toBeLessThan(1.24);
    expect(explanation.words[0]).toContain('busy day');
  });

  it('refuses a quantile the forecast does not reach', () => {
    expect(() => withBasis({ kind: 'quantile', level: 0.95 })).toThrow('from 0.1 to 0.9');
  });
});

describe('more demand', () => {
  it('never asks for fewer agents, whatever the method', () => {
    const methods = fc.constantFrom(
      'stationary' as const,
      'lagged' as const,
      'modifiedMean' as const,
      'modifiedMax' as const,
    );
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 3, noNaN: true }),
        fc.double({ min: 1, max: 2, noNaN: true }),
        methods,
        (factor, growth, method) => {
          const staffed = (volume: number) =>
            staffCentre({ centre, forecast: forecastOf(volume), options: { method } });
          const less = staffed(factor);
          staffed(factor * growth).queues.forEach(({ required }, k) => {
            required.forEach((agents, i) => {
              expect(agents).toBeGreaterThanOrEqual(less.queues[k].required[i]);
            });
          });
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the method of a staffing', () => {
  it('carries long contacts over, staffs nobody while closed, and costs most at the highest load', () => {
    const long = forecastOf(1, 1500);
    const of = (method: 'stationary' | 'lagged' | 'modifiedMax') =>
      staffCentre({ centre, forecast: long, options: { method } });
    const [stationary, lagged, highest] = [of('stationary'), of('lagged'), of('modifiedMax')];
    expect(lagged.queues[0].required[17]).toBeLessThan(stationary.queues[0].required[17]);
    expect(lagged.queues[0].required[34]).toBeGreaterThan(stationary.queues[0].required[34]);
    expect(hours(highest)).toBeGreaterThan(hours(stationary));
    for (const { queues } of [lagged, highest]) {
      queues.forEach(({ required }, k) => {
        required.forEach((agents, i) => {
          expect(agents > 0).toBe(long.queues[k].open[i]);
        });
      });
    }
  });

  it('can be another for a single queue, and names that queue when there is none', () => {
    const staffing = staffCentre({ centre, forecast, options: { queueMethods: { sales: 'modifiedMax' } } });
    expect(staffing.queues.map(({ method }) => method)).toEqual(['modifiedMax', 'stationary', undefined]);
    expect(() => staffCentre({ centre, forecast, options: { queueMethods: { fax: 'lagged' } } })).toThrow('fax');
  });

  it('is kept, with the basis, by a staffing like another', () => {
    const options = { basis: { kind: 'shareOfDays' as const, share: 0.8 }, method: 'modifiedMax' as const };
    const first = staffCentre({ centre, forecast, options });
    expect(staffCentre({ centre, forecast, like: first })).toEqual(first);
  });
});

describe('corrections found by simulation', () => {
  it('are added to the requirement, with the service that follows', () => {
    const plain = staffCentre({ centre, forecast });
    const extra = forecast.grid.starts.map((_, i) => (i === 20 ? 2 : i === 21 ? -100 : 0));
    const corrected = staffCentre({ centre, forecast, corrections: { sales: extra } });
    expect(corrected.queues[0].required[20]).toBe(plain.queues[0].required[20] + 2);
    expect(corrected.queues[0].required[21]).toBe(0);
    expect(corrected.queues[0].bindingTarget[20]).toBe('correction');
    expect(corrected.queues[0].expectedServiceLevel[20]).toBeGreaterThan(plain.queues[0].expectedServiceLevel[20]);
    expect(corrected.queues[0].required[22]).toBe(plain.queues[0].required[22]);
    const told = explainRequirement({ centre, forecast, queueId: 'sales', interval: 20, staffing: corrected });
    expect(told.required).toBe(corrected.queues[0].required[20]);
    expect(told.words.join(' ')).toContain('correction found by simulation');
  });
});

describe('the pooled requirement', () => {
  const staffing = staffCentre({ centre, forecast });

  it('covers every set of voice queues some agent serves, between the largest queue and the sum', () => {
    expect(staffing.pooled!.map(({ queueIds }) => queueIds)).toEqual([['sales', 'service']]);
    const [{ required, requiredFractional, savedHours }] = staffing.pooled!;
    const [sales, service] = staffing.queues;
    required.forEach((agents, i) => {
      expect(agents).toBeLessThanOrEqual(sales.required[i] + service.required[i]);
      expect(agents).toBeGreaterThanOrEqual(Math.max(sales.required[i], service.required[i]));
      expect(requiredFractional[i]).toBeLessThanOrEqual(agents);
    });
    expect(savedHours).toBeGreaterThan(0);
    expect(savedHours).toBe(
      hours(staffing, 0) + hours(staffing, 1) - required.reduce((sum, agents) => sum + agents, 0) / 2,
    );
  });

  it('is absent where every agent has one queue', () => {
    const agents = centre.agents.map((agent) => ({ ...agent, queueIds: agent.queueIds.slice(0, 1) }));
    expect(staffCentre({ centre: { ...centre, agents }, forecast }).pooled).toBeUndefined();
  });

  it('is at least the largest queue where the queues share no target', () => {
    const queues = centre.queues.map((queue) =>
      queue.id === 'service'
        ? { ...queue, serviceGoal: { ...queue.serviceGoal, serviceLevel: null, maxOccupancy: 0.8 } }
        : queue,
    );
    const mixed = staffCentre({ centre: { ...centre, queues }, forecast });
    mixed.pooled![0].required.forEach((agents, i) => {
      expect(agents).toBe(Math.max(mixed.queues[0].required[i], mixed.queues[1].required[i]));
    });
  });
});

describe('patience', () => {
  const service = centre.queues[1];
  const counts = (value: number) => new Float64Array(200).fill(value);
  const history: IntervalHistory = {
    queue: 'service',
    intervalMinutes: 30,
    timeZone: null,
    start: Float64Array.from({ length: 200 }, (_, i) => 1800 * i),
    offered: counts(60),
    answered: counts(57),
    abandoned: counts(3),
    averageHandleTimeSeconds: counts(300),
  };

  it('is the one that is set, when one is set', () => {
    expect(patienceOf(centre.queues[0], history)).toMatchObject({ meanSeconds: 120, source: 'set' });
  });

  it('is estimated from waits, and turns Erlang C into Erlang A', () => {
    const histories = [{ ...history, queueSeconds: counts(450) }];
    const staffing = staffCentre({ centre, forecast, histories });
    const queue = staffing.queues[1];
    expect(queue.patience).toMatchObject({ meanSeconds: 150, source: 'estimated' });
    expect(queue.patience!.standardErrorSeconds).toBeCloseTo(150 / Math.sqrt(600), 9);
    expect(queue.formula).toBe('erlangA');
    expect(hours(staffing, 1)).toBeLessThan(hours(staffCentre({ centre, forecast }), 1));
    const told = explainRequirement({ centre, forecast, queueId: 'service', interval: 26, staffing });
    expect(told.required).toBe(queue.required[26]);
    expect(told.words.join(' ')).toContain('standard error 6.1 s');
    expect(staffCentre({ centre, forecast, like: staffing }).queues[1]).toEqual(queue);
  });

  it('is estimated from abandonments where the agents of the time are known', () => {
    const estimate = patienceOf(service, { ...history, agentsOnQueue: counts(11) });
    expect(estimate.source).toBe('estimated');
    expect(estimate.meanSeconds).toBeGreaterThan(10);
    expect(patienceOf(service, { ...history, agentsOnQueue: counts(12) }).meanSeconds).toBeLessThan(
      estimate.meanSeconds!,
    );
  });

  it('stays unknown, and says why, where history cannot tell', () => {
    expect(patienceOf(service).words).toContain('tells no abandonments');
    expect(patienceOf(service, history)).toMatchObject({ meanSeconds: null, source: 'unknown' });
    expect(patienceOf(service, history).words).toContain('cannot be told from understaffing');
    expect(patienceOf(service, { ...history, abandoned: counts(0.1), queueSeconds: counts(10) }).words).toContain(
      'too few',
    );
  });

  it('leaves out intervals that do not tell', () => {
    const abandoned = counts(3).map((count, i) => (i < 50 ? Number.NaN : count));
    const queueSeconds = counts(450).map((seconds, i) => (i >= 150 ? Number.NaN : seconds));
    expect(patienceOf(service, { ...history, abandoned, queueSeconds }).meanSeconds).toBeCloseTo(150, 9);
  });
});

describe('explainRequirement', () => {
  it('tells what one agent fewer and one more would give', () => {
    const told = explainRequirement({ centre: centre as Centre, forecast, queueId: 'sales', interval: 26 });
    const [fewer, same, more] = told.neighbours!;
    expect([fewer.agents, same.agents, more.agents]).toEqual([told.required - 1, told.required, told.required + 1]);
    expect(same.serviceLevel).toBe(told.expectedServiceLevel);
    expect(fewer.serviceLevel).toBeLessThan(0.8);
    expect(more.serviceLevel).toBeGreaterThan(same.serviceLevel);
  });
});
