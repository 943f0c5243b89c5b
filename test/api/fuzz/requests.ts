import { gzipSync } from 'node:zlib';
import fc, { type Arbitrary } from 'fast-check';
import type { Operation } from './document.ts';
import { hostile, type Ids, idsFor, spoilt, valuesOf } from './values.ts';

export interface FuzzRequest {
  operation: Operation;
  /** Path and query. */
  address: string;
  headers: Record<string, string>;
  body?: string | Uint8Array;
}

const words = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const encoded = (value: unknown): string => encodeURIComponent(words(value).replaceAll(/\p{Surrogate}/gu, '?'));

/** Requests to one operation: as documented, spoilt in one place, or with a body that is none. */
export function requestsTo(operation: Operation, ids: Ids): Arbitrary<FuzzRequest> {
  const { parameters = [], requestBody } = operation;
  const inPlace = (place: string) => parameters.filter((parameter) => parameter.in === place);
  const often = <Value>(good: Arbitrary<Value>, bad: Arbitrary<Value>): Arbitrary<Value> =>
    fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: bad });
  const pathIds = idsFor(ids, nounOf(operation.path));
  const path = fc.record(
    Object.fromEntries(inPlace('path').map(({ name, schema }) => [name, often(valuesOf(schema, pathIds), hostile)])),
  );
  const query = fc.record(
    Object.fromEntries(
      inPlace('query').map(({ name, schema }) => [name, often(valuesOf({ ...schema }, idsFor(ids, name)), hostile)]),
    ),
    { requiredKeys: inPlace('query').flatMap(({ name, required }) => (required ? [name] : [])) },
  );
  const extraQuery = often(
    fc.constant(''),
    fc.constantFrom('unknown=1', 'limit=1&limit=2', 'a[b]=c', '%00=%00', 'cursor=eA'),
  );
  const headers = fc.record(
    Object.fromEntries(
      inPlace('header').map(({ name }) => [name, fc.constantFrom('"abc"', '*', 'some-key', 'W/"1", "2"')]),
    ),
    { requiredKeys: [] },
  ) as Arbitrary<Record<string, string>>;
  const body = requestBody ? often(bodies(requestBody.content, ids), oddBodies) : fc.constant(null);
  return fc.tuple(path, query, extraQuery, headers, body).map(([place, asked, extra, sent, content]) => {
    const filled = operation.path.replaceAll(
      /\{(\w+)\}/g,
      (_, name) => encoded((place as Record<string, unknown>)[name]) || '%20',
    );
    const pairs = Object.entries(asked).map(([name, value]) => `${name}=${encoded(value)}`);
    const search = [...pairs, extra].filter(Boolean).join('&');
    return {
      operation,
      address: search ? `${filled}?${search}` : filled,
      headers: { ...sent, ...(content && { 'Content-Type': content.type, ...content.headers }) },
      ...(content && { body: addressed(content.bytes, place) }),
    };
  });
}

/** `agent` for /v1/agents/{id} and what lies below it. */
const nounOf = (path: string): string =>
  path
    .split('/')[2]
    .replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase())
    .replace(/s$/, '');

/** A JSON object that has an id mostly has that of the address. */
function addressed(bytes: Body['bytes'], place: unknown): Body['bytes'] {
  const { id } = place as { id?: unknown };
  if (typeof id !== 'string' || typeof bytes !== 'string' || !bytes.startsWith('{"id":"')) return bytes;
  return bytes.replace(/^\{"id":"[^"\\]*"/, `{"id":${JSON.stringify(id)}`);
}

interface Body {
  type: string;
  bytes: string | Uint8Array;
  headers?: Record<string, string>;
}

function bodies(content: NonNullable<Operation['requestBody']>['content'], ids: Ids): Arbitrary<Body> {
  const kinds = Object.entries(content).map(([type, { schema }]): Arbitrary<Body> => {
    if (type !== 'application/json') return fc.constantFrom(...tables).map((bytes) => ({ type, bytes }));
    const good = valuesOf(schema, ids);
    return fc
      .oneof({ weight: 3, arbitrary: good }, { weight: 2, arbitrary: spoilt(good) }, { weight: 1, arbitrary: hostile })
      .map((value) => ({ type, bytes: JSON.stringify(value) }));
  });
  return fc.oneof({ weight: 4, arbitrary: kinds[0] }, ...kinds);
}

const tables = [
  'start,queue,offered\n2025-01-06T10:00Z,sales,3\n2025-01-06T10:30Z,sales,4\n',
  'id,name\nx,X\n',
  'id;name;externalId\r\ny;"Y;\r\n";"=1"\r\n',
  'a,b\n"unclosed',
  '\ufeffstart,offered\n\0,1\n',
  'PK\x03\x04garbage',
  '',
  gzipSync('start,queue,offered\n2025-01-06T10:00Z,sales,3\n'),
  gzipSync('x').subarray(0, 12),
];

const oddBodies: Arbitrary<Body> = fc.constantFrom<Body>(
  { type: 'application/json', bytes: '{"site":' },
  { type: 'application/json', bytes: '' },
  { type: 'application/json', bytes: '['.repeat(50_000) },
  { type: 'application/json', bytes: `${'['.repeat(5_000)}${']'.repeat(5_000)}` },
  { type: 'application/json', bytes: '{"__proto__":{"id":"x"},"id":"a"}' },
  { type: 'application/json', bytes: '[1e999, -1e999, 9007199254740993]' },
  { type: 'application/json', bytes: '{"id":"\\ud800","name":"\\u0000"}' },
  { type: 'application/json', bytes: '{}', headers: { 'Content-Encoding': 'gzip' } },
  { type: 'application/json', bytes: gzipSync('{}'), headers: { 'Content-Encoding': 'gzip' } },
  { type: 'application/json; charset=latin9', bytes: '{}' },
  { type: 'text/plain', bytes: 'hello' },
  { type: 'application/x-www-form-urlencoded', bytes: 'a=b' },
  { type: 'multipart/form-data; boundary=x', bytes: '--x--' },
  { type: 'nonsense', bytes: Uint8Array.from([0xff, 0xfe, 0x00]) },
);
