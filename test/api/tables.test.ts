import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../api/schemas.ts';
import { historyToCsv } from '../../src/sample/history-csv.ts';
import { smallCentre, smallHistories } from '../pipeline/small-centre.ts';
import { runningServer, type TestServer } from './running-server.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const formats = [
  ['csv', 'text/csv'],
  ['xlsx', xlsx],
] as const;

let server: TestServer;
let key: string;
beforeAll(async () => {
  server = await runningServer();
  key = await server.keyOf('admin');
  await server.planner('PUT', '/v1/centre', { ...smallCentre, skills: [{ id: 'german', name: 'German' }] });
  await server.planner('POST', '/v1/history/imports?timeZone=Europe/Berlin', historyToCsv(smallHistories));
});
afterAll(() => server.stop());

async function download(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(server.url + path, { headers: { Authorization: `Bearer ${key}`, ...headers } });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}
const upload = (path: string, bytes: Buffer, type: string) => server.admin('POST', path, bytes, type);
const get = async <Body>(path: string): Promise<Body> => (await server.admin<Body>('GET', path)).body;

/** Files of a zip archive, by an unpacker that shares nothing with the writer's. */
function unzip(bytes: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 46)) {
    const [size, nameLength, offset] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ];
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const packed = bytes.subarray(start, start + size);
    const isPacked = bytes.readUInt16LE(at + 10) === 8;
    files.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), `${isPacked ? inflateRawSync(packed) : packed}`);
  }
  return files;
}

const agents = [
  { ...smallCentre.agents[0], id: 'formula', externalId: '007', name: '=HYPERLINK("http://x")' },
  { ...smallCentre.agents[0], id: 'quoted', externalId: null, name: `'=1, "x"; +2\n- y` },
  { ...smallCentre.agents[0], id: 'never', externalId: '+49', name: ' space ', availability: [], preferredStart: 480 },
  {
    ...smallCentre.agents[0],
    id: 'skilled',
    externalId: 'ü',
    skills: [{ skillId: 'german', proficiency: 3 }],
    queueIds: [],
    availability: [{ weekday: 7, from: 1320, to: 1800 }],
    undesiredWeekdays: [6, 7],
  },
  { ...smallCentre.agents[0], id: 'unskilled', externalId: '-1', skills: [] },
];

describe.each(formats)('lists as %s', (format, type) => {
  it.each(['queues', 'contracts', 'shift-templates', 'agents', 'time-off', 'activity-codes', 'events'])(
    '%s: what is exported imports unchanged',
    async (path) => {
      if (path === 'agents') expect((await server.admin('POST', '/v1/agents', agents)).status).toBe(200);
      const table = await download(`/v1/${path}?format=${format}`);
      expect(table.headers.get('content-type')).toContain(type);
      expect(table.headers.get('content-disposition')).toContain(`${path}.${format}`);
      const { items } = await get<{ items: object[] }>(`/v1/${path}?limit=1000`);
      if (items.length === 0) return expect(path).toBe('events');
      const { status, body } = await upload(`/v1/${path}`, table.bytes, type);
      expect([status, body]).toMatchObject([200, { count: items.length, unchanged: items.length }]);
    },
  );

  it('hold changes made in them', async () => {
    const { bytes } = await download(`/v1/agents?externalId=007&format=csv`);
    const changed = bytes.toString().replace('007', '008').replace('formula', 'changed');
    expect((await upload('/v1/agents', Buffer.from(changed), 'text/csv')).body).toMatchObject({ created: 1 });
    const stored = await get<object>('/v1/agents/changed');
    expect(stored).toMatchObject({ ...agents[0], id: 'changed', externalId: '008' });
    await server.admin('DELETE', '/v1/agents/changed');
  });
});

