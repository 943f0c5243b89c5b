/** One shift and one contract, so that a centre can be planned before its own rules are told. */
export const usualRules = `
insert into shift_templates (id, definition) values ('day', '{
  "id": "day",
  "name": "Day, 8.5 hours",
  "lengthMinutes": 510,
  "earliestStart": 360,
  "latestStart": 840,
  "breaks": [
    {"activity": "break", "minutes": 15, "earliestAfterStart": 90, "latestAfterStart": 150, "paid": true},
    {"activity": "meal", "minutes": 30, "earliestAfterStart": 210, "latestAfterStart": 285, "paid": false},
    {"activity": "break", "minutes": 15, "earliestAfterStart": 345, "latestAfterStart": 405, "paid": true}
  ]
}') on conflict (id) do nothing;
insert into contracts (id, definition) values ('full-time', '{
  "id": "full-time",
  "name": "Full time, 40 hours",
  "shiftTemplateIds": ["day"],
  "minWeeklyPaidMinutes": 0,
  "maxWeeklyPaidMinutes": 2400,
  "minWeeklyDays": 0,
  "maxWeeklyDays": 5,
  "maxConsecutiveDays": 6,
  "minContinuousRestMinutes": 2160
}') on conflict (id) do nothing;
`;
