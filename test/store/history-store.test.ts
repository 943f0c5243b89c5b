import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IntervalHistory } from '../../src/domain/history.ts';
import { ConflictError } from '../../src/errors.ts';
import type { OpenStore, Store } from '../../src/store/store.ts';
import { temporaryStore } from './temporary-store.ts';

let open: OpenStore;
let store: Store;
beforeAll(async () => {
  open = await temporaryStore();
  store = open.store;
});
afterAll(() => open.close());

const midnight = Date.UTC(2026, 0, 5) / 1000;

/** `volumes` by number of the quarter-hour. */
function history(queue: string, volumes: Map<number, number>, extra: Partial<IntervalHistory> = {}): IntervalHistory {
  const slots = [...volumes.keys()].sort((a, b) => a - b);
  return {
    queue,
    intervalMinutes: 15,
    timeZone: 'UTC',
    start: Float64Array.from(slots, (slot) => midnight + slot * 900),
    offered: Float64Array.from(slots, (slot) => volumes.get(slot)!),
    answered: null,
    abandoned: null,
    averageHandleTimeSeconds: null,
    queueSeconds: null,
    ...extra,
  };
}

const source = (sha256: string) => ({ fileName: 'calls.csv', sha256, newQueueIds: [], report: {} });
const add = (given: IntervalHistory, sha256 = 'a') => store.history.import([given], source(sha256), 'test');

describe('imports', () => {
  it('keep the time contacts waited, also when a later file does not tell it', async () => {
    const waits = Float64Array.of(120, Number.NaN);
    const volumes = new Map([
      [0, 3],
      [1, 4],
    ]);
    await add(history('waits', volumes, { queueSeconds: waits }), 'waits-1');
    await add(history('waits', new Map([[0, 5]])), 'waits-2');
    expect((await store.history.read(['waits']))[0].queueSeconds).toEqual(waits);
    expect(
      await add(history('waits', new Map([[0, 5]]), { queueSeconds: Float64Array.of(99) }), 'waits-3'),
    ).toMatchObject({
      replaced: 1,
    });
  });

  it('add, replace and leave exactly what their files say, in any order of files', async () => {
    const file = fc.dictionary(fc.nat(40).map(String), fc.nat(5), { minKeys: 1 });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 4 }), async (files) => {
        const queue = `law-${run++}`;
        const known = new Map<number, number>();
        for (const [n, volumes] of files.entries()) {
          const sent = new Map(Object.entries(volumes).map(([slot, volume]) => [Number(slot), volume]));
          const expected = { inserted: 0, replaced: 0, unchanged: 0 };
          for (const [slot, volume] of sent) {
            const kind = !known.has(slot) ? 'inserted' : known.get(slot) === volume ? 'unchanged' : 'replaced';
            expected[kind]++;
            known.set(slot, volume);
          }
          expect(await add(history(queue, sent), `${queue}-${n}`)).toMatchObject(expected);
        }
        const [stored] = await store.history.read([queue]);
        expect(stored).toEqual(history(queue, known));
      }),
      { numRuns: 15 },
    );
  });

  it('write no second record of a file that changed nothing', async () => {
    const file = history('twice', new Map([[0, 3]]));
    const first = await add(file, 'same');
    const count = async () => (await store.history.listImports({ limit: 1000 })).items.length;
    const before = await count();
    expect(await add(file, 'same')).toMatchObject({ id: first.id, inserted: 0, replaced: 0, unchanged: 1 });
    expect(await count()).toBe(before);
  });

  it('leave columns alone that the file does not have, and take unknown figures as unknown', async () => {
    const slots = new Map([
      [0, 4],
      [1, 6],
    ]);
    await add(history('columns', slots, { averageHandleTimeSeconds: Float64Array.of(200, 300) }));
    await add(history('columns', slots, { answered: Float64Array.of(Number.NaN, 6) }));
    const [stored] = await store.history.read(['columns']);
    expect(stored.averageHandleTimeSeconds).toEqual(Float64Array.of(200, 300));
    expect(stored.answered).toEqual(Float64Array.of(Number.NaN, 6));
    expect(stored.abandoned).toBeNull();
  });

  it('refuse another interval than the queue has, and keep nothing of the file', async () => {
    await add(history('fixed', new Map([[0, 1]])));
    const coarse = history('fixed', new Map([[4, 1]]), { intervalMinutes: 30 });
    const fresh = history('fresh', new Map([[0, 1]]));
    await expect(store.history.import([fresh, coarse], source('c'), 'test')).rejects.toThrow(ConflictError);
    expect(await store.history.read(['fresh'])).toEqual([]);
  });
});

describe('reading intervals', () => {
  it('pages through a range without skipping or repeating', async () => {
    await add(history('paged', new Map(Array.from({ length: 25 }, (_, slot) => [slot, slot]))));
    const seen: number[] = [];
    let cursor: string | undefined;
    const range = { queueId: 'paged', from: '2026-01-05T00:30:00Z', to: '2026-01-05T06:00:00Z' };
    do {
      const page = await store.history.list(range, { limit: 7, cursor });
      seen.push(...page.items.map(({ offered }) => offered));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(Array.from({ length: 22 }, (_, i) => i + 2));
  });
});
