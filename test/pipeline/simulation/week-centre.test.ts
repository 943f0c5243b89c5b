import { describe, expect, it } from 'vitest';
import type { Centre, Queue } from '../../../src/domain/centre.ts';
import type { Forecast } from '../../../src/domain/plan.ts';
import { localDays, weekCentre } from '../../../src/pipeline/simulation/week-centre.ts';
import { staffCentre } from '../../../src/pipeline/staffing/staff.ts';
import { dayShift } from '../../store/published-roster.ts';
import { smallCentre } from '../small-centre.ts';

const [sales, service, email] = smallCentre.queues;
const chat: Queue = { ...sales, id: 'chat', channel: 'chat', maxConcurrentContacts: 3 };
const centre: Centre = { ...smallCentre, queues: [sales, service, email, chat] };
const starts = Array.from({ length: 96 }, (_, i) => new Date(Date.UTC(2025, 7, 31, 22) + i * 1_800_000).toISOString());
const forecast: Forecast = {
  grid: { startDate: '2025-09-01', days: 2, intervalMinutes: 30, timeZone: 'Europe/Berlin', starts },
  queues: centre.queues.map((queue) => ({
    queueId: queue.id,
    method: 'given',
    mean: new Array<number>(96).fill(10),
    quantileLevels: [],
    quantiles: [],
    averageHandleTimeSeconds: new Array<number>(96).fill(300),
    open: new Array<boolean>(96).fill(true),
    accuracy: [],
    notes: [],
  })),
};

describe('the week as the simulator sees it', () => {
  it('begins its days at local midnight', () => {
    expect(localDays(forecast.grid)).toEqual([
      { date: '2025-09-01', firstInterval: 0 },
      { date: '2025-09-02', firstInterval: 48 },
    ]);
    expect(weekCentre({ centre, forecast, shifts: [] }).dayStarts).toEqual([0, 48]);
  });

  it('fills chat agents one by one, so that others can write e-mails', () => {
    const model = weekCentre({ centre, forecast, shifts: [] });
    expect(model.queues[3]).toMatchObject({ concentrate: true, handleTimeFactorAtConcurrency: [1, 1, 1] });
    expect(model.queues[2]).toMatchObject({ deferred: true, handleTimeFactorAtConcurrency: [1] });
  });

  it('lets customers give up as the staffing takes it, where no patience is set', () => {
    const staffing = staffCentre({ centre, forecast });
    const estimated = { meanSeconds: 150, source: 'estimated' as const, standardErrorSeconds: 5, words: '' };
    const queues = staffing.queues.map((queue) => ({ ...queue, patience: estimated }));
    const patience = (of?: typeof staffing) =>
      weekCentre({ centre, forecast, shifts: [], staffing: of }).queues.map((queue) => queue.meanPatienceSeconds);
    expect(patience()).toEqual([120, null, null, 120]);
    expect(patience({ ...staffing, queues })).toEqual([120, 150, null, 120]);
  });

  it('takes of a shift that began before it what is left', () => {
    const night = dayShift(centre.agents[0].id, '2025-08-31', '19:00');
    const { agents } = weekCentre({ centre, forecast, shifts: [night] });
    expect(agents.map(({ shifts }) => shifts)).toEqual([[[[0, 3.5 * 3600]]]]);
  });
});