describe('tables', () => {
  it('are chosen by Accept as well, hold everything, and are refused in other forms', async () => {
    const table = await download('/v1/agents', { Accept: 'text/csv' });
    const { items } = await get<{ items: object[] }>('/v1/agents?limit=1000');
    expect(
      table.bytes
        .toString()
        .split('\r\n')
        .filter((line) => /HR|agent-/.test(line)).length,
    ).toBeGreaterThan(15);
    expect((await download('/v1/agents?limit=1', { Accept: 'text/csv' })).bytes).toEqual(table.bytes);
    expect(items.length).toBeGreaterThan(20);
    expect((await download('/v1/agents', { Accept: 'image/png' })).status).toBe(406);
  });

  it('never hold a formula', async () => {
    const { bytes } = await download('/v1/agents?format=csv');
    expect(bytes.toString()).toContain(`"'=HYPERLINK(""http://x"")"`);
    const files = unzip((await download('/v1/agents?format=xlsx')).bytes);
    const sheet = files.get('xl/worksheets/sheet1.xml')!;
    expect(sheet.includes('<f>')).toBe(false);
    expect(files.get('xl/sharedStrings.xml')?.includes(`<t>'=HYPERLINK(`)).toBe(true);
    expect(sheet).toMatch(/<v>480<\/v>/);
  });

  it('are refused with the row and the column that is wrong', async () => {
    const { bytes } = await download('/v1/time-off?format=csv');
    const bent = bytes.toString().replace('vacation', 'holidays');
    const { status, body } = await upload('/v1/time-off', Buffer.from(bent), 'text/csv');
    expect([status, problem.parse(body).errors![0].pointer]).toEqual([400, expect.stringMatching(/^\/\d+\/reason$/)]);
    const unknown = bytes.toString().replace('reason', 'raison');
    expect(problem.parse((await upload('/v1/time-off', Buffer.from(unknown), 'text/csv')).body).detail).toMatch(
      /raison|reason/,
    );
    expect((await upload('/v1/time-off', Buffer.from('PK\x03\x04 no workbook'), xlsx)).status).toBe(422);
  });
});

describe.each(formats)('history as %s', (format, type) => {
  it('imports unchanged', async () => {
    const table = await download(`/v1/history?from=2025-08-01&format=${format}`);
    const { status, body } = await upload('/v1/history/imports', table.bytes, type);
    expect([status, body]).toMatchObject([expect.any(Number), { inserted: 0, replaced: 0 }]);
    expect(body.unchanged).toBeGreaterThan(1000);
  });
});

describe.each(formats)('plans as %s', (format, type) => {
  const starts = Array.from({ length: 20 }, (_, i) => new Date(Date.UTC(2025, 8, 1, 6) + i * 1_800_000).toISOString());
  const rows = ['sales', 'service'].flatMap((queueId) =>
    starts.map((start, i) => ({
      start,
      queueId,
      mean: i + 0.1,
      averageHandleTimeSeconds: 240,
      q05: i / 2,
      q5: i,
      q975: i * 2,
    })),
  );

  it('a forecast imports unchanged', async () => {
    const made = await server.planner<{ id: string }>('POST', '/v1/forecasts/imports', rows);
    expect(made.status).toBe(201);
    const table = await download(`/v1/forecasts/${made.body.id}?format=${format}`);
    const again = await upload('/v1/forecasts/imports', table.bytes, type);
    const [first, second] = await Promise.all(
      [made.body.id, again.body.id].map((id) => get<{ queues: object[]; grid: object }>(`/v1/forecasts/${id}`)),
    );
    expect(second.grid).toEqual(first.grid);
    expect(second.queues.slice(0, 2)).toEqual(first.queues.slice(0, 2));
    expect(first.queues[0]).toMatchObject({ quantileLevels: [0.05, 0.5, 0.975] });
  });

  it('a requirement imports unchanged', async () => {
    const { body } = await server.planner<{ id: string }>('POST', '/v1/forecasts/imports', rows);
    const needs = starts.map((start, i) => ({
      start,
      queueId: 'sales',
      formula: 'erlangA',
      required: i,
      requiredFractional: i - 0.4,
      requiredWithShrinkage: i + 1,
      bindingTarget: 'serviceLevel',
      expectedServiceLevel: 0.8125,
      expectedOccupancy: 0.7,
    }));
    needs[0].requiredFractional = 0;
    const path = `/v1/staffing-requirements/imports?forecastId=${body.id}`;
    const made = await server.planner<{ id: string }>('POST', path, needs);
    expect(made.status).toBe(201);
    const table = await download(`/v1/staffing-requirements/${made.body.id}?format=${format}`);
    const again = await upload(path, table.bytes, type);
    const [first, second] = await Promise.all(
      [made.body.id, again.body.id].map((id) => get<{ queues: object[] }>(`/v1/staffing-requirements/${id}`)),
    );
    expect(second.queues).toEqual(first.queues);
  });

  it('rows off the grid or twice are refused by their place', async () => {
    const off = [rows[0], { ...rows[1], start: '2025-09-01T06:10:00Z' }];
    const answer = await server.planner('POST', '/v1/forecasts/imports', off);
    expect([answer.status, problem.parse(answer.body).errors![0].pointer]).toEqual([422, '/1/start']);
    const twice = await server.planner('POST', '/v1/forecasts/imports', [rows[0], rows[0]]);
    expect(twice.status).toBe(422);
  });
});

