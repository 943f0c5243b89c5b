/**
 * The model functions that worker threads run, by name. A task gets plain data (structured clone) and a `report`
 * callback for progress; what it returns must be plain data too.
 */
export interface TaskContext {
  /** Share of this task done (0..1) and optional plain details, such as the objective so far. */
  report(share: number, details?: unknown): void;
}

export const tasks = {
  /** Answers its own input; lets tests see a worker live and die. */
  echo: (input: unknown, context: TaskContext): unknown => {
    context.report(1);
    return input;
  },
};

export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
