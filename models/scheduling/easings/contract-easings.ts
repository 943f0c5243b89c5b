import type { Agent, CountLimit, PaidLimit } from '../problem.ts';
import { slotsPerDay } from '../problem.ts';
import { counted, type Draft, type EasingMakers, type Given, moved, timed } from './easing-steps.ts';

/** Easings of what a contract limits: hours, days, rests and counts. */
export const contractEasings: EasingMakers = {
  paidTime({ agent, problem, hourSlots, shiftHours, shortestHours }) {
    const { minPaidSlots, maxPaidSlots } = agent;
    const most = Math.ceil(problem.days * 24 * hourSlots);
    const says = timed(problem);
    return [
      moved(
        `${shortestHours} h less paid at least`,
        minPaidSlots,
        0,
        hourSlots,
        1,
        (v) => ({ ...agent, minPaidSlots: v }),
        says('at least', 'paid'),
      ),
      moved(
        `${shortestHours} h more paid at most`,
        Math.min(maxPaidSlots, most),
        Math.min(most, Math.max(maxPaidSlots, Math.round(problem.days * shiftHours * hourSlots))),
        hourSlots,
        1,
        (v) => ({ ...agent, maxPaidSlots: v }),
        says('at most', 'paid'),
      ),
    ].map((easing) => ({ ...easing, usualSteps: shortestHours }));
  },
  paidTimeInStretch: ({ agent, problem, hourSlots }) =>
    (agent.paidLimits ?? []).flatMap((limit, i) => {
      const set = (changes: Partial<PaidLimit>): Agent => ({
        ...agent,
        paidLimits: agent.paidLimits!.with(i, { ...limit, ...changes }),
      });
      const stretch = `paid in days ${limit.fromDay} to ${limit.toDay}`;
      const most = Math.max(limit.maxSlots, (limit.toDay - limit.fromDay + 1) * 24 * hourSlots + (limit.before ?? 0));
      const says = timed(problem);
      return [
        moved(
          `1 h less at least ${stretch}`,
          limit.minSlots,
          0,
          hourSlots,
          1,
          (minSlots) => set({ minSlots }),
          says('at least', stretch),
        ),
        moved(
          `1 h more at most ${stretch}`,
          limit.maxSlots,
          most,
          hourSlots,
          1,
          (maxSlots) => set({ maxSlots }),
          says('at most', stretch),
        ),
      ];
    }),
  daysWorked: ({ agent, problem: { days }, shiftHours }) => [
    moved(
      '1 day less to be worked at least',
      agent.minDays,
      0,
      1,
      shiftHours,
      (v) => ({ ...agent, minDays: v }),
      counted('at least', 'days'),
    ),
    moved(
      '1 more day worked at most',
      Math.min(days, agent.maxDays),
      days,
      1,
      shiftHours,
      (v) => ({ ...agent, maxDays: v }),
      counted('at most', 'days'),
    ),
  ],
  consecutiveDays: ({ agent, problem: { days }, shiftHours }) => {
    const most = days + (agent.history?.consecutiveDays ?? 0);
    const set = (maxConsecutiveDays: number): Agent => ({ ...agent, maxConsecutiveDays });
    return [
      moved(
        '1 more day in a row',
        Math.min(most, agent.maxConsecutiveDays),
        most,
        1,
        shiftHours,
        set,
        counted('at most', 'days in a row'),
      ),
    ];
  },
  fewestConsecutiveDays: ({ agent, shiftHours }) => [
    moved(
      '1 day less to be worked in a row',
      agent.minConsecutiveDays ?? 0,
      0,
      1,
      shiftHours,
      (v) => ({ ...agent, minConsecutiveDays: v }),
      counted('at least', 'days in a row'),
    ),
  ],
  fewestDaysOff: ({ agent, shiftHours }) => [
    moved(
      '1 day less to be off in a row',
      agent.minConsecutiveDaysOff ?? 0,
      0,
      1,
      shiftHours,
      (v) => ({ ...agent, minConsecutiveDaysOff: v }),
      counted('at least', 'days off in a row'),
    ),
  ],
  consecutiveNights: ({ agent, problem: { days }, shiftHours }) => {
    const most = days + (agent.history?.consecutiveNights ?? 0);
    const given = Math.min(most, agent.maxConsecutiveNights ?? most);
    return [
      moved(
        '1 more night in a row',
        given,
        most,
        1,
        shiftHours,
        (v) => ({ ...agent, maxConsecutiveNights: v }),
        counted('at most', 'nights in a row'),
      ),
    ];
  },
  longRest: ({ agent, problem, hourSlots }) => [
    moved(
      'a long rest 1 h shorter',
      agent.minContinuousRestSlots,
      0,
      hourSlots,
      1,
      (v) => ({ ...agent, minContinuousRestSlots: v }),
      timed(problem)('long rest of', ''),
    ),
  ],
  dailyRest: ({ agent, problem, hourSlots }) => [
    moved(
      'a daily rest 1 h shorter',
      agent.minRestSlots,
      0,
      hourSlots,
      1,
      (v) => ({ ...agent, minRestSlots: v }),
      timed(problem)('daily rest of', ''),
    ),
  ],
  restAfterNights: ({ agent, problem, hourSlots }) => [
    moved(
      'a rest after nights 1 h shorter',
      agent.restAfterNightSlots ?? 0,
      0,
      hourSlots,
      1,
      (v) => ({ ...agent, restAfterNightSlots: v }),
      timed(problem)('rest after nights of', ''),
    ),
  ],
  startSpread: ({ agent, problem, hourSlots }) => {
    const most = slotsPerDay(problem);
    const given = agent.maxStartSpreadSlots ?? most;
    return [
      moved(
        'starts 1 h further apart',
        given,
        most,
        hourSlots,
        1,
        (v) => ({ ...agent, maxStartSpreadSlots: v }),
        timed(problem)('starts within', ''),
      ),
    ];
  },
  daysInStretch: (given) => countEasings(given, ({ of }) => of === 'days', 'days worked'),
  nightsInStretch: (given) => countEasings(given, ({ of }) => of === 'nights', 'nights'),
  weekendsInStretch: (given) => countEasings(given, ({ of }) => of === 'weekends', 'weekends worked'),
  shiftsOfType: (given) => countEasings(given, ({ of }) => typeof of === 'object', 'shifts of some types'),
};

function countEasings({ agent, shiftHours }: Given, isOf: (limit: CountLimit) => boolean, noun: string): Draft[] {
  return (agent.limits ?? []).flatMap((limit, i) => {
    if (!isOf(limit)) return [];
    const set = (changes: Partial<CountLimit>): Agent => ({
      ...agent,
      limits: agent.limits!.with(i, { ...limit, ...changes }),
    });
    const { fromDay, toDay, min, max, before = 0 } = limit;
    const what = `${noun} in days ${fromDay} to ${toDay}`;
    const most = Math.max(max, toDay - fromDay + 1 + before);
    return [
      moved(`1 less of the ${what} at least`, min, 0, 1, shiftHours, (v) => set({ min: v }), counted('at least', what)),
      moved(
        `1 more of the ${what} at most`,
        max,
        most,
        1,
        shiftHours,
        (v) => set({ max: v }),
        counted('at most', what),
      ),
    ];
  });
}
