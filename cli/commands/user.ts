import { type Command, Option } from 'commander';
import { z } from 'zod';
import { readConfig } from '../../src/config.ts';
import { type Role, roles } from '../../src/domain/role.ts';
import { InputError, NotFoundError } from '../../src/errors.ts';
import type { Store } from '../../src/store/store.ts';
import type { User } from '../../src/store/user-store.ts';
import { signInAddress } from '../first-sign-in.ts';
import { checkAgentOption } from '../option-values.ts';
import { print, table } from '../terminal.ts';
import { commandLineActor, withStore } from '../with-store.ts';

interface CreateOptions {
  email: string;
  name: string;
  role: Role;
  agent?: string;
  site?: string[];
  json?: boolean;
}

export function registerUser(program: Command): void {
  const user = program.command('user').description('people who sign in: create, list, link, deactivate');
  user
    .command('create')
    .description('create a user and print the link that signs the person in once')
    .requiredOption('--email <address>', 'what the person signs in with')
    .requiredOption('--name <name>', 'what the person is called')
    .addOption(new Option('--role <role>', 'what the person may do').choices(roles).makeOptionMandatory())
    .option('--agent <id>', 'for the role agent: whose shifts the person sees')
    .option('--site <ids...>', 'sites at which the role holds (default: all)')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample: crewcast user create --email ada@example.com --name "Ada Byron" --role planner')
    .action(create);
  user
    .command('list')
    .description('all users')
    .option('--json', 'print JSON')
    .action(({ json }: { json?: boolean }) =>
      withStore(async ({ store }) => {
        const { items } = await store.users.list({ limit: 1000 });
        print(json ? JSON.stringify(items, null, 2) : describeUsers(items));
      }),
    );
  user
    .command('link <email>')
    .description('print a link that signs the user in once, as after a forgotten password')
    .action((email: string) =>
      withStore(async ({ store }) => print(await addressFor(store, await findUser(store, email)))),
    );
  user
    .command('deactivate <email>')
    .description('end the user’s sessions and let the person sign in no more')
    .action((email: string) =>
      withStore(async ({ store }) => {
        const found = await findUser(store, email);
        await store.users.update(found.id, { ...found, isActive: false }, commandLineActor);
        print(`Deactivated ${found.email}.`);
      }),
    );
}

async function create({ email, name, role, agent, site, json }: CreateOptions): Promise<void> {
  if (!z.email().safeParse(email).success) throw new InputError('--email', `"${email}" is not an e-mail address.`);
  checkAgentOption(role, agent);
  await withStore(async ({ store }) => {
    const settings = { email, name, role, agentId: agent ?? null, sites: site ?? null, isActive: true };
    const made = await store.users.create(settings, commandLineActor);
    const link = await addressFor(store, made);
    print(json ? JSON.stringify({ ...made, link }, null, 2) : link);
  });
}

async function findUser(store: Store, email: string): Promise<User> {
  const found = await store.users.findByEmail(email);
  if (!found) throw new NotFoundError('email', `there is no user "${email}". "crewcast user list" tells them.`);
  return found;
}

/** The server's address is known to this command only by CREWCAST_PUBLIC_URL; without, the usual one. */
const addressFor = (store: Store, user: User): Promise<string> =>
  signInAddress(store, readConfig().access.publicUrl ?? 'http://127.0.0.1:4700', user, commandLineActor);

function describeUsers(users: User[]): string {
  if (users.length === 0)
    return 'No users. Make one: crewcast user create --email ada@example.com --name Ada --role admin';
  const rows = users.map(({ email, name, role, agentId, sites, isActive, lastSignInAt }) => [
    email,
    name,
    [role, agentId, sites && `at ${sites.join(', ')}`].filter(Boolean).join(' '),
    isActive ? 'active' : 'deactivated',
    lastSignInAt ? `signed in ${lastSignInAt.slice(0, 10)}` : 'never signed in',
  ]);
  return table(['e-mail', 'name', 'role', 'state', ''], rows);
}
