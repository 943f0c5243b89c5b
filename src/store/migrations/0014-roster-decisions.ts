/** What a planner decides before a roster is made: pinned shifts, locked days, meetings and training at fixed times. */
export const rosterDecisions = `
create table roster_pins (
  like time_off including all,
  constraint roster_pins_agent foreign key (agent_id) references agents deferrable initially deferred
);
create table fixed_activities (
  like time_off including all,
  constraint fixed_activities_agent foreign key (agent_id) references agents deferrable initially deferred
);
select follow_table(name::regclass, kind) from (values
  ('roster_pins', 'rosterPin'), ('fixed_activities', 'fixedActivity')
) as followed (name, kind);
`;
