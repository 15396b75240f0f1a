-- How many people stand behind a number, for the measures and for nobody else: a number for somebody absent that differs in
-- every answer, so that it names nobody and can be compared with nothing.
create function absent_persons(of_requests uuid[]) returns table (request_id uuid, person text)
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  with salt as materialized (select gen_random_uuid()::text as grain)
  select request.id,
    encode(sha256(convert_to(concat_ws(' ', salt.grain, absence.board_id, lower(absence.person_name)), 'UTF8')), 'hex')
  from request
  join absence on absence.id = request.absence_id
  cross join salt
  where request.id = any (of_requests) and app_is('measures')
$$;
--> statement-breakpoint
revoke execute on function absent_persons(uuid[]) from public;
--> statement-breakpoint
grant execute on function absent_persons(uuid[]) to achtervang_app;
