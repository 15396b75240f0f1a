-- Since 0058 these are weeks.
ALTER TABLE "facts_change" RENAME COLUMN "first_month" TO "first_week";--> statement-breakpoint
ALTER TABLE "facts_change" RENAME COLUMN "last_month" TO "last_week";--> statement-breakpoint
-- What was asked on some days, and when anybody asked first, without reading every request there is.
CREATE INDEX "request_pool_day" ON "request" USING btree ("pool_id","first_day");--> statement-breakpoint
CREATE INDEX "request_board_day" ON "request" USING btree ("board_id","first_day");
--> statement-breakpoint
create or replace function note_facts_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
-- A statement changes a few rows, of which PostgreSQL thinks a thousand: joined otherwise it reads every lesson there is.
set enable_hashjoin = off set enable_mergejoin = off as $$
declare rows text := case tg_op
  when 'INSERT' then 'fresh' when 'DELETE' then 'stale'
  else '(select * from stale union all select * from fresh)' end;
begin
  execute 'insert into facts_change (kind, board_id, pool_id, first_week, last_week)
    select distinct kind, board_id, pool_id, week_of_month(first_day), week_of_month(last_day)
    from (' || replace(tg_argv[0], '{c}', rows) || ') as changed on conflict do nothing';
  return null;
end $$;
