import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openApiDocument } from '../../api/openapi.ts';
import { routes } from '../../api/routes/index.ts';

interface Operation {
  operationId: string;
  parameters?: { in: string; name: string; required?: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

const document = JSON.parse(JSON.stringify(openApiDocument(routes))) as Document;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

describe('the OpenAPI document', () => {
  it('tells every route, once, under an operation id of its own', () => {
    expect(document.openapi).toBe('3.1.0');
    const told = operations.map(({ method, path }) => `${method} ${path}`).sort();
    expect(told).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(routes.length);
  });

  it('tells the parameters in each path and what each refusal looks like', () => {
    for (const { path, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const told = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect(told.map(({ name, required }) => [name, required])).toEqual(inPath.map((name) => [name, true]));
      for (const status of ['401', '429', '500']) {
        expect(operation.responses[status].content!['application/problem+json'].schema).toEqual({
          $ref: '#/components/schemas/Problem',
        });
      }
      const successes = Object.keys(operation.responses).filter((status) => status < '400');
      expect(successes.length).toBeGreaterThan(0);
      if (operation.requestBody) expect(operation.responses[413]).toBeDefined();
    }
  });

  it('refers only to schemas that it holds', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(50);
    for (const [, name] of references) expect(Object.keys(document.components.schemas)).toContain(name);
  });

  it('has one schema for what is sent and what is answered', () => {
    expect(Object.keys(document.components.schemas).filter((name) => name.endsWith('Output'))).toEqual([]);
  });

  it('keeps no answer that shows a secret once for repetitions of its request', () => {
    const secrets = /"(key|secret|token|password)":\{/;
    const showing = routes.filter(({ method, answers }) => {
      const schemas = Object.values(answers).flatMap(({ schema }) =>
        schema ? [z.toJSONSchema(schema, { unrepresentable: 'any' })] : [],
      );
      return method === 'post' && schemas.some((schema) => secrets.test(JSON.stringify(schema)));
    });
    expect(showing.length).toBeGreaterThan(0);
    expect(showing.filter(({ answerIsSecret }) => !answerIsSecret).map(({ path }) => path)).toEqual([]);
  });
});
