import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { problem } from '../../../api/schemas.ts';
import { tableTypes } from '../../../api/tables.ts';
import { InputError } from '../../../src/errors.ts';
import { pipeline } from '../../../src/jobs/pipeline.ts';
import { historyToCsv } from '../../../src/sample/history-csv.ts';
import { smallCentre, smallHistories } from '../../pipeline/small-centre.ts';
import { dayShift, draft } from '../../store/published-roster.ts';
import { runningServer, type TestServer } from '../running-server.ts';
import { document, type Operation, operations } from './document.ts';
import { type FuzzRequest, requestsTo } from './requests.ts';
import type { Ids } from './values.ts';

/** Refusals that any request may get, documented or not. */
const refusals = [400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 429, 431];
const patienceMilliseconds = 20_000;
const sideBySide = 4;

export interface FuzzResult {
  /** What went wrong, in words. */
  faults: string[];
  /** Requests that did what they asked for, and routes of which at least one did. */
  successes: number;
  routesThatWorked: Set<string>;
}

/** Sends `count` requests made from the API's document to a server of their own. */
export async function fuzz({ seed, count }: { seed: number; count: number }): Promise<FuzzResult> {
  const server = await fuzzedServer();
  try {
    const ids = await seedData(server);
    const requests = fc.sample(fc.oneof(...operations.map((operation) => requestsTo(operation, ids))), {
      seed,
      numRuns: count,
    });
    const key = await server.keyOf('admin');
    const result: FuzzResult = { faults: [], successes: 0, routesThatWorked: new Set() };
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < requests.length) {
        const at = next++;
        if (at % 400 === 399) await seedData(server);
        const { status, fault } = await outcomeOf(server.url, key, requests[at]);
        if (fault) result.faults.push(`${fault}\n  ${describeRequest(requests[at])}`);
        if (status < 300) {
          result.successes++;
          result.routesThatWorked.add(requests[at].operation.operationId);
        }
      }
    };
    await Promise.all(Array.from({ length: sideBySide }, worker));
    return result;
  } finally {
    await server.stop();
  }
}

/** Jobs end at once: the requests are what is tested, and a job that plans would take the time of a thousand of them. */
function fuzzedServer(): Promise<TestServer> {
  const refuse = () => {
    throw new InputError('plan', 'is not made here.');
  };
  const nothing = Object.fromEntries(Object.keys(pipeline).map((verb) => [verb, refuse])) as unknown as typeof pipeline;
  return runningServer({ requestsPerMinute: 1_000_000_000, pipeline: nothing, threads: 1 });
}

/** A small centre with history, a forecast, a draft and a published schedule; answers ids for requests to name. */
async function seedData({ admin, store }: TestServer): Promise<Ids> {
  await admin('PUT', '/v1/centre', { ...smallCentre, skills: [{ id: 'german', name: 'German' }] });
  await admin('POST', '/v1/history/imports?timeZone=Europe/Berlin', historyToCsv(smallHistories.slice(0, 1)));
  const row = { start: '2025-09-01T08:00:00Z', queueId: 'sales', mean: 4, averageHandleTimeSeconds: 240 };
  const made = await admin<{ id: string }>('POST', '/v1/forecasts/imports', [row]);
  const job = await admin<{ id: string }>('POST', '/v1/plans', { startDate: '2025-09-01' });
  const shifts = [dayShift('agent-1', '2025-09-02', '08:00'), dayShift('agent-2', '2025-09-02', '09:00')];
  const [schedule, published] = [await draft(store, '2025-09-01', shifts), await draft(store, '2025-09-01', shifts)];
  await store.schedules.publish(published, 'test');
  const { staffingRequirementId } = await store.schedules.findItem(schedule);
  const agent = fc.constantFrom('agent-1', 'agent-2', 'agent-3');
  const named = {
    agent,
    queue: fc.constantFrom('sales', 'service', 'email'),
    contract: fc.constantFrom('full', 'part'),
    shiftTemplate: fc.constantFrom('day', 'short'),
    skill: fc.constant('german'),
    forecast: fc.constant(made.body.id),
    job: fc.constant(job.body.id),
    schedule: fc.constantFrom(schedule, schedule, published),
    staffingRequirement: fc.constant(staffingRequirementId),
    shift: fc.constantFrom(...shifts.map(({ id }) => id)),
  };
  return { ...named, any: fc.oneof(agent, fc.constantFrom('new-1', 'new-2', 'off-1', 'break', 'sales', made.body.id)) };
}

const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true });
addFormats.default(ajv);
ajv.addSchema(document, 'api');

async function outcomeOf(
  url: string,
  key: string,
  { operation, address, headers, body }: FuzzRequest,
): Promise<{ status: number; fault: string | null }> {
  try {
    const answer = await fetch(url + address, {
      method: operation.method.toUpperCase(),
      headers: { Authorization: `Bearer ${key}`, ...headers },
      body: body as string | undefined,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
    return { status: answer.status, fault: faultOf(operation, answer.status, type, await answer.text()) };
  } catch (error) {
    return { status: 599, fault: `no answer: ${(error as Error).message}` };
  }
}

/** What is wrong with an answer; null when nothing is. */
function faultOf(operation: Operation, status: number, type: string, text: string): string | null {
  if (status >= 500) return `${status} ${text.slice(0, 300)}`;
  if (status >= 400) return refusalFault(status, type, text);
  const documented = operation.responses[status];
  if (!documented) return `${status} is not documented`;
  if (tableTypes.includes(type) && operation.parameters?.some(({ name }) => name === 'format')) return null;
  const content = documented.content?.[type];
  if (documented.content && !content)
    return `${status} came as "${type}", documented ${Object.keys(documented.content)}`;
  if (type !== 'application/json' || !content?.schema) return null;
  const validate = validatorOf(content.schema);
  if (validate(JSON.parse(text))) return null;
  return `${status} differs from the document: ${JSON.stringify(validate.errors?.[0])}`;
}

const validators = new Map<object, ValidateFunction>();

function validatorOf(schema: object): ValidateFunction {
  if (!validators.has(schema)) validators.set(schema, ajv.compile(withRoot(schema)));
  return validators.get(schema)!;
}

/** References of the document point into it from wherever a schema is compiled. */
const withRoot = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components'));

function refusalFault(status: number, type: string, text: string): string | null {
  if (!refusals.includes(status)) return `${status} is no refusal of this API`;
  if (type !== 'application/problem+json') return `${status} came as "${type}"`;
  const told = problem.safeParse(JSON.parse(text));
  if (!told.success) return `${status} is no problem document: ${text.slice(0, 200)}`;
  const isAboutFields =
    status === 422 || (status === 400 && !/JSON|decoded|readable|cannot be read|Key:/.test(told.data.detail));
  if (isAboutFields && !told.data.errors?.length) return `${status} names no field: ${told.data.detail}`;
  return null;
}

const describeRequest = ({ operation, address, headers, body }: FuzzRequest): string =>
  `${operation.method} ${address.slice(0, 300)} ${JSON.stringify(headers)} ${String(body ?? '').slice(0, 400)}`;
