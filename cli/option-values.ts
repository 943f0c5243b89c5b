import { InvalidArgumentError } from 'commander';

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
