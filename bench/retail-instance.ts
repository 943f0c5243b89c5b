import type { RosterFile, RosterProblemFile } from '../src/domain/roster-problem.ts';
import { readSections } from './section-file.ts';

const slotMinutes = 15;
const perDay = 1440 / slotMinutes;
/** The horizon begins and ends at 06:00. */
const edge = 6 * (60 / slotMinutes);
/** Most agents above the maximum whose squared price is told apart; beyond, each costs as much as the last. */
const largestSurplus = 20;
/** Windows of shift starts, in slots of the day. */
const startWindows: readonly (readonly [number, number])[] = [
  [0, 0],
  [24, 40],
  [56, 72],
  [80, 95],
];

/**
 * A multi-activity instance of schedulingbenchmarks.org as a roster problem: a queue per task with a minimum staff and the
 * square of what is above the maximum as its cost, shifts of 6 to 10 hours without breaks, an hour at least on a task,
 * 14 hours of rest and at most five days in a row. The calendar day on which the horizon ends is a day of the problem.
 */
export function retailProblem(text: string): RosterProblemFile {
  const section = readSections(text);
  const whole = Number(section('HORIZON')[0][0]);
  const days = whole + 1;
  const slots = days * perDay;
  const queues = Array.from({ length: Number(section('TASKS')[0][0]) }, (_, k) => ({
    id: `${k + 1}`,
    required: new Array<number>(slots).fill(0),
    minimumStaff: new Array<number>(slots).fill(0),
    costByAgents: new Array<number[] | null>(slots).fill(null),
  }));
  for (const [day, time, task, least, most] of section('COVER')) {
    const [hours, minutes] = time.split('-')[0].split(':').map(Number);
    const slot = (Number(day) - 1) * perDay + (hours * 60 + minutes) / slotMinutes;
    const queue = queues[Number(task) - 1];
    queue.required[slot] = queue.minimumStaff[slot] = Number(least);
    queue.costByAgents[slot] = Array.from({ length: Number(most) + largestSurplus }, (_, n) =>
      n > Number(most) ? (n - Number(most)) ** 2 : 0,
    );
  }
  const window = Array.from({ length: days }, (_, day): [number, number] => [
    day === 0 ? edge : 0,
    (whole - day) * perDay + edge,
  ]);
  return {
    format: 'crewcast-roster-problem/1',
    days,
    slotMinutes,
    spillSlots: 0,
    minRestSlots: 56,
    startStepSlots: 1,
    minimumTaskSlots: 4,
    cost: { understaffedSlot: 0, overstaffedSlot: 0 },
    queues,
    shiftTypes: startWindows.map(([from, to], i) => ({
      id: `start-${i + 1}`,
      lengthSlots: 24,
      lengthRange: { maxSlots: 40, stepSlots: 1 },
      paidSlots: 24,
      startWindow: [from, to],
      breaks: [],
    })),
    agents: section('STAFF').map(([id, least, most]) => ({
      id,
      queues: queues.map((queue) => queue.id),
      shiftTypes: startWindows.map((_, i) => `start-${i + 1}`),
      minDays: 0,
      maxDays: days,
      minPaidSlots: Math.ceil(Number(least) / slotMinutes),
      maxPaidSlots: Math.floor(Number(most) / slotMinutes),
      maxConsecutiveDays: 5,
      window,
      dayPenalty: new Array<number>(days).fill(0),
      preferredStartSlot: 0,
      startPenaltyPerHour: 0,
    })),
  };
}

/** The roster as its checker reads it; days count from 1. */
export function retailSolution({ agents }: RosterProblemFile, { shifts }: Pick<RosterFile, 'shifts'>): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = (slot: number): string => `${two(Math.floor(slot / 4))}:${two((slot % 4) * slotMinutes)}`;
  const shiftOf = ({ day, start, lengthSlots, tasks = [] }: RosterFile['shifts'][number]): string => {
    const end = day * perDay + start + lengthSlots!;
    const blocks = tasks.map(({ queue, from }, i) => {
      const minutes = ((tasks[i + 1]?.from ?? end) - from) * slotMinutes;
      return `<Task><ID>${queue}</ID><Length>${minutes}</Length></Task>`;
    });
    return `<Shift><Day>${day + 1}</Day><Start>${clock(start)}</Start>${blocks.join('')}</Shift>`;
  };
  const employees = agents.map(({ id }) => {
    const own = shifts.filter(({ agent }) => agent === id);
    return `<Employee ID="${id}">${own.map(shiftOf).join('')}</Employee>`;
  });
  return `<Roster>${employees.join('\n')}</Roster>`;
}
