import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../api/schemas.ts';
import { smallCentre } from '../pipeline/small-centre.ts';
import { runningServer, type TestServer } from './running-server.ts';

interface Forecast {
  id: string;
  version: number;
  basedOn: string | null;
  adjustments: object[];
  queues: { queueId: string; mean: number[] }[];
}

let server: TestServer;
let base: Forecast;
const rows = [8, 9].map((hour) => ({
  start: `2025-09-01T0${hour}:00:00Z`,
  queueId: 'sales',
  mean: 10,
  averageHandleTimeSeconds: 240,
}));
const read = async (id: string) => (await server.planner<Forecast>('GET', `/v1/forecasts/${id}`)).body;
const contacts = ({ queues }: Forecast): number =>
  queues.find(({ queueId }) => queueId === 'sales')!.mean.reduce((sum, value) => sum + value, 0);
const layer = {
  id: 'mailing',
  name: 'Mailing',
  queueId: 'sales',
  from: '2025-09-01T10:00',
  to: '2025-09-01T11:00',
  kind: 'scale',
  value: 3,
  enabled: true,
};

beforeAll(async () => {
  server = await runningServer();
  await server.planner('PUT', '/v1/centre', smallCentre);
  const { body } = await server.planner<{ id: string }>('POST', '/v1/forecasts/imports', rows);
  base = await read(body.id);
});
afterAll(() => server.stop());

describe('versions of a forecast', () => {
  it('carry adjustments and leave the forecast as it is', async () => {
    const post = (id: string, adjustments: object[]) =>
      server.planner<Forecast>('POST', `/v1/forecasts/${id}/versions`, { adjustments });
    const second = await post(base.id, [layer]);
    expect(second.status).toBe(201);
    expect(second.body).toMatchObject({ version: 2, basedOn: base.id, adjustments: [layer] });
    expect([contacts(base), contacts(second.body)]).toEqual([20, 40]);
    const third = await post(second.body.id, [{ ...layer, enabled: false }]);
    expect(third.body).toMatchObject({ version: 3, basedOn: base.id });
    expect(contacts(third.body)).toBe(20);
    expect(await read(base.id)).toEqual(base);
    expect((await server.planner('DELETE', `/v1/forecasts/${base.id}`)).status).toBe(409);
    const { body } = await server.planner<{ items: Forecast[] }>('GET', '/v1/forecasts?from=2025-09-01&to=2025-09-01');
    expect(body.items.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect((await server.planner<{ items: object[] }>('GET', '/v1/forecasts?from=2025-09-02')).body.items).toEqual([]);
  });

  it('are refused where a layer fits nowhere', async () => {
    const bad = { adjustments: [layer, { ...layer, queueId: 'none' }] };
    const { status, body } = await server.planner('POST', `/v1/forecasts/${base.id}/versions`, bad);
    expect([status, problem.parse(body).errors![0].pointer]).toEqual([422, '/adjustments/1/queueId']);
  });
});
