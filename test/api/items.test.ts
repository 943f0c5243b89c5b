import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../api/schemas.ts';
import { smallCentre } from '../pipeline/small-centre.ts';
import { runningServer, type TestServer } from './running-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await runningServer();
  await server.planner('PUT', '/v1/centre', smallCentre);
});
afterAll(() => server.stop());

type List = { items: Record<string, unknown>[]; nextCursor: string | null };
const list = async (path: string): Promise<Record<string, unknown>[]> =>
  (await server.planner<List>('GET', path)).body.items;
const ids = async (path: string): Promise<unknown[]> => (await list(path)).map(({ id }) => id);
const detailOf = (body: unknown): string => problem.parse(body).detail;

const items: [path: string, item: { id: string } & Record<string, unknown>, change: object][] = [
  ['skills', { id: 'french', name: 'French' }, { name: 'Français' }],
  ['queues', { ...smallCentre.queues[0], id: 'vip', requiredSkills: [] }, { name: 'Very important' }],
  ['contracts', { ...smallCentre.contracts[0], id: 'weekend' }, { name: 'Weekends' }],
  ['shift-templates', { ...smallCentre.shiftTemplates[0], id: 'late' }, { latestStart: 600 }],
  [
    'activity-codes',
    { id: 'coaching', name: 'Coaching', category: 'meeting', paid: true, countsTowardShrinkage: true },
    { paid: false },
  ],
  ['agents', { ...smallCentre.agents[0], id: 'new', externalId: 'HR-new' }, { hourlyRate: 31 }],
  [
    'agent-contracts',
    { id: 'ac-1', agentId: 'agent-2', contractId: smallCentre.contracts[0].id, validFrom: '2025-10-01' },
    { validFrom: '2025-11-01' },
  ],
  [
    'time-off',
    { id: 'off-x', agentId: 'agent-2', from: '2025-10-01', to: '2025-10-02', reason: 'vacation' },
    { reason: 'other' },
  ],
  ['events', { id: 'fair', name: 'Fair', date: '2025-10-01', queueIds: null }, { queueIds: ['sales'] }],
  [
    'special-days',
    { id: 'eve', name: 'Eve', date: '2025-12-24', queueIds: null, openingHours: [{ from: 480, to: 720 }] },
    { openingHours: [] },
  ],
  [
    'roster-pins',
    { id: 'pin-x', agentId: 'agent-2', date: '2025-10-06', shiftTemplateId: 'day', start: 480 },
    { shiftTemplateId: null, start: null },
  ],
  [
    'fixed-activities',
    { id: 'meet-x', agentId: 'agent-2', activityCodeId: 'meeting', date: '2025-10-06', from: 600, to: 630 },
    { to: 660 },
  ],
];

describe.each(items)('/v1/%s', (path, item, change) => {
  const address = `/v1/${path}/${item.id}`;

  it('is created, read, listed, changed and removed', async () => {
    const created = await server.planner('PUT', address, item);
    expect([created.status, created.body]).toMatchObject([201, item]);
    expect((await server.planner('GET', address)).body).toEqual(created.body);
    expect(await ids(`/v1/${path}?limit=1000`)).toContain(item.id);
    const changed = await server.planner('PUT', address, { ...created.body, ...change });
    expect([changed.status, changed.body]).toMatchObject([200, { ...item, ...change }]);
    expect((await server.planner('DELETE', address)).status).toBe(204);
    expect((await server.planner('GET', address)).status).toBe(404);
  });

  it('refuses a field it does not know, by name', async () => {
    const { status, body } = await server.planner('PUT', address, { ...item, colour: 'red' });
    expect([status, detailOf(body)]).toEqual([400, expect.stringContaining('"colour"')]);
  });

  it('is changed by who saw the latest state only', async () => {
    const { headers } = await server.planner('PUT', address, item);
    const seen = { 'If-Match': headers.get('etag')! };
    const first = await server.planner('PUT', address, { ...item, ...change }, undefined, seen);
    expect(first.status).toBe(200);
    const second = await server.planner('PUT', address, item, undefined, seen);
    expect([second.status, second.headers.get('etag')]).toEqual([412, first.headers.get('etag')]);
    expect((await server.planner('DELETE', address, undefined, undefined, seen)).status).toBe(412);
    const onlyNew = { 'If-None-Match': '*' };
    expect((await server.planner('PUT', address, item, undefined, onlyNew)).status).toBe(412);
    expect((await server.planner('GET', address)).body).toMatchObject({ ...item, ...change });
    const latest = { 'If-Match': first.headers.get('etag')! };
    expect((await server.planner('DELETE', address, undefined, undefined, latest)).status).toBe(204);
    expect((await server.planner('PUT', address, item, undefined, latest)).status).toBe(412);
  });

  it('comes in bulk by the key of another system, twice the same thing', async () => {
    const { id: _, ...rest } = item;
    const sent = [{ ...rest, externalId: `key of ${path}` }];
    const [first, again] = [
      await server.planner<{ items: object[] }>('POST', `/v1/${path}`, sent),
      await server.planner<{ items: object[] }>('POST', `/v1/${path}`, sent),
    ];
    expect(first.body).toMatchObject({ count: 1, created: 1 });
    expect(again.body).toMatchObject({ count: 1, created: 0, unchanged: 1, items: first.body.items });
    const found = await list(`/v1/${path}?externalId=${encodeURIComponent(`key of ${path}`)}`);
    expect(found).toMatchObject([sent[0]]);
    expect((await server.planner('DELETE', `/v1/${path}/${found[0].id}`)).status).toBe(204);
  });
});

