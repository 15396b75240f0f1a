-- After a change a month of a busy pool took a second to be worked out again, a week of it takes a quarter of that: what changed is
-- written down by the week of the month (its first day, the eighth, the fifteenth or the twenty-second).
create function week_of_month(day date) returns date language sql immutable parallel safe
return case
  when not isfinite(day) then day
  else date_trunc('month', day)::date + 7 * least((extract(day from day)::int - 1) / 7, 3)
end;
--> statement-breakpoint
create or replace function note_facts_change() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp
-- A statement changes a few rows, of which PostgreSQL thinks a thousand: joined otherwise it reads every lesson there is.
set enable_hashjoin = off set enable_mergejoin = off as $$
declare rows text := case tg_op
  when 'INSERT' then 'fresh' when 'DELETE' then 'stale'
  else '(select * from stale union all select * from fresh)' end;
begin
  execute 'insert into facts_change (kind, board_id, pool_id, first_month, last_month)
    select distinct kind, board_id, pool_id, week_of_month(first_day), week_of_month(last_day)
    from (' || replace(tg_argv[0], '{c}', rows) || ') as changed on conflict do nothing';
  return null;
end $$;
