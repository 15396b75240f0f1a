-- Shortages are more than lessons without anybody: places for which nobody is employed, held against how many a site has, and people
-- who look for work and agreed to be referred to where the need is greatest.
CREATE TABLE "applicant" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pool_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"phone" text,
	"role_code" text NOT NULL,
	"vak_ids" text[] NOT NULL,
	"levels" text[] NOT NULL,
	"fte_hundredths" integer NOT NULL,
	"consent_on" date NOT NULL,
	"consent_withdrawn_on" date,
	"forgotten_at" timestamptz,
	CONSTRAINT "applicant_of_pool" UNIQUE("id","pool_id")
);
--> statement-breakpoint
CREATE TABLE "formation" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"board_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"role_code" text NOT NULL,
	"fte_hundredths" integer NOT NULL,
	"valid_from" date NOT NULL,
	CONSTRAINT "formation_one_per_day" UNIQUE("site_id","role_code","valid_from")
);
--> statement-breakpoint
CREATE TABLE "referral" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"vacancy_id" uuid NOT NULL,
	"applicant_id" uuid NOT NULL,
	"pool_id" uuid NOT NULL,
	"board_id" uuid NOT NULL,
	"referred_on" date NOT NULL,
	"referred_by" uuid NOT NULL,
	"outcome" text,
	"outcome_on" date,
	"left_on" date
);
--> statement-breakpoint
CREATE TABLE "vacancy" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pool_id" uuid NOT NULL,
	"board_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"role_code" text NOT NULL,
	"vak_id" text,
	"level" text,
	"fte_hundredths" integer NOT NULL,
	"open_from" date NOT NULL,
	"closed_on" date,
	"closed_as" text,
	CONSTRAINT "vacancy_of_board" UNIQUE("id","pool_id","board_id")
);
--> statement-breakpoint
ALTER TABLE "applicant" ADD CONSTRAINT "applicant_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applicant" ADD CONSTRAINT "applicant_role_code_role_code_fk" FOREIGN KEY ("role_code") REFERENCES "public"."role"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "formation" ADD CONSTRAINT "formation_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "formation" ADD CONSTRAINT "formation_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "formation" ADD CONSTRAINT "formation_role_code_role_code_fk" FOREIGN KEY ("role_code") REFERENCES "public"."role"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_vacancy_id_vacancy_id_fk" FOREIGN KEY ("vacancy_id") REFERENCES "public"."vacancy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_applicant_id_applicant_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."applicant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_referred_by_app_user_id_fk" FOREIGN KEY ("referred_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vacancy" ADD CONSTRAINT "vacancy_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vacancy" ADD CONSTRAINT "vacancy_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vacancy" ADD CONSTRAINT "vacancy_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vacancy" ADD CONSTRAINT "vacancy_role_code_role_code_fk" FOREIGN KEY ("role_code") REFERENCES "public"."role"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vacancy" ADD CONSTRAINT "vacancy_vak_id_vak_id_fk" FOREIGN KEY ("vak_id") REFERENCES "public"."vak"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "applicant_pool" ON "applicant" USING btree ("pool_id");--> statement-breakpoint
CREATE INDEX "formation_board" ON "formation" USING btree ("board_id");--> statement-breakpoint
CREATE INDEX "referral_vacancy" ON "referral" USING btree ("vacancy_id");--> statement-breakpoint
CREATE INDEX "referral_applicant" ON "referral" USING btree ("applicant_id");--> statement-breakpoint
CREATE INDEX "referral_pool" ON "referral" USING btree ("pool_id");--> statement-breakpoint
CREATE INDEX "vacancy_pool" ON "vacancy" USING btree ("pool_id");--> statement-breakpoint
CREATE INDEX "vacancy_board" ON "vacancy" USING btree ("board_id");
--> statement-breakpoint

------------------------------------------------------------------------------------------------ what can be true

alter table vacancy
  add constraint vacancy_site_of_board foreign key (site_id, board_id) references site (id, board_id),
  add constraint vacancy_level_known check (level in ('BO', 'SBO', 'SO', 'VSO', 'PRO', 'VMBO-B', 'VMBO-K', 'VMBO-G', 'VMBO-T', 'HAVO', 'VWO', 'VAVO', 'ISK', 'MBO')),
  add constraint vacancy_closed_as_known check (closed_as in ('filled', 'withdrawn')),
  add constraint vacancy_fte_counts check (fte_hundredths between 1 and 100000),
  add constraint vacancy_open_for_a_stretch check (is_stretch(open_from, closed_on)),
  add constraint vacancy_closed_somehow check ((closed_on is null) = (closed_as is null));
alter table formation
  add constraint formation_site_of_board foreign key (site_id, board_id) references site (id, board_id),
  add constraint formation_fte_counts check (fte_hundredths between 0 and 1000000),
  add constraint formation_valid_from_a_day check (is_stretch(valid_from, null));
alter table applicant
  add constraint applicant_name_is_line check (is_line(name)),
  add constraint applicant_email_is_email check (is_email(email)),
  add constraint applicant_phone_is_line check (is_line(phone)),
  add constraint applicant_levels_known check (levels <@ array['BO', 'SBO', 'SO', 'VSO', 'PRO', 'VMBO-B', 'VMBO-K', 'VMBO-G', 'VMBO-T', 'HAVO', 'VWO', 'VAVO', 'ISK', 'MBO']),
  add constraint applicant_fte_counts check (fte_hundredths between 1 and 200),
  add constraint applicant_consents_for_a_stretch check (is_stretch(consent_on, consent_withdrawn_on)),
  add constraint applicant_forgotten_is_nobody check (forgotten_at is null or (num_nonnulls(email, phone) = 0 and consent_withdrawn_on is not null));
alter table referral
  add constraint referral_vacancy_of_pool foreign key (vacancy_id, pool_id, board_id) references vacancy (id, pool_id, board_id),
  add constraint referral_applicant_of_pool foreign key (applicant_id, pool_id) references applicant (id, pool_id),
  add constraint referral_outcome_known check (outcome in ('hired', 'declined', 'withdrawn')),
  add constraint referral_open_for_a_stretch check (is_stretch(referred_on, outcome_on)),
  add constraint referral_outcome_on_a_day check ((outcome is null) = (outcome_on is null)),
  add constraint referral_left_after_hired check (left_on is null or coalesce(outcome = 'hired' and is_stretch(outcome_on, left_on), false));
create unique index referral_once_at_a_time on referral (vacancy_id, applicant_id) where outcome is null;
--> statement-breakpoint
-- Nobody is referred who did not agree, or whose vacancy is closed: said twice, in the action and here. The rows are locked, so that
-- nobody draws back in between.
create function referral_needs_consent() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from applicant where id = new.applicant_id and consent_withdrawn_on is null and consent_on <= new.referred_on for share;
  if not found then raise exception 'who is referred agreed to it' using errcode = '23514', constraint = 'referral_needs_consent'; end if;
  perform from vacancy where id = new.vacancy_id and closed_on is null for share;
  if not found then raise exception 'the vacancy is open' using errcode = '23514', constraint = 'referral_needs_vacancy'; end if;
  return new;
end $$;
create trigger referral_needs_consent before insert on referral for each row execute function referral_needs_consent();
--> statement-breakpoint

------------------------------------------------------------------------------------------------ how long somebody is kept

alter table retention_term drop constraint retention_term_kind_known;
alter table retention_term
  add constraint retention_term_kind_known check (kind in ('absence', 'note', 'refusal', 'candidate', 'paper', 'member', 'chain', 'viewing', 'applicant'));
insert into retention_term (kind, valid_from, months, days, after_school_year, source, status) values
  ('applicant', '2018-05-25', 12, 0, false, 'Sollicitant die toestemming gaf: hoogstens 1 jaar (Autoriteit Persoonsgegevens)', 'sourced');
--> statement-breakpoint
-- As before (0026), with people who look for work.
create or replace function due_to_forget(on_day date) returns table (kind text, board_id uuid, subject_id uuid, since date, kept_until date)
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
    union all
    -- Who took consent back is kept as short as who was turned down.
    select 'applicant', null, applicant.id, coalesce(consent_withdrawn_on, consent_on),
        case when consent_withdrawn_on is null then kept_until('applicant', null, consent_on, on_day)
          else least(kept_until('candidate', null, consent_withdrawn_on, on_day), kept_until('applicant', null, consent_on, on_day)) end
      from applicant where forgotten_at is null
  )
  select found.kind, found.board_id, found.subject_id, found.since, found.until from found
  where found.until <= on_day
    and (app_is('worker', 'admin') or found.board_id = whole_board_of('school', 'board'))
