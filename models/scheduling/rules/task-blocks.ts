import { hours, type Rule, when } from './rule.ts';

/**
 * Whoever serves several queues stays on each for a least time: the tasks of a shift cover it from its start, each on a
 * queue of the agent and none shorter than `minimumTaskSlots`.
 */
export const taskBlocks: Rule = {
  id: 'taskBlocks',
  describe: (_, problem) => `at least ${hours(problem.minimumTaskSlots ?? 0, problem)} on a task`,
  check: ({ agent, problem, shifts }) => {
    const { minimumTaskSlots: least } = problem;
    if (least === undefined) return [];
    return shifts.flatMap(({ day, from, to, tasks = [] }) => {
      if (tasks[0]?.from !== from) return [`day ${day}: the tasks do not begin with the shift`];
      return tasks.flatMap((task, i) => {
        const length = (tasks[i + 1]?.from ?? to) - task.from;
        const breaches: string[] = [];
        if (!agent.queues.includes(task.queue)) breaches.push(`day ${day}: a task the agent cannot do`);
        if (!(length >= least)) breaches.push(`${when(task.from, problem)}: only ${hours(length, problem)} on a task`);
        return breaches;
      });
    });
  },
};
