/** The change feed tells the end of jobs, not of the parts they leave to others. */
export const endOfWholeJobs = `
drop trigger note_job_end on jobs;
create trigger note_job_end after update of state on jobs for each row
  when (new.parent_id is null and old.state <> new.state and new.state in ('complete', 'failed', 'cancelled'))
  execute function note_job_end();
`;
