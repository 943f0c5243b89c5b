/**
 * Several sites in one organisation: which there are, and which of them users and keys may see (null: all). An agent works
 * at one.
 */
export const sites = `
create table sites (
  id text collate "C" primary key check (id ~ '^[a-z][a-z0-9-]{0,39}$'),
  created_at timestamptz not null,
  closed_at timestamptz
);
insert into sites (id, created_at) values ('main', now());

alter table users add column sites text[];
update users set sites = '{main}' where role = 'agent';
alter table users add constraint users_sites_check
  check (cardinality(sites) > 0 and (role <> 'agent' or (sites is not null and cardinality(sites) = 1)));
alter table api_keys add column sites text[];
update api_keys set sites = '{main}' where role = 'agent';
alter table api_keys add constraint api_keys_sites_check
  check (cardinality(sites) > 0 and (role <> 'agent' or (sites is not null and cardinality(sites) = 1)));
`;
