import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import { type Policies, type PolicyName, policies } from '../domain/policies.ts';
import type { AuditLog } from './audit-log.ts';
import type { Connection } from './database.ts';
import { atomically } from './transaction.ts';

/** The site's policies; what was never set is as usual. */
export interface PolicyStore {
  read<Name extends PolicyName>(name: Name): Promise<Policies[Name]>;
  write<Name extends PolicyName>(name: Name, policy: Policies[Name], actor: string): Promise<void>;
}

export function createPolicyStore(connection: Connection, clock: Clock, audit: AuditLog): PolicyStore {
  return {
    async read(name) {
      const { rows } = await sql<{ definition: object }>`
        select definition from policies where name = ${name}`.execute(connection);
      return policies[name].parse(rows[0]?.definition ?? {}) as Policies[typeof name];
    },

    write: (name, policy, actor) =>
      atomically(connection, async (transaction) => {
        await sql`insert into policies (name, definition, updated_at)
          values (${name}, ${JSON.stringify(policy)}, ${new Date(clock.now())})
          on conflict (name) do update set definition = excluded.definition, updated_at = excluded.updated_at`.execute(
          transaction,
        );
        await audit.record(transaction, actor, 'replace', 'policy', { name });
      }),
  };
}
