-- Asks for work, of which one piece per kind and subject waits. Whoever asks for what waits already counts on that piece: a
-- worker must not begin it before they have committed, because it would see nothing of theirs and nobody would ask again. So
-- they hold it, which keeps workers off (they pass over what is locked) and no other who asks. Begun meanwhile: another piece is
-- written. What waits for longer than who asks wants, as after a failure, waits no longer.
create function ask_job(of_kind text, subject text, body jsonb, not_before timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  found_id uuid;
  found_after timestamptz;
begin
  if app_role() is null and session_user <> current_user then
    raise insufficient_privilege using message = 'nobody asks for work without a role';
  end if;
  loop
    insert into job (kind, subject_id, payload, run_after) values (of_kind, subject, body, not_before)
      on conflict do nothing;
    -- A check is made once a day, done or not.
    if found or of_kind like 'check.%' then return; end if;
    select id, run_after into found_id, found_after from job
      where kind = of_kind and subject_id = subject and done_at is null and locked_until is null
      for key share;
    continue when not found;
    if found_after > not_before then
      update job set run_after = not_before
        where id in (select id from job where id = found_id for no key update skip locked);
    end if;
    return;
  end loop;
end $$;
--> statement-breakpoint
revoke execute on function ask_job(text, text, jsonb, timestamptz) from public;
grant execute on function ask_job(text, text, jsonb, timestamptz) to achtervang_app;
--> statement-breakpoint
-- What a message says may be over before anybody could be reached.
alter table delivery
  drop constraint delivery_status_known,
  add constraint delivery_status_known check (status in ('waiting', 'sent', 'undelivered', 'lapsed'));
