import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { webhookMessage } from '../src/domain/webhook.ts';
import { pageHeader } from './auth/other-sites.ts';
import { queryOf, type Route } from './route.ts';
import { problem } from './schemas.ts';
import { tableTypes } from './tables.ts';

const securitySchemes = {
  key: { type: 'http', scheme: 'bearer', description: 'An API key, cc_...' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'crewcast',
    description: `Of a signed-in browser (__Host-crewcast over https). Changes need the header ${pageHeader}: 1 as well.`,
  },
} as const;

/** The OpenAPI 3.1 document of the routes, from the same schemas that check the requests. */
export function openApiDocument(routes: readonly Route[]): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  }
  const document = createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Crewcast',
        version: '1',
        description:
          'Workforce management for contact centres. Times are instants (UTC) unless named local; shares lie between 0 and 1. Long work answers 202 with a job. Where an organisation has several sites, name one in the address, /v1/sites/{siteId}/... instead of /v1/..., or in the header X-Crewcast-Site; see GET /v1/sites.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/' }],
      security: [{ key: [] }, { session: [] }],
      components: { securitySchemes },
      paths,
      webhooks: { changes: { post: webhookOperation } },
    },
    {
      override: ({ jsonSchema, zodSchema, io }) => {
        const { def } = zodSchema._zod;
        const isOpen = def.type === 'object' && def.catchall === undefined;
        if (io === 'output' && isOpen) delete jsonSchema.additionalProperties;
      },
    },
  );
  return JSON.parse(JSON.stringify(document), referringPlainly);
}

/** A reference with a description of its own must not also say that nothing else is allowed: then nothing is. */
function referringPlainly(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$ref' in value)) return value;
  const { additionalProperties: _, ...reference } = value as Record<string, unknown>;
  return reference;
}

const webhookOperation: ZodOpenApiOperationObject = {
  operationId: 'postChangesToWebhook',
  tags: ['Webhooks'],
  summary: 'What the server posts to a webhook; see POST /v1/webhooks for its signature',
  security: [],
  requestBody: { required: true, content: { 'application/json': { schema: webhookMessage } } },
  responses: { '204': { description: 'Taken; anything but 2xx is tried again' } },
};

function operation(route: Route): ZodOpenApiOperationObject {
  const { method, path, summary, description, tag, params, body, streamTypes, answers, roles } = route;
  const query = queryOf(route);
  const who =
    typeof roles !== 'string'
      ? `the roles ${roles.join(', ')}`
      : roles === 'secret'
        ? 'an API key or a secret in the address'
        : 'anybody';
  return {
    operationId: operationId(method, path),
    tags: [tag],
    summary,
    ...(roles === 'public' && { security: [] }),
    description: [description, ...tableWords(route), `For ${who}.`].filter(Boolean).join(' '),
    requestParams: {
      ...(params && { path: params as z.ZodObject }),
      ...(Object.keys(query.shape).length > 0 && { query }),
      ...(Object.keys(headersOf(route)).length > 0 && { header: z.object(headersOf(route)) }),
    },
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: body } },
      },
    }),
    ...(streamTypes && {
      requestBody: {
        required: true,
        content: Object.fromEntries(streamTypes.map((type) => [type, { schema: { type: 'string' as const } }])),
      },
    }),
    responses: { ...documented(answers), ...refusals(route) },
  };
}

const ifMatch = z.string().optional().describe('ETag of what you have read: refused (412) when it was changed since');
const ifNoneMatch = z.string().optional().describe('`*`: only create, never replace (412)');
const idempotencyKey = z
  .string()
  .min(1)
  .max(255)
  .optional()
  .describe(
    'Repeat a request with the same key as often as needed: the work is done once and its answer repeated, for a day',
  );

/** Tables are told in words: as further media types they would make every client's types a choice between text and data. */
function tableWords({ table, bodyRows }: Route): string[] {
  const types = tableTypes.join(' or ');
  return [
    ...(table ? [`Also as ${types}, by \`format\` or the Accept header.`] : []),
    ...(bodyRows ? [`The body may also be ${types}: a row per item, a column per field.`] : []),
  ];
}

/** Headers a route understands beyond those of every request. */
function headersOf({ method, conditional }: Route): Record<string, z.ZodType> {
  if (method === 'post') return { 'Idempotency-Key': idempotencyKey };
  if (!conditional) return {};
  return method === 'put' ? { 'If-Match': ifMatch, 'If-None-Match': ifNoneMatch } : { 'If-Match': ifMatch };
}

function documented(answers: Route['answers']) {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description, schema, type = 'application/json' }]) => [
      status,
      { description, ...(schema && { content: { [type]: { schema } } }) },
    ]),
  );
}

function refusals({ method, params, query, body, streamTypes, conditional, table }: Route) {
  const reasons: Record<string, string> = {
    400: 'The request has not the documented shape',
    401: 'No session, and no key or one that is unknown, expired or revoked',
    403: 'The caller’s role or scopes do not allow this',
    404: 'No such thing',
    406: 'Cannot be had in a media type of the Accept header',
    409: 'Contradicts the present state',
    412: 'Changed since it was read; the answer carries the present ETag',
    413: 'The body is too large',
    415: 'The body has another media type',
    422: 'Well formed, but it does not fit; `errors` names the field',
    429: 'Too many requests; see Retry-After',
    500: 'A defect of the server',
    503: 'The database does not answer; see Retry-After',
    507: 'The disk is full',
  };
  const takesBody = body !== undefined || streamTypes !== undefined;
  const applies = new Set(['400', '401', '403', '429', '500', '503']);
  if (conditional) applies.add('412');
  if (table) for (const status of ['406', '422']) applies.add(status);
  if (method === 'post' || query) applies.add('422');
  if (params || query) applies.add('404');
  if (method !== 'get') for (const status of ['409', '507']) applies.add(status);
  if (takesBody) for (const status of ['413', '415', '422', '404']) applies.add(status);
  return Object.fromEntries(
    [...applies].map((status) => [
      status as '400',
      { description: reasons[status], content: { 'application/problem+json': { schema: problem } } },
    ]),
  );
}

const operationId = (method: string, path: string): string =>
  `${method}${path
    .replace('/v1', '')
    .split(/[/.{}-]/)
    .filter(Boolean)
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('')}`;
