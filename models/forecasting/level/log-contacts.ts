/**
 * Day totals on the log scale. For Poisson counts of mean m the average of log(X + 1/2) is log m up to terms of the order 1/m^2, and at
 * small means within 0.02 of log(m + exp(-m) / 2): a level found from logs of quiet days is read back by the inverse of that. Taking
 * the half contact off again would tell half a contact a day too few.
 */

const NEWTON_STEPS = 4;

export const logOfContacts = (contacts: number): number => Math.log(contacts + 0.5);

/** The mean count whose logs average to `log`; 0 at and below that of no contacts. */
export function contactsOfLog(log: number): number {
  const typical = Math.exp(log);
  if (typical <= 0.5) return 0;
  let mean = typical;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const chance = Math.exp(-mean) / 2;
    mean -= (mean + chance - typical) / (1 - chance);
  }
  return Math.max(0, mean);
}
