/**
 * The same small rosters by the roster engine and by general solvers on the plain model (one binary variable for every
 * agent, day and start): HiGHS, javascript-lp-solver, and CBC where it is installed. One queue, hourly slots, five shifts
 * of eight hours with a break in the fifth, eleven hours of rest; at most 20 seconds each, then the thread is ended.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createRandom } from '../models/numerics/random.ts';
import { createHighsSolver } from '../models/optimisation/highs.ts';
import { buildLinearModel, type LinearModel } from '../models/optimisation/linear-model.ts';
import { lpSolver } from '../models/optimisation/lp-solver.ts';
import type { LinearSolution } from '../models/optimisation/solver-contract.ts';
import { type RosterProblem, startPenalty } from '../models/scheduling/problem.ts';
import { createComputePool } from '../src/compute/pool.ts';
import { parseRosterProblem, type RosterProblemFile } from '../src/domain/roster-problem.ts';
import { toIndices } from '../src/pipeline/roster/roster-indices.ts';
import { solveRoster } from '../src/pipeline/roster/solve-roster.ts';
import { benchTable } from './report.ts';

const seconds = 20;
const provenGap = 1e-4;
const days = 7;
const perDay = 24;
const shiftHours = 8;
const breakAt = 4;
const starts = [7, 8, 9, 10, 11, 12, 13];
const restHours = 11;

interface Answer {
  objective: number | null;
  bound: number | null;
  seconds: number;
}

export async function benchSchedulingSolvers(): Promise<void> {
  const rows: string[][] = [];
  for (const agents of [10, 20, 40, 80]) {
    const problem = smallCentre(agents);
    const model = plainModel(toIndices(problem));
    const engine = await byEngine(problem);
    const others = [await inThread('highs', model), await inThread('javascript-lp-solver', model), byCbc(model)];
    rows.push([`${agents}`, ...[engine, ...others].map((answer) => inWords(answer, engine))]);
  }
  benchTable(
    'Small rosters by several solvers: objective (to the engine’s) / proven bound / s',
    ['agents', 'roster engine', 'HiGHS', 'javascript-lp-solver', 'CBC'],
    rows,
  );
}

/** A day centre whose agents have their own days off and preferred starts. */
function smallCentre(agents: number): RosterProblemFile {
  const random = createRandom(agents);
  const required = Array.from({ length: days * perDay }, (_, t) => {
    const hour = t % perDay;
    const isOpen = hour >= 7 && hour < 21;
    const shape = 0.35 + 0.65 * Math.sin((Math.PI * (hour - 6.5)) / 14);
    return isOpen ? Math.round(agents * 0.52 * shape * (0.9 + 0.2 * random.uniform())) : 0;
  });
  return parseRosterProblem({
    format: 'crewcast-roster-problem/1',
    days,
    slotMinutes: 60,
    spillSlots: 0,
    startStepSlots: 1,
    minRestSlots: restHours,
    cost: { understaffedSlot: 10, overstaffedSlot: 1 },
    queues: [{ id: 'calls', required }],
    shiftTypes: [
      {
        id: 'day',
        lengthSlots: shiftHours,
        paidSlots: shiftHours - 1,
        startWindow: [starts[0], starts[starts.length - 1]],
        breaks: [{ slots: 1, earliest: breakAt, latest: breakAt, paid: false }],
      },
    ],
    agents: Array.from({ length: agents }, (_, a) => {
      const dayOff = random.integer(days);
      return {
        id: `agent-${a + 1}`,
        queues: ['calls'],
        shiftTypes: ['day'],
        minDays: 5,
        maxDays: 5,
        minPaidSlots: 0,
        maxPaidSlots: 1000,
        maxConsecutiveDays: days,
        window: Array.from({ length: days }, (_, d) => (d === dayOff ? null : [7, 21])),
        dayPenalty: Array.from({ length: days }, (_, d) => (d > 4 ? random.integer(4) : 0)),
        preferredStartSlot: 7 + random.integer(7),
        startPenaltyPerHour: 0.25 * random.integer(3),
      };
    }),
  });
}