describe('lists', () => {
  it('tell what changed since an instant', async () => {
    const [{ updatedAt }] = (await list('/v1/agents?limit=1000')).sort((a, b) =>
      String(b.updatedAt) < String(a.updatedAt) ? -1 : 1,
    );
    const later = new Date(Date.parse(String(updatedAt)) + 1).toISOString();
    expect(await ids(`/v1/agents?updatedSince=${later}`)).toEqual([]);
    const [a, b] = smallCentre.agents;
    await server.hr('POST', '/v1/agents', [a, { ...b, hourlyRate: 99 }]);
    expect(await ids(`/v1/agents?updatedSince=${later}`)).toEqual([b.id]);
  });

  it('are cut to dates and agents', async () => {
    const off = (id: string, agentId: string, from: string, to: string) => ({ id, agentId, from, to, reason: 'other' });
    await server.hr('POST', '/v1/time-off', [
      off('cut-1', 'agent-4', '2026-03-01', '2026-03-05'),
      off('cut-2', 'agent-4', '2026-03-06', '2026-03-09'),
      off('cut-3', 'agent-5', '2026-03-05', '2026-03-06'),
    ]);
    expect(await ids('/v1/time-off?from=2026-03-05&to=2026-03-05')).toEqual(['cut-1', 'cut-3']);
    expect(await ids('/v1/time-off?from=2026-03-06&agentId=agent-4')).toEqual(['cut-2']);
  });

  it('refuse parameters they do not know', async () => {
    const { status, body } = await server.planner('GET', '/v1/agents?updatedsince=2026-01-01T00:00:00Z');
    expect([status, detailOf(body)]).toEqual([400, expect.stringContaining('updatedsince')]);
  });
});

describe('bulk', () => {
  it('finds people and contracts by their keys, whatever their ids', async () => {
    const contract = { ...smallCentre.contracts[0], id: 'evenings', externalId: 'SAP 17' };
    await server.planner('POST', '/v1/contracts', [contract]);
    const { contractId: _, ...rest } = smallCentre.agents[0];
    const person = { ...rest, id: undefined, externalId: 'P 1', contractExternalId: 'SAP 17' };
    const { body } = await server.hr<{ items: { id: string }[] }>('POST', '/v1/agents', [person]);
    const [{ id }] = body.items;
    expect((await server.hr('GET', `/v1/agents/${id}`)).body).toMatchObject({
      externalId: 'P 1',
      contractId: 'evenings',
    });
    const away = {
      from: '2026-01-01',
      to: '2026-01-02',
      reason: 'vacation',
      externalId: 'V 1',
      agentExternalId: 'P 1',
    };
    await server.hr('POST', '/v1/time-off', [away]);
    expect(await list(`/v1/time-off?agentId=${id}`)).toMatchObject([{ externalId: 'V 1' }]);
    const lost = await server.hr('POST', '/v1/time-off', [
      away,
      { ...away, externalId: 'V 2', agentExternalId: 'P 2' },
    ]);
    expect(lost.status).toBe(422);
    expect(problem.parse(lost.body).errors![0].pointer).toBe('/1/agentExternalId');
  });

  it('is all or nothing, and names the item that does not fit', async () => {
    const [a, b] = smallCentre.agents;
    const bent = [
      { ...a, hourlyRate: 77 },
      { ...b, queueIds: ['gone'] },
    ];
    const { status, body } = await server.hr('POST', '/v1/agents', bent);
    expect([status, problem.parse(body).errors![0].pointer]).toEqual([422, '/1/queueIds/0']);
    expect((await server.hr('GET', `/v1/agents/${a.id}`)).body.hourlyRate).toBe(a.hourlyRate);
  });

  it('creates one person when two systems send the same new key at once', async () => {
    const person = { ...smallCentre.agents[0], id: undefined, externalId: 'raced' };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => server.hr<{ created: number }>('POST', '/v1/agents', [person])),
    );
    expect(answers.map(({ body }) => body.created).sort()).toEqual([0, 0, 0, 0, 0, 1]);
  });

  it('refuses what an item without id or key would be', async () => {
    const { status, body } = await server.planner('POST', '/v1/skills', [{ name: 'nothing' }]);
    expect([status, problem.parse(body).errors![0].pointer]).toEqual([422, '/0/id']);
  });
});

