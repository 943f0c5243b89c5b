import type { Command } from 'commander';
import type { z } from 'zod';
import { siteId } from '../../api/schemas.ts';
import { site } from '../../src/domain/centre.ts';
import { InputError } from '../../src/errors.ts';
import type { OrganisationSite } from '../../src/store/site-store.ts';
import { print, table } from '../terminal.ts';
import { commandLineActor, withStore } from '../with-store.ts';

interface AddOptions {
  name: string;
  timeZone: string;
  country?: string;
  json?: boolean;
}

const help = `
Each site has its own configuration, history, plans and audit log. Other commands take --site, the API /v1/sites/<id>/...;
keys and users may be limited to sites.

Example: crewcast site add lisbon --name "Lisbon" --time-zone Europe/Lisbon --country PT
         crewcast key create --role planner --site lisbon`;

export function registerSite(program: Command): void {
  const group = program.command('site').description('sites of the organisation: add, list, close, open');
  group
    .command('add <id>')
    .description('open a site beside the main one')
    .requiredOption('--name <name>', 'what people call it')
    .requiredOption('--time-zone <zone>', 'IANA zone, such as Europe/Lisbon')
    .option('--country <code>', 'ISO 3166 country whose public holidays apply, such as PT or DE-BY')
    .option('--json', 'print JSON')
    .addHelpText('after', help)
    .action(add);
  group
    .command('list')
    .description('all sites')
    .option('--json', 'print JSON')
    .action(({ json }: { json?: boolean }) =>
      withStore(async ({ store }) => {
        const { items } = await store.sites.list({ limit: 1000 });
        print(json ? JSON.stringify(items, null, 2) : describeSites(items));
      }),
    );
  group
    .command('close <id>')
    .description('keep a site for reading only')
    .action((id: string) => setClosed(id, true));
  group
    .command('open <id>')
    .description('open a closed site again')
    .action((id: string) => setClosed(id, false));
}

async function add(id: string, { json, ...facts }: AddOptions): Promise<void> {
  const order = {
    id: checked(siteId, id, 'id'),
    name: checked(site.shape.name, facts.name, '--name'),
    timeZone: facts.timeZone,
    country: checked(site.shape.country, facts.country ?? null, '--country'),
  };
  await withStore(async ({ store }) => {
    const made = await store.sites.create(order, commandLineActor);
    print(json ? JSON.stringify(made, null, 2) : `Opened ${made.id} (${made.name}, ${made.timeZone}).`);
  });
}

function checked<Value>(schema: z.ZodType<Value>, value: unknown, field: string): Value {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InputError(field, `${parsed.error.issues[0].message}.`);
}

const setClosed = (id: string, isClosed: boolean): Promise<void> =>
  withStore(async ({ store }) => {
    const { name, timeZone, country } = await store.sites.find(id);
    await store.sites.update(id, { name, timeZone, country, isClosed }, commandLineActor);
    print(isClosed ? `Closed ${id}; it can still be read.` : `Opened ${id}.`);
  });

const describeSites = (sites: OrganisationSite[]): string =>
  table(
    ['id', 'name', 'time zone', 'state'],
    sites.map(({ id, name, timeZone, closedAt }) => [
      id,
      name,
      timeZone,
      closedAt ? `closed ${closedAt.slice(0, 10)}` : 'open',
    ]),
  );
