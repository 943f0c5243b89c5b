import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openApiDocument } from '../../api/openapi.ts';
import { routes } from '../../api/routes/index.ts';
import { pageTypes, pageTypesFile } from '../../scripts/page-types.mjs';

it('knows the API as it is: "npm run page-types" brings the file up to date', async () => {
  expect(readFileSync(pageTypesFile, 'utf8')).toBe(await pageTypes(openApiDocument(routes)));
});
