/**
 * The errors that reach a user. Each says what happened and what to do, and names the field it is about, so that the
 * command line can print one line and the API a problem document. Anything else that is thrown is a defect.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** Path of the field in the caller's own words, such as `queues[0].serviceGoal` or `--interval`. */
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }

  /** One line for the command line: the field, what is wrong, the remedy. */
  get line(): string {
    return this.field ? `${this.field}: ${this.message}` : this.message;
  }
}

/** The thing asked for does not exist. */
export class NotFoundError extends InputError {}

/** The request is well formed but contradicts the present state (already published, changed meanwhile). */
export class ConflictError extends InputError {}

/** The thing asked for was there once and is not kept any more. */
export class GoneError extends InputError {}

/** Work was stopped at the caller's wish. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}
