/** Figures that drive contacts, and what was found outside its band. */
export const forecastInputs = `
create table drivers (like special_days including all);
select follow_table('drivers'::regclass, 'driver');

create table anomaly_reports (
  id text collate "C" primary key,
  created_at timestamptz not null,
  from_date text not null,
  result jsonb not null
);
`;
