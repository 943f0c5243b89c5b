/** People who sign in, their sessions, and API keys that are narrower than a role. */
export const accounts = `
alter table api_keys drop constraint api_keys_role_check;
alter table api_keys
  add constraint api_keys_role_check check (role in ('planner', 'manager', 'hr', 'admin', 'agent')),
  add column agent_id text collate "C",
  add column scopes text[],
  add constraint api_keys_agent_check check ((role = 'agent') = (agent_id is not null));
create table api_key_uses (
  key_id text collate "C" primary key references api_keys,
  last_used_at timestamptz not null
);

create table users (
  id text collate "C" primary key,
  email text not null,
  name text not null,
  role text not null check (role in ('planner', 'manager', 'hr', 'admin', 'agent')),
  agent_id text collate "C",
  is_active boolean not null default true,
  password_hash text,
  oidc_issuer text,
  oidc_subject text,
  created_at timestamptz not null,
  last_sign_in_at timestamptz,
  check ((role = 'agent') = (agent_id is not null)),
  unique (oidc_issuer, oidc_subject)
);
create unique index users_email on users (lower(email));

create table sessions (
  token_hash bytea primary key,
  user_id text collate "C" not null references users on delete cascade,
  method text not null check (method in ('password', 'link', 'oidc')),
  created_at timestamptz not null,
  seen_at timestamptz not null
);
create index on sessions (user_id);
create table sign_in_links (
  token_hash bytea primary key,
  user_id text collate "C" not null references users on delete cascade,
  expires_at timestamptz not null
);
create table sign_in_attempts (
  subject text not null,
  at timestamptz not null
);
create index on sign_in_attempts (subject, at);
`;
