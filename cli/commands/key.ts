import { type Command, Option } from 'commander';
import { knownScopes } from '../../api/auth/scopes.ts';
import { type Role, roles } from '../../src/domain/role.ts';
import { InputError } from '../../src/errors.ts';
import type { ApiKey } from '../../src/store/key-store.ts';
import { checkAgentOption } from '../option-values.ts';
import { print, table } from '../terminal.ts';
import { commandLineActor, withStore } from '../with-store.ts';

interface CreateOptions {
  role: Role;
  name?: string;
  agent?: string;
  scope?: string[];
  site?: string[];
  expires?: string;
  json?: boolean;
}

export function registerKey(program: Command): void {
  const key = program.command('key').description('API keys: make, list, revoke');
  key
    .command('create')
    .description('make an API key; it is shown this once')
    .addOption(new Option('--role <role>', 'what it may do').choices(roles).makeOptionMandatory())
    .option('--name <name>', 'who or what uses it (default: the role)')
    .option('--agent <id>', 'for the role agent: whose data it sees')
    .option('--scope <scopes...>', 'narrower than the role, such as read or write:history (default: all of the role)')
    .option('--site <ids...>', 'sites at which it works (default: all)')
    .option('--expires <date>', 'when it stops working, such as 2027-01-31 or 2027-01-31T12:00:00Z')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample: crewcast key create --role hr --name "HR system" --expires 2027-01-31')
    .action(create);
  key
    .command('list')
    .description('all keys, without the keys themselves')
    .option('--json', 'print JSON')
    .action(({ json }: { json?: boolean }) =>
      withStore(async ({ store }) => {
        const { items } = await store.keys.list({ limit: 1000 });
        print(json ? JSON.stringify(items, null, 2) : describeKeys(items));
      }),
    );
  key
    .command('revoke <id>')
    .description('make a key stop working at once')
    .action((id: string) =>
      withStore(async ({ store }) => {
        await store.keys.revoke(id, commandLineActor);
        print(`Revoked ${id}.`);
      }),
    );
}

async function create({ role, name = role, agent, scope, site, expires, json }: CreateOptions): Promise<void> {
  const expiresAt = expires === undefined ? null : expiry(expires);
  if (scope) await checkScopes(scope);
  checkAgentOption(role, agent);
  await withStore(async ({ store }) => {
    const order = { role, name, agentId: agent ?? null, scopes: scope ?? null, sites: site ?? null, expiresAt };
    const made = await store.keys.create(order, commandLineActor);
    print(json ? JSON.stringify(made, null, 2) : `${made.key}\n`);
    if (!json) process.stderr.write(`crewcast: key ${made.id} for ${role}; it is not stored, keep it safe\n`);
  });
}

async function checkScopes(scopes: string[]): Promise<void> {
  const { routes } = await import('../../api/routes/index.ts');
  const known = knownScopes(routes);
  const unknown = scopes.find((scope) => !known.includes(scope));
  if (unknown) throw new InputError('--scope', `there is no scope "${unknown}". Use some of ${known.join(', ')}.`);
}

function expiry(text: string): string {
  const instant = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) throw new InputError('--expires', `"${text}" is not a date. Use one such as 2027-01-31.`);
  if (instant <= Date.now()) throw new InputError('--expires', `${text} is past. Use a date in the future.`);
  return new Date(instant).toISOString();
}

function describeKeys(keys: ApiKey[]): string {
  if (keys.length === 0) return 'No keys. Make one: crewcast key create --role planner';
  const rows = keys.map(({ id, role, agentId, scopes, sites, name, createdAt, lastUsedAt, expiresAt, revokedAt }) => [
    id,
    [role, agentId, scopes && `(${scopes.join(', ')})`, sites && `at ${sites.join(', ')}`].filter(Boolean).join(' '),
    name,
    createdAt.slice(0, 10),
    lastUsedAt?.slice(0, 10) ?? 'never',
    revokedAt ? `revoked ${revokedAt.slice(0, 10)}` : expiresAt ? `until ${expiresAt.slice(0, 10)}` : 'works',
  ]);
  return table(['id', 'may', 'name', 'made', 'used', 'state'], rows);
}
