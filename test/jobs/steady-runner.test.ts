import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { silentLog } from '../../src/jobs/log.ts';
import { type Started, startSteadyRunner } from '../../src/jobs/steady-runner.ts';

/** Runners that end when told to, and what became of them. */
function fakeRunners() {
  const started: { closes(): void; ends(error?: Error): void; isStopped: boolean; isForgotten: boolean }[] = [];
  const start = async (): Promise<Started> => {
    const events = new EventEmitter();
    let ends: (error?: Error) => void = () => {};
    const promise = new Promise<void>((resolve, reject) => {
      ends = (error) => (error ? reject(error) : resolve());
    });
    const closes = () => void events.emit('pool:gracefulShutdown');
    const made = { closes, ends, isStopped: false, isForgotten: false };
    started.push(made);
    const stop = async () => {
      made.isStopped = true;
      ends();
    };
    const runner = { promise, stop, events } as unknown as Started['runner'];
    const afterEnd = () => {
      made.isForgotten = true;
    };
    return { runner, afterEnd };
  };
  return { start, started };
}
const turns = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('a steady runner', () => {
  it('is followed by another when it ends, well or badly', async () => {
    const { start, started } = fakeRunners();
    const steady = await startSteadyRunner(start, silentLog);
    started[0].ends(new Error('the queue is in an inconsistent state'));
    await turns();
    started[1].ends();
    await turns();
    expect(started.map(({ isForgotten }) => isForgotten)).toEqual([true, true, false]);
    await steady.stop();
    expect(started[2]).toMatchObject({ isStopped: true, isForgotten: false });
    expect(started).toHaveLength(3);
  });

  it('is followed as soon as it takes no more work, and keeps its lease until its last task has ended', async () => {
    const { start, started } = fakeRunners();
    const steady = await startSteadyRunner(start, silentLog);
    started[0].closes();
    await turns();
    expect([started.length, started[0].isForgotten]).toEqual([2, false]);
    started[0].ends();
    await turns();
    expect([started.length, started[0].isForgotten]).toEqual([2, true]);
    await steady.stop();
  });

  it('is tried again when it does not start, but not the first time', async () => {
    const { start, started } = fakeRunners();
    let failures = 0;
    const steady = await startSteadyRunner(() => {
      if (started.length === 1 && failures++ === 0) throw new Error('no database');
      return start();
    }, silentLog);
    started[0].ends();
    while (started.length < 2) await turns();
    await steady.stop();
    expect(failures).toBe(2);
    await expect(startSteadyRunner(() => Promise.reject(new Error('no database')), silentLog)).rejects.toThrow();
  });
});
