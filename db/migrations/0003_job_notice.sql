-- Workers hear at once that there is work, instead of asking for it every second. PostgreSQL tells them when the transaction
-- that asks for the work has committed, and tells many jobs of one transaction as one.
create function announce_job() returns trigger language plpgsql as $$
begin
  perform pg_notify('job', '');
  return null;
end $$;
--> statement-breakpoint
create trigger job_announced after insert on job
  for each statement execute function announce_job();