describe('single intervals', () => {
  const interval = { queueId: 'sales', start: '2025-08-29T10:00:00Z', offered: 17, answered: 15, queueSeconds: 200 };
  const stored = () =>
    get<{ items: object[] }>('/v1/history?queueId=sales&from=2025-08-29T10:00:00Z&to=2025-08-29T10:30:00Z');

  it('are added, replaced, and removed', async () => {
    const first = await server.planner('POST', '/v1/history', [interval]);
    expect(first.body).toEqual({ inserted: 0, replaced: 1, unchanged: 0 });
    expect((await server.planner('POST', '/v1/history', [interval])).body).toMatchObject({ unchanged: 1 });
    expect((await stored()).items).toMatchObject([{ offered: 17, answered: 15, queueSeconds: 200 }]);
    const period = 'queueId=sales&from=2025-08-29T10:00:00Z&to=2025-08-29T10:30:00Z';
    expect((await server.planner('DELETE', `/v1/history?${period}`)).body).toEqual({ removed: 1 });
    expect((await stored()).items).toEqual([]);
  });

  it('are refused off the grid, for unknown queues, and twice', async () => {
    const refusal = async (items: object[]) => {
      const { status, body } = await server.planner('POST', '/v1/history', items);
      return [status, problem.parse(body).errors![0].pointer];
    };
    expect(await refusal([{ ...interval, start: '2025-08-29T10:07:00Z' }])).toEqual([422, '/0/start']);
    expect(await refusal([interval, { ...interval, queueId: 'gone' }])).toEqual([422, '/1/queueId']);
    expect(await refusal([interval, interval])).toEqual([422, '/1/start']);
    expect(await refusal([{ ...interval, offered: -1 }])).toEqual([400, '/0/offered']);
  });
});

describe('what forecasts use instead of what was imported', () => {
  it('is told with both figures, and history stays', async () => {
    const repairs = () => get<{ items: object[] }>('/v1/history/repairs?queueId=service');
    const before = (await repairs()).items.length;
    const spike = [10, 11].map((hour) => ({ queueId: 'service', start: `2025-08-20T${hour}:00:00Z`, offered: 4000 }));
    await server.planner('POST', '/v1/history', spike);
    const { items } = await repairs();
    expect(items.length).toBeGreaterThan(before);
    expect(items).toContainEqual(
      expect.objectContaining({ queueId: 'service', kind: 'spike', from: expect.stringMatching(/^2025-08-20T1/) }),
    );
    const stored = await get<{ items: object[] }>(
      '/v1/history?queueId=service&from=2025-08-20T10:00:00Z&to=2025-08-20T10:30:00Z',
    );
    expect(stored.items).toMatchObject([{ offered: 4000 }]);
    expect((await server.planner('GET', '/v1/history/repairs?queueId=none')).status).toBe(404);
  });
});
