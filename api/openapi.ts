import type { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import type { Route } from './route.ts';
import { problem } from './schemas.ts';

/** The OpenAPI 3.1 document of the routes, from the same schemas that check the requests. */
export function openApiDocument(routes: readonly Route[]): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  }
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Crewcast',
        version: '1',
        description:
          'Workforce management for contact centres. Times are instants (UTC) unless named local; shares lie between 0 and 1. Long work answers 202 with a job.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/' }],
      security: [{ key: [] }],
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'An API key, cc_...' } } },
      paths,
    },
    {
      override: ({ jsonSchema, zodSchema, io }) => {
        const { def } = zodSchema._zod;
        const isOpen = def.type === 'object' && def.catchall === undefined;
        if (io === 'output' && isOpen) delete jsonSchema.additionalProperties;
      },
    },
  );
}

function operation(route: Route): ZodOpenApiOperationObject {
  const { method, path, summary, description, tag, params, query, body, streamTypes, answers, roles } = route;
  const who = roles === 'secret' ? 'an API key or a secret in the address' : `the roles ${roles.join(', ')}`;
  return {
    operationId: operationId(method, path),
    tags: [tag],
    summary,
    description: `${description ? `${description} ` : ''}For ${who}.`,
    requestParams: {
      ...(params && { path: params as z.ZodObject }),
      ...(query && { query: query as z.ZodObject }),
    },
    ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    ...(streamTypes && {
      requestBody: {
        required: true,
        content: Object.fromEntries(streamTypes.map((type) => [type, { schema: { type: 'string' as const } }])),
      },
    }),
    responses: { ...documented(answers), ...refusals(route) },
  };
}

function documented(answers: Route['answers']) {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description, schema, type = 'application/json' }]) => [
      status,
      { description, ...(schema && { content: { [type]: { schema } } }) },
    ]),
  );
}

function refusals({ method, params, query, body, streamTypes }: Route) {
  const reasons: Record<string, string> = {
    400: 'The request has not the documented shape',
    401: 'No key, or one that is unknown, expired or revoked',
    403: 'The key’s role may not do this',
    404: 'No such thing',
    409: 'Contradicts the present state',
    413: 'The body is too large',
    415: 'The body has another media type',
    422: 'Well formed, but it does not fit; `errors` names the field',
    429: 'Too many requests; see Retry-After',
    500: 'A defect of the server',
  };
  const takesBody = body !== undefined || streamTypes !== undefined;
  const applies = new Set(['401', '403', '429', '500']);
  if (params || query || takesBody) applies.add('400');
  if (params || query) applies.add('404');
  if (method !== 'get') applies.add('409');
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