$$;
--> statement-breakpoint
-- As before (0034), with people who look for work: who was referred to what stays, and leads to nobody.
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
    when 'applicant' then
      update referral set outcome = 'withdrawn', outcome_on = greatest(on_day, referred_on) where applicant_id = any (ids) and outcome is null;
      update applicant set name = 'Niet meer bewaard', email = null, phone = null,
          consent_withdrawn_on = coalesce(consent_withdrawn_on, greatest(on_day, consent_on)), forgotten_at = at
        where id = any (ids);
  end case;
  return query select of_board, count(*)::integer from unnest(boards) of_board group by of_board;
end $$;
--> statement-breakpoint

------------------------------------------------------------------------------------------------ who sees and writes it

do $$
declare name text;
begin
  foreach name in array array['vacancy', 'formation', 'applicant', 'referral'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy owner on %I to current_user using (
      (select app_role()) is null or (select session_user <> current_user))$policy$, name);
  end loop;
  foreach name in array array['vacancy', 'formation'] loop
    execute format($policy$create policy own_board on %I for select to achtervang_app
      using (board_id = (select board_of('school', 'board'))
        and ((select app_sites()) is null or site_id = any ((select app_sites())::uuid[])))$policy$, name);
    execute format($policy$create policy school_of_site on %I to achtervang_app
      using (board_id = (select board_of('school'))
        and ((select app_sites()) is null or site_id = any ((select app_sites())::uuid[])))$policy$, name);
    execute format($policy$create policy measures on %I for select to achtervang_app using ((select app_is('measures')))$policy$, name);
  end loop;
