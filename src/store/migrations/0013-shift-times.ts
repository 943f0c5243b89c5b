/** Shifts are found by the time they cover, however many weeks are kept. */
export const shiftTimes = `
create index shifts_by_time on shifts using gist (tstzrange(starts_at, ends_at));
`;
