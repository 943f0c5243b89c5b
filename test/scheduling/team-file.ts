import type { RosterProblemFile } from '../../src/domain/roster-problem.ts';

/** A small day centre with two queues: every third agent serves both. */
export function teamFile(agents: number): RosterProblemFile {
  const days = 7;
  const spillSlots = 16;
  const demand = (most: number): number[] =>
    Array.from({ length: days * 96 + spillSlots }, (_, t) => {
      const hour = (t % 96) / 4;
      const isOpen = t < days * 96 && hour >= 8 && hour < 19;
      return isOpen ? Math.round(most * (0.5 + 0.5 * Math.sin(((hour - 8) / 11) * Math.PI))) : 0;
    });
  return {
    format: 'crewcast-roster-problem/1',
    days,
    slotMinutes: 15,
    spillSlots,
    minRestSlots: 44,
    startStepSlots: 2,
    cost: { understaffedSlot: 10, overstaffedSlot: 1 },
    queues: [
      { id: 'sales', required: demand(agents * 0.3) },
      { id: 'service', required: demand(agents * 0.25) },
    ],
    shiftTypes: [
      {
        id: 'day',
        lengthSlots: 34,
        paidSlots: 32,
        breaks: [
          { slots: 1, earliest: 6, latest: 10, paid: true },
          { slots: 2, earliest: 14, latest: 20, paid: false },
        ],
      },
      { id: 'short', lengthSlots: 20, paidSlots: 20, breaks: [{ slots: 1, earliest: 8, latest: 12, paid: true }] },
    ],
    agents: Array.from({ length: agents }, (_, a) => ({
      id: `a${a + 1}`,
      queues: a % 3 === 0 ? ['sales', 'service'] : [a % 3 === 1 ? 'sales' : 'service'],
      shiftTypes: a % 2 === 0 ? ['day'] : ['day', 'short'],
      minDays: 4,
      maxDays: 5,
      minPaidSlots: 100,
      maxPaidSlots: 160,
      maxConsecutiveDays: 5,
      window: Array.from({ length: days }, (_, d): [number, number] | null => ((a + d) % 9 === 0 ? null : [28, 80])),
      dayPenalty: [0, 0, 0, 0, 0, 2, a % 4],
      preferredStartSlot: 32 + (a % 5),
      startPenaltyPerHour: a % 2 === 0 ? 0.25 : 0,
      minContinuousRestSlots: 144,
    })),
  };
}

/** A day centre in whole hours, one queue, one shift of eight hours. */
export function hourlyTeamFile(agents: number): RosterProblemFile {
  const days = 7;
  const required = Array.from({ length: days * 24 }, (_, t) => {
    const hour = t % 24;
    return hour >= 7 && hour < 21 ? Math.round(agents * (0.2 + 0.3 * Math.sin((Math.PI * (hour - 6.5)) / 14))) : 0;
  });
  return {
    format: 'crewcast-roster-problem/1',
    days,
    slotMinutes: 60,
    spillSlots: 0,
    minRestSlots: 11,
    startStepSlots: 1,
    cost: { understaffedSlot: 10, overstaffedSlot: 1 },
    queues: [{ id: 'calls', required }],
    shiftTypes: [
      {
        id: 'day',
        lengthSlots: 8,
        paidSlots: 7,
        startWindow: [7, 13],
        breaks: [{ slots: 1, earliest: 4, latest: 4, paid: false }],
      },
    ],
    agents: Array.from({ length: agents }, (_, a) => ({
      id: `a${a + 1}`,
      queues: ['calls'],
      shiftTypes: ['day'],
      minDays: 5,
      maxDays: 5,
      minPaidSlots: 35,
      maxPaidSlots: 35,
      maxConsecutiveDays: 6,
      window: Array.from({ length: days }, (): [number, number] => [7, 21]),
      dayPenalty: Array.from({ length: days }, (_, d) => (a + d) % 4),
      preferredStartSlot: 7 + (a % 7),
      startPenaltyPerHour: 0.5,
      minContinuousRestSlots: 0,
    })),
  };
}
