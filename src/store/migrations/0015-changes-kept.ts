/** Old changes are removed; `removed` is the number of the last that was. */
export const changesKept = `
alter table change_counter add column removed bigint not null default 0;
`;