function plainModel(problem: RosterProblem): LinearModel {
  const { required, understaffedCost, overstaffedCost, agents } = problem;
  const builder = buildLinearModel();
  const cover = Array.from(required[0], (need, t) => builder.row(`cover${t}`, { lower: need, upper: need }));
  cover.forEach((row, t) => {
    builder.column(`under${t}`, { cost: understaffedCost, entries: [[row, 1]] });
    builder.column(`over${t}`, { cost: overstaffedCost, entries: [[row, -1]] });
  });
  agents.forEach((agent, a) => {
    const week = builder.row(`week${a}`, { lower: agent.minDays, upper: agent.maxDays });
    const oneADay = agent.windows.map((_, d) => builder.row(`day${a}.${d}`, { upper: 1 }));
    // A start at `late` or after it today and one before `late - 5` tomorrow are less than the rest apart.
    const rest = agent.windows.map((_, d) => starts.map((late) => builder.row(`rest${a}.${d}.${late}`, { upper: 1 })));
    agent.windows.forEach((window, d) => {
      if (!window) return;
      for (const start of starts) {
        const entries: [number, number][] = [
          [week, 1],
          [oneADay[d], 1],
        ];
        for (let hour = 0; hour < shiftHours; hour++) {
          if (hour !== breakAt) entries.push([cover[d * perDay + start + hour], 1]);
        }
        starts.forEach((late, i) => {
          if (start >= late) entries.push([rest[d][i], 1]);
          if (d > 0 && start + perDay < late + shiftHours + restHours) entries.push([rest[d - 1][i], 1]);
        });
        const cost = agent.dayPenalty[d] + startPenalty(agent, start, perDay);
        builder.column(`x${a}.${d}.${start}`, { cost, upper: 1, isInteger: true, entries });
      }
    });
  });
  return builder.build();
}

async function byEngine(problem: RosterProblemFile): Promise<Answer> {
  const began = performance.now();
  const elapsed = (): number => (performance.now() - began) / 1000;
  const pool = createComputePool(2);
  const shouldStop = (): boolean => elapsed() > seconds;
  const { roster } = await solveRoster(problem, { targetGap: provenGap }, { pool, shouldStop });
  const took = elapsed();
  await pool.close();
  return { objective: roster.objective, bound: roster.bound, seconds: took };
}

/** The solver in a thread of its own, ended when it does not mind its limit. */
async function inThread(solver: 'highs' | 'javascript-lp-solver', model: LinearModel): Promise<Answer> {
  const began = performance.now();
  const worker = new Worker(new URL(import.meta.url), { workerData: { solver, model } });
  const answer = await new Promise<Pick<LinearSolution, 'objective' | 'bound'>>((resolve, reject) => {
    const none = { objective: null, bound: null };
    const limit = setTimeout(() => resolve(none), 2000 * seconds);
    worker.once('message', (solution: LinearSolution) => resolve(solution));
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(limit);
      resolve(none);
    });
  });
  await worker.terminate();
  return { ...answer, seconds: (performance.now() - began) / 1000 };
}

if (!isMainThread && workerData?.solver) {
  const { solver, model } = workerData as { solver: string; model: LinearModel };
  const chosen = solver === 'highs' ? await createHighsSolver() : lpSolver;
  parentPort!.postMessage(chosen.solve(model, { seconds, gap: provenGap }));
}

/** CBC's own command line, or null where it is not installed. */
function byCbc(model: LinearModel): Answer | null {
  const file = join(mkdtempSync(join(tmpdir(), 'crewcast-bench-')), 'roster.lp');
  writeFileSync(file, asLpText(model));
  const began = performance.now();
  try {
    const log = execFileSync('cbc', [file, '-timeMode', 'elapsed', '-sec', `${seconds}`, '-solve'], {
      encoding: 'utf8',
    });
    const number = (pattern: RegExp): number | null => {
      const found = pattern.exec(log);
      return found && Number(found[1]);
    };
    const objective = number(/Objective value:\s+([-\d.e+]+)/);
    return {
      objective,
      bound: number(/Lower bound:\s+([-\d.e+]+)/) ?? objective,
      seconds: (performance.now() - began) / 1000,
    };
  } catch {
    return null;
  }
}

/** The model in CPLEX LP format. */
function asLpText({ cost, starts, indices, values, rowLower, rowUpper, upper, isInteger }: LinearModel): string {
  const rows = Array.from(rowLower, (): string[] => []);
  const binaries: string[] = [];
  cost.forEach((_, j) => {
    for (let e = starts[j]; e < starts[j + 1]; e++) rows[indices[e]].push(`${values[e] < 0 ? '-' : '+'} c${j}`);
    if (isInteger[j] && upper[j] === 1) binaries.push(`c${j}`);
  });
  const filled = rows.map((terms, r) => ({ terms: terms.join(' '), low: rowLower[r], high: rowUpper[r] }));
  const constraints = filled
    .filter(({ terms }) => terms !== '')
    .map(({ terms, low, high }) => (low === high ? `${terms} = ${low}` : `${terms} <= ${high}`));
  const goal = Array.from(cost, (price, j) => `+ ${price} c${j}`).join('\n');
  return `Minimize\n${goal}\nSubject To\n${constraints.join('\n')}\nBinaries\n${binaries.join('\n')}\nEnd\n`;
}

function inWords(answer: Answer | null, engine: Answer): string {
  if (!answer) return 'not installed';
  const { objective, bound, seconds: took } = answer;
  if (objective === null) return `none / - / ${took.toFixed(1)}`;
  const ratio = answer === engine ? '' : ` (${(objective / engine.objective!).toFixed(3)})`;
  return `${objective.toFixed(1)}${ratio} / ${bound === null ? '-' : bound.toFixed(1)} / ${took.toFixed(1)}`;
}
