/** Speed of the simulator: one thread, the loop alone. Events are arrivals, ends of contacts, abandonments, comings and goings. */
import { type AgentModel, type CentreModel, queueModel } from '../models/simulation/centre.ts';
import { createEngine } from '../models/simulation/engine.ts';

const day = 12 * 3600;
const interval = 900;
const intervals = day / interval;

export async function benchSimulation(): Promise<void> {
  process.stdout.write('\nSimulation, one thread\n');
  printRow(['simulated', 'agents', 'events each', 'events/s', 'replications/s']);
  printRow(timed('M/M/100+M, load 0.95, 300 h', 100, steadyQueue(100, 300 * 3600)));
  for (const agents of [10, 100, 300, 1000, 5000])
    printRow(timed('day of 3 queues, 6 groups', agents, peakDay(agents)));
  for (const queues of [1, 3, 10, 20]) {
    printRow(timed(`day of ${queues} queues, 2 skills each`, 300, sharedQueues(queues, 300)));
  }
}

function printRow([name, ...figures]: string[]): void {
  process.stdout.write(`| ${[name.padEnd(32), ...figures.map((figure) => figure.padStart(14))].join(' | ')} |\n`);
}

function timed(name: string, agents: number, model: CentreModel): string[] {
  const engine = createEngine(model);
  let replication = 0;
  const runFor = (milliseconds: number) => {
    const began = performance.now();
    let events = 0;
    let runs = 0;
    do {
      events += engine.run(1, replication++);
      runs++;
    } while (performance.now() - began < milliseconds);
    const seconds = (performance.now() - began) / 1000;
    return { events, runs, seconds };
  };
  runFor(500);
  const { events, runs, seconds } = runFor(1500);
  const millions = (events / seconds / 1e6).toFixed(2);
  return [name, String(agents), String(Math.round(events / runs)), `${millions} M`, (runs / seconds).toFixed(1)];
}

function steadyQueue(agents: number, seconds: number): CentreModel {
  return {
    intervalSeconds: seconds,
    intervals: 1,
    dayStarts: [0],
    queues: [
      queueModel({
        expectedArrivals: [(0.95 * agents * seconds) / 300],
        meanHandleTimeSeconds: [300],
        meanPatienceSeconds: 150,
        routing: [0],
      }),
    ],
    groups: 1,
    agents: Array.from({ length: agents }, () => ({ group: 0, absenceProbability: 0, shifts: [[[0, seconds]]] })),
  };
}

/** A day with two peaks; 70 contacts for every agent, shifts of eight hours with two breaks and a meal. */
function peakDay(agents: number): CentreModel {
  const skills = [[0], [1], [2], [0, 1], [1, 2], [0, 1, 2]];
  /** Share of the agents in each group and all groups before it. */
  const upTo = [0.27, 0.5, 0.67, 0.8, 0.9, 1];
  const group = (a: number): number => upTo.findIndex((share) => (a + 0.5) / agents < share);
  return {
    ...centreOf(
      [0.42, 0.36, 0.22].map((share, k) => ({
        contacts: 70 * agents * share,
        routing: skills.flatMap((queues, g) => (queues.includes(k) ? [g] : [])),
      })),
    ),
    groups: skills.length,
    agents: Array.from({ length: agents }, (_, a) => ({ ...workingDay(a), group: group(a) })),
  };
}

/** Every agent serves a queue and the next one. */
function sharedQueues(queues: number, agents: number): CentreModel {
  return {
    ...centreOf(
      Array.from({ length: queues }, (_, k) => ({
        contacts: (70 * agents) / queues,
        routing: [...new Set([k, (k + queues - 1) % queues])],
      })),
    ),
    groups: queues,
    agents: Array.from({ length: agents }, (_, a) => ({ ...workingDay(a), group: a % queues })),
  };
}

function centreOf(queues: { contacts: number; routing: number[] }[]): Omit<CentreModel, 'groups' | 'agents'> {
  const peak = (hour: number, centre: number, width: number): number => Math.exp(-(((hour - centre) / width) ** 2) / 2);
  const shape = Array.from({ length: intervals }, (_, i) => 0.35 + peak(i / 4, 2.75, 1.6) + 0.85 * peak(i / 4, 7, 1.9));
  const whole = shape.reduce((sum, value) => sum + value, 0);
  return {
    intervalSeconds: interval,
    intervals,
    dayStarts: [0],
    queues: queues.map(({ contacts, routing }) =>
      queueModel({
        expectedArrivals: shape.map((value) => (contacts * value) / whole),
        meanHandleTimeSeconds: new Array<number>(intervals).fill(300),
        handleTimeLaw: { kind: 'lognormal', coefficientOfVariation: 1.1 },
        meanPatienceSeconds: 150,
        routing,
      }),
    ),
  };
}

function workingDay(a: number): AgentModel {
  const start = ((a * 7) % 9) * 1800;
  const breaks: [number, number][] = [
    [start + 7200 + (a % 4) * 900, 900],
    [start + 12_600 + (a % 5) * 900, 1800],
    [start + 21_600 + (a % 3) * 900, 900],
  ];
  const spans: [number, number][] = [];
  let from = start;
  for (const [at, length] of breaks) {
    spans.push([from, at]);
    from = at + length;
  }
  spans.push([from, Math.min(start + 28_800, day)]);
  return { group: 0, absenceProbability: 0, shifts: [spans] };
}
