import { InputError } from '../../errors.ts';

/**
 * Reads the fields of one staffing question. Each reader returns a value the models may trust or throws an InputError
 * that names the field and the remedy; what is odd but possible is noted in `warnings`.
 */
export class StaffingFields {
  readonly warnings: string[] = [];
  readonly #values: Record<string, unknown>;
  readonly #read = new Set<string>();

  constructor(values: unknown) {
    if (!isPlainObject(values))
      throw new InputError('in', 'is missing; give the inputs as an object {"field": value}.');
    this.#values = values;
  }

  has(field: string): boolean {
    this.#read.add(field);
    return this.#values[field] !== undefined && this.#values[field] !== null;
  }

  /** Contacts per second. */
  rate(field: string): number {
    return this.#atLeastZero(field, 'contacts per second');
  }

  handleTime(field: string, contacts: number): number {
    const seconds = this.#atLeastZero(field, 'seconds');
    if (seconds === 0 && contacts > 0) {
      throw new InputError(field, 'is 0 although contacts arrive; give their mean handle time in seconds.');
    }
    if (seconds > 0 && seconds <= 5) {
      this.warnings.push(`${field}: ${seconds} s is very short; were minutes meant (${seconds * 60} s)?`);
    }
    if (seconds > 4 * 3600) {
      this.warnings.push(`${field}: ${seconds} s is over four hours; were milliseconds meant (${seconds / 1000} s)?`);
    }
    return seconds;
  }

  threshold(field = 'thresholdSec'): number {
    return this.#atLeastZero(field, 'seconds');
  }

  /** Null or absent: nobody gives up. */
  patience(field = 'patienceSec', contactsPerSecond = 0): number | null {
    if (!this.has(field)) return null;
    const seconds = this.positive(field, 'seconds; use null when nobody gives up');
    if (seconds * contactsPerSecond > 1e15) {
      throw new InputError(
        field,
        `${seconds} s of patience is beyond the checked range; use null when nobody gives up.`,
      );
    }
    return seconds;
  }

  finitePatience(contactsPerSecond: number): number {
    const seconds = this.patience('patienceSec', contactsPerSecond);
    if (seconds === null) throw new InputError('patienceSec', 'is missing; give the mean patience in seconds.');
    return seconds;
  }

  positive(field: string, unit: string): number {
    const value = this.#number(field);
    if (value <= 0) throw new InputError(field, `is ${value}; give a number above 0 (${unit}).`);
    return value;
  }

  /** Whole number of at least `least`. */
  whole(field: string, least = 0): number {
    const value = this.#number(field);
    if (!Number.isInteger(value)) {
      throw new InputError(field, `is ${value}; give a whole number (fractional agents: kind erlangC_fractional).`);
    }
    if (value < least || value > 1e7)
      throw new InputError(field, `is ${value}; give a whole number from ${least} to 10000000.`);
    return value;
  }

  /** Agents, whole or not. */
  amount(field: string): number {
    return this.#atLeastZero(field, 'a count');
  }

  /** 0 <= share <= 1; `above0` and `below1` leave the ends out. */
  share(field: string, ends: { above0?: boolean; below1?: string } = {}): number {
    const value = this.#number(field);
    if (value > 1 && value <= 100) {
      throw new InputError(
        field,
        `is ${value}; a share lies in 0..1, did you mean ${Number((value / 100).toPrecision(12))}?`,
      );
    }
    if (value < 0 || value > 1) throw new InputError(field, `is ${value}; a share lies in 0..1.`);
    if (value === 0 && ends.above0) throw new InputError(field, 'is 0; give a share above 0.');
    if (value === 1 && ends.below1) throw new InputError(field, `is 1; ${ends.below1}.`);
    return value;
  }

  choice<Name extends string>(field: string, names: readonly Name[], otherwise: Name): Name {
    if (!this.has(field)) return otherwise;
    const value = this.#values[field];
    const found = names.find((name) => name === value);
    if (found === undefined)
      throw new InputError(field, `is ${JSON.stringify(value)}; choose from ${names.join(', ')}.`);
    return found;
  }

  /** Numbers of at least 0, or above 0. */
  series(field: string, length: number | null, above0 = false): number[] {
    const values = this.#list(field, length);
    return values.map((value, i) => {
      const at = `${field}[${i}]`;
      const number = finite(value, at);
      if (number < 0 || (above0 && number === 0)) {
        throw new InputError(at, `is ${number}; give a number ${above0 ? 'above 0' : 'of at least 0'}.`);
      }
      return number;
    });
  }

  flags(field: string, length: number): boolean[] {
    if (!this.has(field)) return new Array<boolean>(length).fill(true);
    return this.#list(field, length).map((value, i) => {
      if (value === 1 || value === true) return true;
      if (value === 0 || value === false) return false;
      throw new InputError(`${field}[${i}]`, `is ${JSON.stringify(value)}; give 1 (open) or 0 (closed).`);
    });
  }

  /** Erlangs, refused beyond the range in which the formulas are checked. */
  checkedLoad(rateField: string, contactsPerSecond: number, handleTimeSeconds: number): number {
    const erlangs = contactsPerSecond * handleTimeSeconds;
    if (erlangs > 1e6) {
      throw new InputError(rateField, `gives ${erlangs} erlangs; up to 1000000 are supported. Is the rate per second?`);
    }
    return erlangs;
  }

  /** Call last: names the fields nobody asked for. */
  noteUnused(): void {
    for (const field of Object.keys(this.#values)) {
      if (!this.#read.has(field)) this.warnings.push(`${field}: is not used by this kind and was ignored`);
    }
  }

  #number(field: string): number {
    this.#read.add(field);
    return finite(this.#values[field], field);
  }

  #atLeastZero(field: string, unit: string): number {
    const value = this.#number(field);
    if (value < 0) throw new InputError(field, `is ${value}; give a number of at least 0 (${unit}).`);
    return value;
  }

  #list(field: string, length: number | null): unknown[] {
    this.#read.add(field);
    const value = this.#values[field];
    if (value === undefined || value === null) throw new InputError(field, 'is missing; give a list of numbers.');
    if (!Array.isArray(value) || value.length === 0)
      throw new InputError(field, 'must be a list with at least one number.');
    if (length !== null && value.length !== length) {
      throw new InputError(field, `has ${value.length} entries; give ${length}.`);
    }
    return value;
  }
}

function finite(value: unknown, field: string): number {
  if (value === undefined || value === null) throw new InputError(field, 'is missing; give a number.');
  if (typeof value === 'string') {
    const meant =
      value.trim() !== '' && Number.isFinite(Number(value)) ? ` Did you mean ${Number(value)} without quotes?` : '';
    throw new InputError(field, `is the text ${JSON.stringify(value)}; give a number.${meant}`);
  }
  if (typeof value !== 'number') throw new InputError(field, `is ${JSON.stringify(value)}; give a number.`);
  if (!Number.isFinite(value)) throw new InputError(field, `is ${value}; give a finite number.`);
  return value;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
