ALTER TABLE "absence" ADD COLUMN "forgotten_person" uuid;--> statement-breakpoint
-- Who was forgotten before is somebody else each time: more cannot be known.
update absence set forgotten_person = gen_random_uuid() where forgotten_at is not null;
--> statement-breakpoint
alter table absence
  add constraint absence_forgotten_is_numbered check ((forgotten_person is null) = (forgotten_at is null));
--> statement-breakpoint
-- As before (0026), with a number by chance that people of one board who are forgotten together keep apart by: figures that count
-- people, and those that are withheld because they count few, stay as they were.
create or replace function forget_due(of_kind text, on_day date, at timestamptz) returns table (board_id uuid, forgotten integer)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  ids uuid[];
  boards uuid[];
begin
  if not app_is('worker') then raise exception 'only the worker forgets' using errcode = '42501'; end if;
  select coalesce(array_agg(due.subject_id), '{}'), coalesce(array_agg(due.board_id), '{}') into ids, boards
    from due_to_forget(on_day) due where due.kind = of_kind;
  case of_kind
    when 'absence' then
      with gone as materialized (
        select absence.id, absence.board_id, lower(person_name) as name from absence where id = any (ids)
      ), person as materialized (
        select named.board_id, named.name, gen_random_uuid() as number from (select distinct gone.board_id, name from gone) named
      )
      update absence set person_name = 'Niet meer bewaard', reason_code = 'VERGETEN', forgotten_at = at, forgotten_person = person.number
        from gone join person on person.board_id = gone.board_id and person.name = gone.name
        where absence.id = gone.id;
    when 'note' then
      update request set notes = null where id = any (ids);
      update fulfilment set fit_words = null
        where fit_words is not null and assignment_id in (select id from assignment where request_id = any (ids));
    when 'refusal' then
      update offer set decline_reason = null, decline_words = null where id = any (ids);
    when 'candidate' then
      update intake_finding set evidence = 'Niet meer bewaard'
        from pool_member place where place.id = any (ids)
          and intake_finding.pool_id = place.pool_id and intake_finding.member_id = place.member_id;
      update pool_member set decision_reason = 'Niet meer bewaard' where id = any (ids);
      perform forget_members(array(
        select member_id from pool_member place where place.id = any (ids) and not exists (
          select from pool_member other where other.member_id = place.member_id and other.status <> 'rejected')), at);
    when 'paper' then
      delete from member_document where id = any (ids);
    when 'member' then
      perform forget_members(ids, at);
    when 'viewing' then
      delete from viewing where id = any (ids);
  end case;
  return query select of_board, count(*)::integer from unnest(boards) of_board group by of_board;
end $$;
--> statement-breakpoint
-- As before (0004); who was forgotten is counted by that number.
create or replace function absent_persons(of_requests uuid[]) returns table (request_id uuid, person text)
language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
  with salt as materialized (select gen_random_uuid()::text as grain)
  select request.id,
    encode(sha256(convert_to(concat_ws(' ', salt.grain, absence.board_id,
      coalesce(absence.forgotten_person::text, lower(absence.person_name))), 'UTF8')), 'hex')
  from request
  join absence on absence.id = request.absence_id
  cross join salt
  where request.id = any (of_requests) and app_is('measures')
$$;