end $$;
create policy own_pools on vacancy for select to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy own_pools on formation for select to achtervang_app
  using ((select app_is('coordinator')) and exists (
    select from participation where participation.board_id = formation.board_id
      and participation.pool_id = any ((select pools_of('coordinator'))::uuid[])));
--> statement-breakpoint
-- Who is referred to the own board and not turned down. An array: a sub-query in the policies would turn in circles with `referral`.
create function applicants_of_own_board() returns uuid[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select array_agg(referral.applicant_id)
  from referral join vacancy on vacancy.id = referral.vacancy_id
  where referral.board_id = board_of('school', 'board')
    and (app_sites() is null or vacancy.site_id = any (app_sites()))
    and (outcome is null or outcome = 'hired')
$$;
revoke execute on function applicants_of_own_board(), referral_needs_consent() from public;
grant execute on function applicants_of_own_board() to achtervang_app;
--> statement-breakpoint
create policy own_pools on applicant to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy own_board on applicant for select to achtervang_app
  using (id = any ((select applicants_of_own_board())::uuid[]));
create policy own_pools on referral to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy own_board on referral for select to achtervang_app
  using (board_id = (select board_of('school', 'board'))
    and ((select app_sites()) is null or exists (select from vacancy where vacancy.id = referral.vacancy_id)));
create policy school_decides on referral for update to achtervang_app
  using (board_id = (select board_of('school'))
    and ((select app_sites()) is null or exists (select from vacancy where vacancy.id = referral.vacancy_id)));
create policy measures on referral for select to achtervang_app using ((select app_is('measures')));
grant select, insert on vacancy, formation, applicant, referral to achtervang_app;
grant update (fte_hundredths, closed_on, closed_as) on vacancy to achtervang_app;
grant update (fte_hundredths) on formation to achtervang_app;
grant update (consent_withdrawn_on) on applicant to achtervang_app;
grant update (outcome, outcome_on, left_on) on referral to achtervang_app;
