import { resolve } from 'node:path';
import { z } from 'zod';
import { usualChangesDays } from './domain/change.ts';
import { type Role, role } from './domain/role.ts';
import { InputError } from './errors.ts';

/** Settings that come from the environment: read once, checked whole, told at the start. */
export interface Config {
  /** Connection string of a PostgreSQL server; null: the embedded one. */
  databaseUrl: string | null;
  /** Folder of the embedded database. */
  dataFolder: string;
  access: AccessSettings;
  /** Private networks that messages to webhooks may go to, such as 10.1.0.0/16. */
  webhookNetworks: string[];
  /** Days for which the change feed can be read back. */
  changesDays: number;
}

/** How people and programs get in. */
export interface AccessSettings {
  /** Address people use, such as https://wfm.example.com, where a proxy stands before the server; null: as requested. */
  publicUrl: string | null;
  /** Proxies before the server whose X-Forwarded headers are believed. */
  trustedProxies: number;
  sessionLimits: { idleMinutes: number; hours: number };
  oidc: OidcSettings | null;
}

/** An identity provider of OpenID Connect. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Claim of the ID token that lists a person's groups or roles. */
  roleClaim: string;
  /** Role by value of that claim, best first; empty: only users that were created before may sign in. */
  roleOf: ReadonlyMap<string, Role>;
  /** Claim with the external id of an agent. */
  agentClaim: string | null;
}

interface Setting {
  /** Of the text in the environment. */
  schema: z.ZodType<unknown, string>;
  /** What of the value may not be told. */
  secret?: 'all' | 'password';
  /** Said of it where it is not set. */
  otherwise: string;
}

const logLevels = ['error', 'warn', 'info', 'debug', 'silent'] as const;
const wholeNumber = (least: number, most: number) => {
  const error = `expected a whole number from ${least} to ${most}`;
  return z.coerce.number<string>(error).int(error).min(least, error).max(most, error);
};
const network = z.union([z.cidrv4(), z.cidrv6(), z.ipv4(), z.ipv6()]);
const webAddress = z.url({ protocol: /^https?$/, error: 'expected an address such as https://wfm.example.com' });
const rolePair = z.tuple([z.string().min(1), role]);
const roleMap = z.string().transform((text, context) => {
  const pairs = text.split(',').map((pair) => rolePair.safeParse(pair.split('=').map((part) => part.trim())));
  if (pairs.every(({ success }) => success)) return new Map(pairs.map(({ data }) => data!));
  context.addIssue('expected pairs such as wfm-admins=admin,wfm-planners=planner');
  return z.NEVER;
});

const networks = z.string().transform((text, context) => {
  const list = text.split(',').map((part) => part.trim());
  if (list.every((part) => network.safeParse(part).success)) return list;
  context.addIssue('expected networks such as 10.1.0.0/16,fd00::/8');
  return z.NEVER;
});

const settings = {
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/, error: 'expected postgres://user:password@host/database' }),
    secret: 'password',
    otherwise: 'embedded PostgreSQL',
  },
  CREWCAST_DATA: { schema: z.string(), otherwise: '.crewcast in the current folder' },
  CREWCAST_LOG: { schema: z.enum(logLevels, `expected ${logLevels.join(', ')}`), otherwise: 'info' },
  CREWCAST_PUBLIC_URL: { schema: webAddress, otherwise: 'the address of each request' },
  CREWCAST_TRUSTED_PROXIES: { schema: wholeNumber(0, 10), otherwise: '0' },
  CREWCAST_SESSION_IDLE_MINUTES: { schema: wholeNumber(1, 10_080), otherwise: '120' },
  CREWCAST_SESSION_HOURS: { schema: wholeNumber(1, 720), otherwise: '12' },
  CREWCAST_CHANGES_DAYS: { schema: wholeNumber(1, 36_500), otherwise: '365' },
  CREWCAST_WEBHOOK_NETWORKS: { schema: networks, otherwise: 'webhooks go to the internet only' },
  CREWCAST_OIDC_ISSUER: { schema: webAddress, otherwise: 'no single sign-on' },
  CREWCAST_OIDC_CLIENT_ID: { schema: z.string(), otherwise: 'none' },
  CREWCAST_OIDC_CLIENT_SECRET: { schema: z.string(), secret: 'all', otherwise: 'none' },
  CREWCAST_OIDC_ROLE_CLAIM: { schema: z.string(), otherwise: 'roles' },
  CREWCAST_OIDC_ROLES: { schema: roleMap, otherwise: 'only users created before may sign in' },
  CREWCAST_OIDC_AGENT_CLAIM: { schema: z.string(), otherwise: 'none' },
} satisfies Record<string, Setting>;

