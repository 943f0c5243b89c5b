/**
 * Resolves at the first SIGINT or SIGTERM. The handlers stay in place: a terminal and npm both pass Ctrl-C on, and the
 * second must not cut an orderly end short.
 */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}
