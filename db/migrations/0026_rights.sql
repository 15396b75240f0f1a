CREATE TABLE "correction" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"words" text NOT NULL,
	"asked_at" timestamptz NOT NULL,
	"status" text NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamptz,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "retention_term" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"board_id" uuid,
	"valid_from" date NOT NULL,
	"months" integer NOT NULL,
	"days" integer NOT NULL,
	"after_school_year" boolean NOT NULL,
	"source" text NOT NULL,
	"status" text NOT NULL,
	CONSTRAINT "retention_term_one_per_day" UNIQUE NULLS NOT DISTINCT("kind","board_id","valid_from")
);
--> statement-breakpoint
CREATE TABLE "viewing" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"seen_at" timestamptz NOT NULL,
	"viewer_id" uuid NOT NULL,
	"viewer_role" text NOT NULL,
	"what" text NOT NULL,
	"member_id" uuid,
	"absence_id" uuid,
	"board_id" uuid
);
--> statement-breakpoint
ALTER TABLE "absence" ADD COLUMN "forgotten_at" timestamptz;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "forgotten_at" timestamptz;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_decided_by_app_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_term" ADD CONSTRAINT "retention_term_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "viewing" ADD CONSTRAINT "viewing_viewer_id_app_user_id_fk" FOREIGN KEY ("viewer_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "viewing" ADD CONSTRAINT "viewing_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "viewing" ADD CONSTRAINT "viewing_absence_id_absence_id_fk" FOREIGN KEY ("absence_id") REFERENCES "public"."absence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "viewing" ADD CONSTRAINT "viewing_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "correction_member" ON "correction" USING btree ("member_id","asked_at");--> statement-breakpoint
CREATE INDEX "viewing_member" ON "viewing" USING btree ("member_id","seen_at");--> statement-breakpoint
CREATE INDEX "viewing_board" ON "viewing" USING btree ("board_id","seen_at");--> statement-breakpoint

alter table retention_term
  add constraint retention_term_kind_known check (kind in ('absence', 'note', 'refusal', 'candidate', 'paper', 'member', 'chain', 'viewing')),
  add constraint retention_term_takes_time check (months >= 0 and days >= 0 and months + days > 0),
  add constraint retention_term_valid_from_a_day check (is_stretch(valid_from, null)),
  add constraint retention_term_source_is_text check (is_text(source)),
  add constraint retention_term_status_known check (status in ('sourced', 'derived', 'unverified'));
--> statement-breakpoint
alter table viewing
  add constraint viewing_what_known check (what in ('member-file', 'absence', 'own-data')),
  add constraint viewing_of_one_person check (num_nonnulls(member_id, absence_id) = 1);
--> statement-breakpoint
alter table correction
  add constraint correction_words_are_text check (is_text(words) and is_text(answer)),
  add constraint correction_status_known check (status in ('open', 'done', 'refused')),
  add constraint correction_decided_by_a_person
    check ((status = 'open') = (num_nonnulls(decided_by, decided_at, answer) = 0)
      and num_nonnulls(decided_by, decided_at, answer) in (0, 3));
--> statement-breakpoint
insert into absence_reason (code, label, kind, chain_exempt_in_primary)
values ('VERGETEN', 'Niet meer bewaard', 'planned', false) on conflict do nothing;
--> statement-breakpoint
-- domain.md 1.2. What no law and no guideline says is `derived`.
insert into retention_term (kind, valid_from, months, days, after_school_year, source, status) values
  ('absence', '2018-05-25', 24, 0, false, 'Verzuimdossier: 2 jaar na herstel of einde (hrmacademy.nl, mercash.nl)', 'sourced'),
  ('note', '2018-05-25', 6, 0, true, 'Geen wet; een half jaar na het schooljaar, zoals aanbod en weigering', 'derived'),
  ('refusal', '2018-05-25', 6, 0, true, 'Geen wet; een half jaar na het schooljaar', 'derived'),
  ('candidate', '2018-05-25', 0, 28, false, 'Afgewezen sollicitant: 4 weken na de procedure (vbs.nl, bakertilly.nl, mercash.nl)', 'sourced'),
  ('paper', '2018-05-25', 12, 0, false, 'VOG en diploma: hoogstens 1 jaar na vertrek (vbs.nl; knmvd.nl noemt 2 jaar)', 'sourced'),
  ('member', '2018-05-25', 24, 0, false, 'Personeelsdossier: 2 jaar na einde dienstverband (vbs.nl, bakertilly.nl)', 'sourced'),
  ('chain', '2018-05-25', 42, 0, false, 'Keten: 36 maanden en 6 maanden tussentijd (BW 7:668a)', 'derived'),
  ('viewing', '2018-05-25', 24, 0, false, 'Geen wet; zo lang als het dossier zelf', 'derived');
--> statement-breakpoint

------------------------------------------------------------------------------------------------ who sees and writes it

do $$
declare name text;
begin
  foreach name in array array['retention_term', 'viewing', 'correction'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy owner on %I to current_user using (
      (select app_role()) is null or (select session_user <> current_user))$policy$, name);
  end loop;
end $$;
--> statement-breakpoint
create policy signed_in on retention_term for select to achtervang_app using ((select app_role()) is not null);
create policy admin on retention_term for insert to achtervang_app with check ((select app_is('admin')));
create policy school_of_board on retention_term for insert to achtervang_app
  with check (board_id = (select whole_board_of('school')));
grant select, insert on retention_term to achtervang_app;
--> statement-breakpoint
-- Nobody looks in another's name, and nobody takes back that they looked.
create policy signed_in on viewing for insert to achtervang_app with check (viewer_id = (select app_user_id()));
create policy own_member on viewing for select to achtervang_app using (member_id = (select own_member()));
create policy own_board on viewing for select to achtervang_app
  using (board_id = (select whole_board_of('school', 'board')));
grant select, insert on viewing to achtervang_app;
--> statement-breakpoint
create policy own_member on correction for select to achtervang_app using (member_id = (select own_member()));
create policy member_asks on correction for insert to achtervang_app
  with check (member_id = (select own_member()) and status = 'open');
create policy own_pools on correction to achtervang_app
  using ((select app_is('coordinator')) and exists (
    select from pool_member where pool_member.member_id = correction.member_id
      and pool_member.pool_id = any ((select pools_of('coordinator'))::uuid[])));
create policy own_board on correction to achtervang_app
  using (member_id = any ((select members_of_own_board())::uuid[]) and (select app_is('school')));
grant select, insert on correction to achtervang_app;
grant update (status, decided_by, decided_at, answer) on correction to achtervang_app;
--> statement-breakpoint
-- A board knows which of its people looked where, by name; the member learns in what role.
create policy looked_at_own_board on app_user for select to achtervang_app
  using ((select whole_board_of('school', 'board')) is not null and exists (
    select from viewing where viewing.viewer_id = app_user.id));
--> statement-breakpoint

------------------------------------------------------------------------------------------------ forgetting

-- The day from which something of `since` is kept no longer, by the term in force on `on_day`; null: there is no term.
create function kept_until(of_kind text, of_board uuid, since date, on_day date) returns date
language sql stable parallel safe set search_path = pg_catalog, public, pg_temp as $$
  select (case when after_school_year then make_date(extract(year from since + interval '5 months')::int, 8, 1) else since end
    + make_interval(months => months, days => days))::date
  from retention_term
  where kind = of_kind and (board_id = of_board or board_id is null) and valid_from <= on_day
  order by board_id is null, valid_from desc
  limit 1
$$;
--> statement-breakpoint
-- Members who left every pool, since when, and until when they may still be needed to count the contract chain.
create function members_who_left(on_day date) returns table (member_id uuid, board_id uuid, since date, chain_until date)
language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select member.id, member.home_board_id, left_pools.since,
    (select max(kept_until('chain', contract.board_id, contract.last_day, on_day))
      from employment_contract contract where contract.member_id = member.id)
  from member
  cross join lateral (
    select greatest(
        max(case pool_member.status when 'rejected' then (decided_at at time zone 'Europe/Amsterdam')::date else left_on end),
        (select max(day) from assignment_session where assignment_session.member_id = member.id and status <> 'cancelled')
      ) as since
    from pool_member where pool_member.member_id = member.id
    having bool_and(pool_member.status in ('left', 'rejected')) and bool_or(pool_member.status = 'left')
  ) left_pools
  where member.forgotten_at is null and left_pools.since < on_day
$$;
--> statement-breakpoint
-- Everything whose term is over, and why: the same list for who tries it and for who does it.
create function due_to_forget(on_day date) returns table (kind text, board_id uuid, subject_id uuid, since date, kept_until date)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with found as (
    select 'absence' as kind, absence.board_id, absence.id as subject_id, absence.last_day as since,
        kept_until('absence', absence.board_id, absence.last_day, on_day) as until
      from absence where forgotten_at is null
    union all
    select 'note', request.board_id, request.id, request.last_day, kept_until('note', request.board_id, request.last_day, on_day)
      from request where notes is not null or exists (
        select from assignment join fulfilment on fulfilment.assignment_id = assignment.id
        where assignment.request_id = request.id and fit_words is not null)
    union all
    select 'refusal', offer.board_id, offer.id, (answered_at at time zone 'Europe/Amsterdam')::date,
        kept_until('refusal', offer.board_id, (answered_at at time zone 'Europe/Amsterdam')::date, on_day)
      from offer where num_nonnulls(decline_reason, decline_words) > 0
    union all
    select 'candidate', member.home_board_id, pool_member.id, (decided_at at time zone 'Europe/Amsterdam')::date,
        kept_until('candidate', member.home_board_id, (decided_at at time zone 'Europe/Amsterdam')::date, on_day)
      from pool_member join member on member.id = pool_member.member_id
      where status = 'rejected' and decided_at is not null and decision_reason <> 'Niet meer bewaard'
    union all
    select 'paper', gone.board_id, member_document.id, gone.since, kept_until('paper', member_document.board_id, gone.since, on_day)
      from members_who_left(on_day) gone join member_document on member_document.member_id = gone.member_id
    union all
    select 'member', gone.board_id, gone.member_id, gone.since,
        greatest(kept_until('member', gone.board_id, gone.since, on_day), gone.chain_until)
      from members_who_left(on_day) gone
    union all
    select 'viewing', viewing.board_id, viewing.id, (seen_at at time zone 'Europe/Amsterdam')::date,
        kept_until('viewing', viewing.board_id, (seen_at at time zone 'Europe/Amsterdam')::date, on_day)
      from viewing
  )
  select found.kind, found.board_id, found.subject_id, found.since, found.until from found
  where found.until <= on_day
    and (app_is('worker', 'admin') or found.board_id = whole_board_of('school', 'board'))
$$;
--> statement-breakpoint
-- Forgets what is due of one kind; answers how many by board. Hours, costs, contracts and events stay as they are.
create function forget_due(of_kind text, on_day date, at timestamptz) returns table (board_id uuid, forgotten integer)
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
      update absence set person_name = 'Niet meer bewaard', reason_code = 'VERGETEN', forgotten_at = at where id = any (ids);
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
-- From here on these rows lead to nobody; what hangs on them stays for hours, costs and figures.
create function forget_members(ids uuid[], at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare users uuid[];
begin
  update member set name = 'Niet meer bewaard', email = 'vergeten-' || id || '@vergeten.invalid', phone = null,
      postcode4 = null, latitude = null, longitude = null, travel_minutes_max = null, forgotten_at = at
    where id = any (ids);
  delete from calendar_feed where member_id = any (ids);
  delete from preference where member_id = any (ids);
  delete from member_document where member_id = any (ids);
  delete from admission where member_id = any (ids);
  delete from exclusion where member_id = any (ids);
  delete from correction where member_id = any (ids);
  delete from letter where delivery_id in (select id from delivery where member_id = any (ids));
  update intake_finding set evidence = 'Niet meer bewaard' where member_id = any (ids);
  select coalesce(array_agg(user_id), '{}') into users from user_scope
    where member_id = any (ids) and not exists (
      select from user_scope other where other.user_id = user_scope.user_id and other.member_id is distinct from user_scope.member_id);
  delete from user_scope where member_id = any (ids);
  delete from passkey where user_id = any (users);
  delete from authenticator where user_id = any (users);
  delete from recovery_code where user_id = any (users);
  delete from identity where user_id = any (users);
  update access_key set revoked_at = coalesce(revoked_at, at) where user_id = any (users);
  -- The guard of `app_user` lets the owner pass where no scope was set.
  perform set_config('app.role', '', true);
  update app_user set name = 'Niet meer bewaard', email = 'vergeten-' || id || '@vergeten.invalid' where id = any (users);
  perform set_config('app.role', 'worker', true);
end $$;
--> statement-breakpoint
-- By table, which roles its policies let read it at all: the visibility matrix, read from what decides.
create function policies_for_reading() returns table (table_name text, condition text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select polrelid::regclass::text, pg_get_expr(polqual, polrelid)
  from pg_policy where polcmd in ('r', '*') and polname <> 'owner' and polqual is not null
$$;
--> statement-breakpoint
-- Everything that is kept of one member, by table, for that member and for the board that keeps the file (AVG article 15). Read
-- from the tables themselves, so that a new one is in it: every table with a `member_id`. Left out is what is about others or
-- lets somebody in: whom else a search spoke of, and the secret of a calendar.
create function data_of_member(of_member uuid) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  name text;
  lines jsonb;
  found jsonb;
begin
  if of_member is distinct from own_member() and not coalesce(of_member = any (members_of_own_board()), false) then
    return null;
  end if;
  select jsonb_build_object('member', jsonb_build_array(to_jsonb(member))) into found from member where id = of_member;
  for name in
    select table_name from information_schema.columns
    where table_schema = 'public' and column_name = 'member_id' order by table_name
  loop
    execute format('select jsonb_agg(to_jsonb(t) - ''{verdicts,kept_away,held_by_request_ids,reason,token_hash}''::text[]) from %I t where member_id = $1', name)
      into lines using of_member;
    if lines is not null then found := found || jsonb_build_object(name, lines); end if;
  end loop;
  return found
    || coalesce((select jsonb_build_object('app_user', jsonb_agg(jsonb_build_object('name', name_of.name, 'email', name_of.email, 'language', name_of.language)))
        from app_user name_of where id in (select user_id from user_scope where member_id = of_member) having count(*) > 0), '{}')
    || coalesce((select jsonb_build_object('letter', jsonb_agg(to_jsonb(letter)))
        from letter join delivery on delivery.id = letter.delivery_id where delivery.member_id = of_member having count(*) > 0), '{}')
    || coalesce((select jsonb_build_object('fulfilment', jsonb_agg(jsonb_build_object(
          'assignment_id', assignment_id, 'minutes', fulfilment.minutes, 'confirmed_at', fulfilment.confirmed_at)))
        from fulfilment join assignment on assignment.id = assignment_id where assignment.member_id = of_member having count(*) > 0), '{}')
    || coalesce((select jsonb_build_object('event', jsonb_agg(jsonb_build_object('verb', verb, 'at', at, 'actor_role', actor_role) order by at))
        from event where subject_id = of_member having count(*) > 0), '{}');
end $$;
--> statement-breakpoint
revoke execute on function data_of_member(uuid) from public;
grant execute on function data_of_member(uuid) to achtervang_app;
--> statement-breakpoint
revoke execute on function due_to_forget(date), forget_due(text, date, timestamptz), forget_members(uuid[], timestamptz),
  policies_for_reading() from public;
grant execute on function due_to_forget(date), forget_due(text, date, timestamptz), policies_for_reading() to achtervang_app;
