/** Time all contacts of an interval spent waiting together: with abandonments it tells the customers' patience. */
export const queueSeconds = `
alter table history_intervals add column queue_seconds double precision check (queue_seconds >= 0);
`;