describe('references', () => {
  it('hold: what is used cannot go, what is not there cannot be named', async () => {
    await server.planner('PUT', '/v1/skills/german', { id: 'german', name: 'German' });
    const skilled = { ...smallCentre.agents[3], skills: [{ skillId: 'german', proficiency: 4 }] };
    expect((await server.hr('PUT', `/v1/agents/${skilled.id}`, skilled)).status).toBe(200);
    expect((await server.planner('DELETE', '/v1/skills/german')).status).toBe(409);
    const unknown = { ...skilled, skills: [{ skillId: 'latin', proficiency: 1 }] };
    const { status, body } = await server.hr('PUT', `/v1/agents/${skilled.id}`, unknown);
    expect([status, problem.parse(body).errors![0].pointer]).toEqual([422, '/skills/0/skillId']);
  });
});

describe('the whole centre', () => {
  it('survives a round trip, and a writer who has not seen the latest', async () => {
    const { body, headers } = await server.planner('GET', '/v1/centre');
    const seen = { 'If-Match': headers.get('etag')! };
    const again = await server.planner('PUT', '/v1/centre', body, undefined, seen);
    expect([again.status, again.body]).toEqual([200, body]);
    expect(again.headers.get('etag')).toBe(headers.get('etag'));
    await server.planner('PUT', '/v1/skills/late', { id: 'late', name: 'Late' });
    expect((await server.planner('PUT', '/v1/centre', body, undefined, seen)).status).toBe(412);
  });
});

describe('decisions about days', () => {
  const pin = { id: 'pin-1', agentId: 'agent-2', date: '2025-10-07', shiftTemplateId: 'day', start: 480 };
  const refusal = async (path: string, item: object): Promise<string> => {
    const { status, body } = await server.planner('POST', `/v1/${path}`, [item]);
    expect([400, 422]).toContain(status);
    return `${problem.parse(body).errors?.[0].pointer} ${detailOf(body)}`;
  };

  it('fit the template of the shift and each other', async () => {
    expect(await refusal('roster-pins', { ...pin, shiftTemplateId: 'dawn' })).toContain('no shift template "dawn"');
    expect(await refusal('roster-pins', { ...pin, lengthMinutes: 600 })).toContain('/0/lengthMinutes');
    expect(await refusal('roster-pins', { ...pin, breakStarts: [600] })).toContain('the 2 breaks of the template');
    expect(await refusal('roster-pins', { ...pin, start: null })).toContain('/0/start');
    expect((await server.planner('POST', '/v1/roster-pins', [pin])).status).toBe(200);
    expect(await refusal('roster-pins', { ...pin, id: 'pin-2', start: 540 })).toContain('"pin-1" decides this day');
    const meeting = {
      id: 'm-1',
      agentId: 'agent-2',
      activityCodeId: 'meeting',
      date: '2025-10-07',
      from: 600,
      to: 660,
    };
    expect((await server.planner('POST', '/v1/fixed-activities', [meeting])).status).toBe(200);
    expect(await refusal('fixed-activities', { ...meeting, id: 'm-2', from: 645, to: 700 })).toContain('/0/to');
    const next = { ...meeting, id: 'm-2', from: 645, to: 705 };
    expect(await refusal('fixed-activities', next)).toContain('"m-1" lasts longer');
    expect((await server.planner('POST', '/v1/fixed-activities', [{ ...next, from: 660 }])).status).toBe(200);
  });

  it('go out and come back as a table', async () => {
    const csv = await server.planner('GET', '/v1/roster-pins', undefined, undefined, { Accept: 'text/csv' });
    expect(csv.body).toContain('pin-1,agent-2,2025-10-07,day,480');
  });
});
