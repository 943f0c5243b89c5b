import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request } from 'express';
import type { Store } from '../src/store/store.ts';

const pack = promisify(gzip);
const packFromBytes = 1_024;

interface Kept {
  version: string;
  body: Promise<Buffer>;
  packed: Promise<Buffer> | null;
  bytes: number;
}

/** What a route may answer with. */
export interface KeptAnswer {
  status?: number;
  type?: string;
  headers: Record<string, string>;
  body?: Buffer;
}

/** What is asked, and of which site. */
interface Asked {
  request: Request;
  store: Pick<Store, 'siteId'>;
}

/** Bodies of large answers, the least recently asked for forgotten first. */
export interface AnswerCache {
  /**
   * The answer that `make` gives (JSON text), made once per version however many ask at the same time, and packed once.
   * `version` has to differ whenever `make` would answer something else.
   */
  answer(call: Asked, version: string, make: () => Promise<string>): Promise<KeptAnswer>;
}

/** Keeps up to `mostBytes` of bodies, packed ones included. Callers who get different answers need different versions. */
export function createAnswerCache(mostBytes: number): AnswerCache {
  const entries = new Map<string, Kept>();
  let bytes = 0;

  function forget(key: string): void {
    bytes -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  }

  function count(key: string, kept: Kept, more: number): void {
    if (entries.get(key) !== kept) return;
    kept.bytes += more;
    bytes += more;
    for (const oldest of entries.keys()) {
      if (bytes <= mostBytes) return;
      forget(oldest);
    }
  }

  function find(key: string, version: string, make: () => Promise<string>): Kept {
    const known = entries.get(key);
    const isCurrent = known?.version === version;
    const kept = isCurrent
      ? known
      : { version, body: make().then((text) => Buffer.from(text)), packed: null, bytes: 0 };
    if (isCurrent) entries.delete(key);
    else {
      forget(key);
      kept.body.then(
        ({ length }) => count(key, kept, length),
        () => entries.get(key) === kept && forget(key),
      );
    }
    entries.set(key, kept);
    return kept;
  }

  return {
    async answer({ request, store }, version, make) {
      const key = `${store.siteId} ${request.originalUrl}`;
      const headers = { ETag: `W/"${version}"`, Vary: 'Accept-Encoding', 'Cache-Control': 'private, no-cache' };
      if (request.get('if-none-match') === headers.ETag) return { status: 304, headers };
      const kept = find(key, version, make);
      const body = await kept.body;
      if (body.length < packFromBytes || !request.acceptsEncodings('gzip')) return { type: json, headers, body };
      kept.packed ??= pack(body).then((packed) => {
        count(key, kept, packed.length);
        return packed;
      });
      return { type: json, headers: { ...headers, 'Content-Encoding': 'gzip' }, body: await kept.packed };
    },
  };
}

const json = 'application/json';