type Name = keyof typeof settings;
const names = Object.keys(settings) as Name[];

/** @throws InputError naming the variable that has a bad value or misses another. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env, folder = process.cwd()): Config {
  const read = <Key extends Name>(name: Key): z.output<(typeof settings)[Key]['schema']> | undefined => {
    const text = environment[name];
    if (!text) return undefined;
    const parsed = settings[name].schema.safeParse(text);
    if (parsed.success) return parsed.data as z.output<(typeof settings)[Key]['schema']>;
    const value = 'secret' in settings[name] ? 'its value' : `"${text}"`;
    throw new InputError(name, `${value} does not do: ${parsed.error.issues[0].message}.`);
  };
  for (const name of names) read(name);
  return {
    databaseUrl: read('DATABASE_URL') ?? null,
    dataFolder: resolve(folder, read('CREWCAST_DATA') ?? '.crewcast'),
    access: {
      publicUrl: read('CREWCAST_PUBLIC_URL')?.replace(/\/$/, '') ?? null,
      trustedProxies: read('CREWCAST_TRUSTED_PROXIES') ?? usualAccess.trustedProxies,
      sessionLimits: {
        idleMinutes: read('CREWCAST_SESSION_IDLE_MINUTES') ?? usualAccess.sessionLimits.idleMinutes,
        hours: read('CREWCAST_SESSION_HOURS') ?? usualAccess.sessionLimits.hours,
      },
      oidc: readOidc(),
    },
    webhookNetworks: read('CREWCAST_WEBHOOK_NETWORKS') ?? [],
    changesDays: read('CREWCAST_CHANGES_DAYS') ?? usualChangesDays,
  };

  function readOidc(): OidcSettings | null {
    const issuer = read('CREWCAST_OIDC_ISSUER');
    const clientId = read('CREWCAST_OIDC_CLIENT_ID');
    const clientSecret = read('CREWCAST_OIDC_CLIENT_SECRET');
    if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
    if (issuer === undefined) throw missing('CREWCAST_OIDC_ISSUER');
    if (clientId === undefined) throw missing('CREWCAST_OIDC_CLIENT_ID');
    if (clientSecret === undefined) throw missing('CREWCAST_OIDC_CLIENT_SECRET');
    return {
      issuer,
      clientId,
      clientSecret,
      roleClaim: read('CREWCAST_OIDC_ROLE_CLAIM') ?? 'roles',
      roleOf: read('CREWCAST_OIDC_ROLES') ?? new Map(),
      agentClaim: read('CREWCAST_OIDC_AGENT_CLAIM') ?? null,
    };
  }
}

const missing = (name: Name): InputError =>
  new InputError(name, 'is missing. Single sign-on needs issuer, client id and client secret, or none of them.');

/** Where nothing is set. */
export const usualAccess: AccessSettings = {
  publicUrl: null,
  trustedProxies: 0,
  sessionLimits: { idleMinutes: 120, hours: 12 },
  oidc: null,
};

export interface ToldSetting {
  name: string;
  /** As a person may read it: secrets are masked. */
  value: string;
  isSet: boolean;
}

/** Every setting as it is in force. */
export const tellConfig = (environment: NodeJS.ProcessEnv = process.env): ToldSetting[] =>
  names.map((name) => {
    const text = environment[name];
    if (!text) return { name, value: settings[name].otherwise, isSet: false };
    return { name, value: masked(settings[name], text), isSet: true };
  });

/** Variables that look like settings but are none, such as misspelt ones. */
export const unknownSettings = (environment: NodeJS.ProcessEnv = process.env): string[] =>
  Object.keys(environment).filter((name) => name.startsWith('CREWCAST_') && !Object.hasOwn(settings, name));

function masked({ secret }: Setting, text: string): string {
  if (secret === undefined) return text;
  if (secret === 'all' || !URL.canParse(text)) return '***';
  const { protocol, username, host, pathname } = new URL(text);
  return `${protocol}//${username && `${username}:***@`}${host}${pathname}`;
}
