import { gunzipSync } from 'node:zlib';
import type { Request } from 'express';
import { describe, expect, it } from 'vitest';
import { createAnswerCache } from '../../api/answer-cache.ts';

/** A request of `address` with the given headers. */
const ask = (address: string, headers: Record<string, string> = {}, siteId = 'main') => {
  const request = {
    originalUrl: address,
    get: (name: string) => headers[name],
    acceptsEncodings: () => (headers['accept-encoding'] === 'gzip' ? 'gzip' : false),
  };
  return { request: request as unknown as Request, store: { siteId } };
};

/** Texts of a length, and how often one was made. */
function maker(length = 10) {
  const made: string[] = [];
  return { made, make: (text: string) => async () => made[made.push(text.repeat(length)) - 1] };
}
const textOf = async (answer: Promise<{ body?: unknown }>): Promise<string> => String((await answer).body);

describe('the cache of large answers', () => {
  it('makes an answer once a version, also for those who ask at once', async () => {
    const cache = createAnswerCache(1e6);
    const { made, make } = maker();
    const both = [cache.answer(ask('/a'), '1', make('x')), cache.answer(ask('/a'), '1', make('y'))];
    expect(await Promise.all(both.map(textOf))).toEqual(['x'.repeat(10), 'x'.repeat(10)]);
    expect(await textOf(cache.answer(ask('/a'), '2', make('z')))).toBe('z'.repeat(10));
    expect(await textOf(cache.answer(ask('/b'), '2', make('w')))).toBe('w'.repeat(10));
    expect(await textOf(cache.answer(ask('/b', {}, 'other'), '2', make('v')))).toBe('v'.repeat(10));
    expect(made).toHaveLength(4);
  });

  it('does not make what the caller has, and packs what is long for those who can unpack', async () => {
    const cache = createAnswerCache(1e6);
    const { made, make } = maker(2_000);
    const { status, body } = await cache.answer(ask('/a', { 'if-none-match': 'W/"1"' }), '1', make('x'));
    expect([status, body, made]).toEqual([304, undefined, []]);
    const packed = await cache.answer(ask('/a', { 'accept-encoding': 'gzip' }), '1', make('x'));
    expect(packed.headers).toMatchObject({ 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding', ETag: 'W/"1"' });
    expect(gunzipSync(packed.body as Buffer).toString()).toBe('x'.repeat(2_000));
    expect(await textOf(cache.answer(ask('/a'), '1', make('y')))).toBe('x'.repeat(2_000));
  });

  it('forgets what was asked for least recently when it holds too much, and what could not be made', async () => {
    const cache = createAnswerCache(35);
    const { made, make } = maker();
    for (const address of ['/a', '/b', '/c', '/a', '/d']) await cache.answer(ask(address), '1', make(address[1]));
    expect(made).toHaveLength(4);
    for (const address of ['/a', '/b']) await cache.answer(ask(address), '1', make(address[1]));
    expect(made).toHaveLength(5);
    await expect(cache.answer(ask('/e'), '1', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await textOf(cache.answer(ask('/e'), '1', make('e')))).toBe('e'.repeat(10));
  });
});
