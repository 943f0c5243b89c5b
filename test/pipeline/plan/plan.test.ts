import { afterAll, describe, expect, it } from 'vitest';
import { createComputePool } from '../../../src/compute/pool.ts';
import { forecastCentre } from '../../../src/pipeline/forecast/forecast-centre.ts';
import { planWeek } from '../../../src/pipeline/plan/plan.ts';
import { runScenario } from '../../../src/pipeline/plan/scenario.ts';
import { simulateCentre } from '../../../src/pipeline/simulation/simulate.ts';
import { explainRequirement } from '../../../src/pipeline/staffing/explain.ts';
import { smallCentre, smallHistories } from '../small-centre.ts';

const pool = createComputePool(2);
afterAll(() => pool.close());

const order = { seed: 1, targetGap: 0.02, workLimit: 20_000, replications: 40 };
const input = { centre: smallCentre, histories: smallHistories, startDate: '2025-09-01', days: 7, ...order };
const planned = planWeek(input, { pool });

describe('planWeek, from history to a roster', () => {
  it('expects contacts only while the queues are open, near the level of the last weeks', async () => {
    const { forecast } = await planned;
    const sales = forecast.queues[0];
    expect(forecast.grid.starts).toHaveLength(336);
    expect(sales.open.filter(Boolean)).toHaveLength(100);
    expect(sales.mean.every((mean, i) => (sales.open[i] ? mean > 0 : mean === 0))).toBe(true);
    const lastWeek = smallHistories[0].offered.slice(-100).reduce((sum, value) => sum + value, 0);
    expect(sales.mean.reduce((sum, value) => sum + value, 0) / lastWeek).toBeCloseTo(1, 0.5);
  });

  it('staffs each channel by its own formula and leaves closed intervals without staff', async () => {
    const { staffing, forecast } = await planned;
    expect(staffing.queues.map((queue) => queue.formula)).toEqual(['erlangA', 'erlangC', 'deferredWork']);
    for (const [k, queue] of staffing.queues.entries()) {
      expect(queue.required.every((agents, i) => agents > 0 === forecast.queues[k].open[i])).toBe(true);
      expect(queue.requiredWithShrinkage.every((agents, i) => agents >= queue.required[i] / 0.9 - 1e-9)).toBe(true);
    }
  });

  it('rosters legal shifts: full-time agents their hours, nobody on time off, breaks inside', async () => {
    const { roster } = await planned;
    const of = (agentId: string) => roster.shifts.filter((shift) => shift.agentId === agentId);
    expect(roster.unrostered).toEqual([{ agentId: 'agent-1', reason: 'on time off all week' }]);
    expect(of('agent-1')).toHaveLength(0);
    expect(of('agent-2').some((shift) => shift.date === '2025-09-03')).toBe(false);
    expect(of('agent-2').reduce((sum, shift) => sum + shift.paidMinutes, 0)).toBe(4 * 480);
    expect(of('agent-3').reduce((sum, shift) => sum + shift.paidMinutes, 0)).toBe(2400);
    for (const shift of roster.shifts) {
      expect(shift.activities[0].start).toBe(shift.start);
      expect(shift.activities.at(-1)!.end).toBe(shift.end);
      const starts = shift.activities.slice(1).map(({ start }) => start);
      expect(starts).toEqual(shift.activities.slice(0, -1).map(({ end }) => end));
    }
  });

  it('counts the same people on the phone as the shifts say', async () => {
    const { roster, forecast } = await planned;
    const hours = roster.onQueue.flatMap((group) => group.agents).reduce((sum, agents) => sum + agents, 0) / 2;
    const fromShifts = roster.shifts
      .flatMap((shift) => shift.activities)
      .filter(({ activity }) => activity === 'onQueue')
      .reduce((sum, { start, end }) => sum + (Date.parse(end) - Date.parse(start)) / 3_600_000, 0);
    expect(forecast.grid.intervalMinutes).toBe(30);
    expect(hours).toBeCloseTo(fromShifts, 6);
  });

  it('proves its gap and expects a service that customers would see', async () => {
    const { roster, simulation, summary } = await planned;
    expect(roster.quality.bound).toBeLessThanOrEqual(roster.quality.objective);
    expect(roster.quality.gap).toBeLessThan(0.05);
    expect(simulation.queues.map(({ queueId }) => queueId)).toEqual(['sales', 'service', 'email']);
    expect(summary.serviceLevel).toBeGreaterThan(0.3);
    expect(summary.cost).toBeCloseTo(summary.paidHours * 20, 6);
  });

  it('tells each open day apart, and the days add up to the week', async () => {
    const { simulation } = await planned;
    const { days = [], serviceLevel, probabilityGoalMet } = simulation.queues[0];
    expect(days.map(({ date }) => date)).toEqual([1, 2, 3, 4, 5].map((day) => `2025-09-0${day}`));
    const contacts = days.reduce((sum, day) => sum + day.contacts, 0);
    const inTime = days.reduce((sum, day) => sum + day.contacts * day.serviceLevel.mean, 0);
    expect(inTime / contacts).toBeCloseTo(serviceLevel.mean, 5);
    for (const day of days) {
      expect(day.probabilityGoalMet).toBeGreaterThanOrEqual(0);
      expect(day.probabilityGoalMet).toBeLessThanOrEqual(1);
      expect(day.serviceLevel.standardError).toBeGreaterThan(0);
    }
    expect(probabilityGoalMet).not.toBeNull();
    expect(simulation.queues[2].days!.every((day) => day.probabilityGoalMet === null)).toBe(true);
  });

  it('keeps every figure of every interval with its spread, empty where the queue is closed', async () => {
    const { simulation, forecast } = await planned;
    const { intervals, serviceLevelPerInterval, serviceLevel } = simulation.queues[0];
    for (const { mean, standardError, p10, p50, p90 } of Object.values(intervals!)) {
      for (const figures of [mean, standardError, p10, p50, p90]) expect(figures).toHaveLength(336);
      mean.forEach((value, i) => {
        if (!forecast.queues[0].open[i]) expect([value, p10[i]]).toEqual([null, null]);
        else expect(p10[i]! <= p50[i]! && p50[i]! <= p90[i]!).toBe(true);
      });
    }
    const { offered, serviceLevel: spread } = intervals!;
    spread.mean.forEach((mean, i) => {
      if (mean !== null) expect(mean).toBeCloseTo(serviceLevelPerInterval[i]!, 3);
    });
    expect(spread.p90.some((high, i) => high! - spread.p10[i]! > 0.1)).toBe(true);
    const sum = (values: (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
    const inTime = sum(offered.mean.map((contacts, i) => contacts && contacts * spread.mean[i]!));
    expect(inTime / sum(offered.mean)).toBeCloseTo(serviceLevel.mean, 2);
  });

  it('tells how often every live queue keeps its goal: never more often than the one that does so least', async () => {
    const { simulation, summary } = await planned;
    const chances = simulation.queues.slice(0, 2).map((queue) => queue.probabilityGoalMet!);
    expect(summary.probabilityAllGoalsMet).toBe(simulation.live!.probabilityAllGoalsMet);
    expect(summary.probabilityAllGoalsMet).toBeLessThanOrEqual(Math.min(...chances));
    expect(summary.serviceLevelP10).toBeLessThan(summary.serviceLevel);
    expect(summary.serviceLevelP90).toBeGreaterThan(summary.serviceLevel);
  });

  it('scores a roster alike in whatever order its shifts are listed', async () => {
    const { centre, forecast, staffing, roster, simulation } = await planned;
    const turned = { ...roster, shifts: [...roster.shifts].reverse() };
    const again = { centre, forecast, staffing, roster: turned, replications: 40, seed: 1 };
    expect(await simulateCentre(again, { pool })).toEqual(simulation);
  });

  it('gives the same plan again, on one thread as on two', async () => {
    const single = createComputePool(1);
    const again = await planWeek(input, { pool: single });
    await single.close();
    expect(again).toEqual(await planned);
  });
});

describe('forecastCentre', () => {
  it('lets an event speak for the queues it names only', async () => {
    const mailing = ['2025-07-09', '2025-08-13', '2025-09-03'].map((date) => ({
      name: 'Mailing',
      date,
      queueIds: ['sales'],
    }));
    const histories = smallHistories.map((history) => ({
      ...history,
      offered: history.offered.map((contacts, i) => {
        const date = new Date(history.start[i] * 1000).toISOString().slice(0, 10);
        return history.queue === 'sales' && mailing.some((event) => event.date === date) ? contacts * 2 : contacts;
      }),
    }));
    const week = { histories, startDate: '2025-09-01', days: 7 };
    const without = await forecastCentre({ centre: smallCentre, ...week }, { pool });
    const withEvents = await forecastCentre({ centre: { ...smallCentre, events: mailing }, ...week }, { pool });
    const wednesday = (mean: number[]) => mean.slice(96, 144).reduce((sum, value) => sum + value, 0);
    expect(wednesday(withEvents.queues[0].mean)).toBeGreaterThan(1.2 * wednesday(without.queues[0].mean));
    expect(withEvents.queues[1]).toEqual(without.queues[1]);
  });
});

describe('planWeek with simulation-corrected staffing', () => {
  it('asks for other numbers than the formulas and still keeps the goal on the expected roster', async () => {
    const plain = await planned;
    const corrected = await planWeek({ ...input, simulationCorrected: true }, { pool });
    const [sales] = corrected.staffing.queues;
    expect(sales.required).not.toEqual(plain.staffing.queues[0].required);
    expect(
      sales.required.every((agents, i) => agents >= 0 && agents > 0 === corrected.forecast.queues[0].open[i]),
    ).toBe(true);
    expect(corrected.summary.requiredHours).toBeLessThan(plain.summary.requiredHours);
    expect(corrected.summary.serviceLevel).toBeGreaterThan(0.8);
  });
});

describe('explainRequirement', () => {
  it('leads from contacts to the scheduled number', async () => {
    const { forecast, staffing } = await planned;
    const interval = staffing.queues[0].required.findIndex((agents) => agents > 0);
    const explanation = explainRequirement({ centre: smallCentre, forecast, queueId: 'sales', interval });
    expect(explanation.required).toBe(staffing.queues[0].required[interval]);
    expect(explanation.requiredWithShrinkage).toBe(staffing.queues[0].requiredWithShrinkage[interval]);
    expect(explanation.bindingTarget).toBe('serviceLevel');
    expect(explanation.offeredLoad).toBeCloseTo(
      (explanation.contacts * explanation.averageHandleTimeSeconds) / 1800,
      9,
    );
    expect(explanation.words.join(' ')).toContain('erlangs');
  });

  it('refuses an interval outside the week and an unknown queue', async () => {
    const { forecast } = await planned;
    const explain = (queueId: string, interval: number) => () =>
      explainRequirement({ centre: smallCentre, forecast, queueId, interval });
    expect(explain('sales', 336)).toThrow('0 to 335');
    expect(explain('fax', 0)).toThrow('fax');
  });
});

const dayOf = (instant: string): string => new Date(Date.parse(instant) + 12 * 3_600_000).toISOString().slice(0, 10);

describe('runScenario', () => {
  it('needs more people and serves worse on the old roster when volume grows by half', async () => {
    const plan = await planned;
    const result = await runScenario({ ...plan, ...order, changes: { volumeFactor: 1.5 } }, { pool });
    expect(result.baseline).toEqual(plan.summary);
    expect(result.outcome.contacts).toBeCloseTo(1.5 * plan.summary.contacts, 6);
    expect(result.outcome.requiredHours).toBeGreaterThan(1.2 * plan.summary.requiredHours);
    expect(result.unchangedRoster!.paidHours).toBe(plan.summary.paidHours);
    expect(result.unchangedRoster!.serviceLevel).toBeLessThan(plan.summary.serviceLevel);
    expect(result.unchangedRoster!.understaffedHours).toBeGreaterThan(plan.summary.understaffedHours);
    expect(result.service.baseline).toEqual(plan.simulation);
    const { simulation, differences } = result.service.unchangedRoster!;
    const [sales] = differences;
    const [before, after] = [plan.simulation, simulation].map((side) => side.queues[0].serviceLevel);
    expect(sales.queueId).toBe('sales');
    expect(sales.serviceLevel!.mean).toBeCloseTo(after.mean - before.mean, 9);
    expect(sales.serviceLevel!.standardError).toBeLessThan(Math.hypot(before.standardError, after.standardError));
    expect(sales.days.map(({ date }) => date)).toEqual(
      plan.forecast.grid.starts.filter((_, i) => i % 48 === 0).map(dayOf),
    );
  });

  it('reproduces the baseline when nothing changes', async () => {
    const plan = await planned;
    const result = await runScenario({ ...plan, ...order, changes: {} }, { pool });
    expect(result.outcome).toEqual(result.baseline);
    expect(result.unchangedRoster).toEqual(result.baseline);
    expect(result.service.outcome.liveServiceLevel).toEqual({ mean: 0, standardError: 0 });
  });

  it('adds hires at their contract’s usual rate and removes leavers', async () => {
    const plan = await planned;
    const hire = { count: 3, contractId: 'full', queueIds: ['sales'] };
    const grown = await runScenario({ ...plan, ...order, changes: { addAgents: [hire] } }, { pool });
    expect(grown.outcome.agents).toBe(plan.summary.agents + 3);
    expect(grown.outcome.cost).toBeCloseTo(grown.outcome.paidHours * 20, 6);
    const shrunk = await runScenario({ ...plan, ...order, changes: { removeAgentIds: ['agent-3'] } }, { pool });
    expect(shrunk.outcome.agents).toBe(plan.summary.agents - 1);
    expect(shrunk.unchangedRoster).toBeNull();
  });

  it('names the change that makes no sense', async () => {
    const plan = await planned;
    const run = (changes: object) => runScenario({ ...plan, ...order, changes }, { pool });
    await expect(run({ removeAgentIds: ['nobody'] })).rejects.toMatchObject({ field: 'changes.removeAgentIds[0]' });
    await expect(run({ queues: [{ queueId: 'fax' }] })).rejects.toMatchObject({ field: 'changes.queues[0].queueId' });
  });
});
