import { InvalidArgumentError } from 'commander';
import { InputError } from '../src/errors.ts';

/** Reads a whole number within bounds, for an option of a command. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`Use a whole number from ${least} to ${most}.`);
    }
    return value;
  };

/** Reads a number within bounds, for an option of a command. */
export const numberWithin =
  (least: number, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (text.trim() === '' || !(value >= least && value <= most)) {
      throw new InvalidArgumentError(`Use a number from ${least} to ${most}.`);
    }
    return value;
  };

export const largestSeed = 2 ** 31 - 1;
export const largestWork = 10_000_000;

/** @throws InputError unless the option --agent was given for the role agent, and only for it. */
export function checkAgentOption(role: string, agent: string | undefined): void {
  if ((role === 'agent') === (agent !== undefined)) return;
  throw new InputError('--agent', 'goes with --role agent, and only with it. Name the id of the agent.');
}
