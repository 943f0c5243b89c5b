// Writes the page's view of the API, web/src/api-types.ts, from the OpenAPI document of the compiled routes.
import { writeFileSync } from 'node:fs';
import openapiTypes, { astToString } from 'openapi-typescript';

export const pageTypesFile = 'web/src/api-types.ts';

/** TypeScript of an OpenAPI document. A default makes a field optional in requests. */
export async function pageTypes(document) {
  const nodes = await openapiTypes(structuredClone(document), { defaultNonNullable: false });
  return `// Written by "npm run page-types" from the OpenAPI document; a test compares the two.\n${astToString(nodes)}`;
}

if (process.argv[1] === import.meta.filename) {
  const { openApiDocument } = await import('../dist/api/openapi.js');
  const { routes } = await import('../dist/api/routes/index.js');
  writeFileSync(pageTypesFile, await pageTypes(openApiDocument(routes)));
}
