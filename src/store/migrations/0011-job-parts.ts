/** Large jobs leave parts to other workers: what the job had before (`interim`), and what each part made (`part`). */
export const jobParts = `
alter table jobs
  add column parent_id text collate "C" references jobs on delete cascade,
  add column part_number integer,
  add column interim jsonb,
  add column part jsonb;
create index on jobs (parent_id) where parent_id is not null;
`;
