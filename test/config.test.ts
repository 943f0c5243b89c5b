import { describe, expect, it } from 'vitest';
import { readConfig, tellConfig, unknownSettings, usualAccess } from '../src/config.ts';

const oidc = {
  CREWCAST_OIDC_ISSUER: 'https://id.example.com',
  CREWCAST_OIDC_CLIENT_ID: 'crewcast',
  CREWCAST_OIDC_CLIENT_SECRET: 'a:very-secret-value',
};

describe('settings from the environment', () => {
  it('have usual values', () => {
    expect(readConfig({}, '/srv')).toMatchObject({
      databaseUrl: null,
      dataFolder: '/srv/.crewcast',
      access: usualAccess,
    });
  });

  it('are read into the units the program uses', () => {
    const environment = {
      DATABASE_URL: 'postgres://u:p@db/crewcast',
      CREWCAST_DATA: 'data',
      CREWCAST_PUBLIC_URL: 'https://wfm.example.com/',
      CREWCAST_TRUSTED_PROXIES: '2',
      CREWCAST_SESSION_IDLE_MINUTES: '30',
      CREWCAST_SESSION_HOURS: '8',
      CREWCAST_OIDC_ROLES: 'wfm-admins=admin, wfm planners=planner',
      ...oidc,
    };
    const { databaseUrl, dataFolder, access } = readConfig(environment, '/srv');
    expect([databaseUrl, dataFolder]).toEqual(['postgres://u:p@db/crewcast', '/srv/data']);
    expect(access).toMatchObject({
      publicUrl: 'https://wfm.example.com',
      trustedProxies: 2,
      sessionLimits: { idleMinutes: 30, hours: 8 },
      oidc: { issuer: 'https://id.example.com', roleClaim: 'roles', agentClaim: null },
    });
    expect([...access.oidc!.roleOf]).toEqual([
      ['wfm-admins', 'admin'],
      ['wfm planners', 'planner'],
    ]);
  });

  it.each([
    ['DATABASE_URL', 'mysql://u:hunter2@db/x'],
    ['CREWCAST_LOG', 'loud'],
    ['CREWCAST_PUBLIC_URL', 'wfm.example.com'],
    ['CREWCAST_TRUSTED_PROXIES', 'all'],
    ['CREWCAST_SESSION_HOURS', '0'],
    ['CREWCAST_SESSION_IDLE_MINUTES', '1.5'],
    ['CREWCAST_OIDC_ROLES', 'wfm-admins=boss'],
  ])('refuse %s=%s, by name, and secrets are not repeated', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(expect.objectContaining({ field: name }));
    expect(() => readConfig({ [name]: value })).not.toThrow(/hunter2/);
  });

  it.each(Object.keys(oidc))('refuse single sign-on without %s', (name) => {
    expect(() => readConfig({ ...oidc, [name]: '' })).toThrow(expect.objectContaining({ field: name }));
  });
});

describe('the summary', () => {
  it('tells every setting, and of secrets only that they are set', () => {
    const told = tellConfig({ DATABASE_URL: 'postgres://ada:hunter2@db:5433/crewcast?sslkey=k', ...oidc });
    const valueNamed = (name: string) => told.find((setting) => setting.name === name)?.value;
    expect(valueNamed('DATABASE_URL')).toBe('postgres://ada:***@db:5433/crewcast');
    expect(valueNamed('CREWCAST_OIDC_CLIENT_SECRET')).toBe('***');
    expect(valueNamed('CREWCAST_OIDC_ISSUER')).toBe('https://id.example.com');
    expect(told.filter(({ isSet }) => isSet)).toHaveLength(4);
    expect(JSON.stringify(told)).not.toMatch(/hunter2|very-secret/);
  });

  it('names variables that are no settings', () => {
    expect(unknownSettings({ CREWCAST_DATE: 'x', CREWCAST_DATA: 'y', PATH: 'z' })).toEqual(['CREWCAST_DATE']);
  });
});
