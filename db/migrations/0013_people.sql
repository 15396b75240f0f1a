CREATE TABLE "agency_agreement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pool_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"vak_ids" text[],
	"terms" text,
	"first_day" date NOT NULL,
	"last_day" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "agency_agreement_one_per_day" UNIQUE("pool_id","agency_id","first_day")
);
--> statement-breakpoint
ALTER TABLE "tariff" DROP CONSTRAINT "tariff_one_per_day";--> statement-breakpoint
ALTER TABLE "agency" ADD COLUMN "contact" text;--> statement-breakpoint
ALTER TABLE "agency" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "agency" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "agency" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "availability_confirmed_at" timestamptz;--> statement-breakpoint
ALTER TABLE "pool_member" ADD COLUMN "candidate_on" date;--> statement-breakpoint
ALTER TABLE "pool_member" ADD COLUMN "decided_at" timestamptz;--> statement-breakpoint
ALTER TABLE "pool_member" ADD COLUMN "decided_by" uuid;--> statement-breakpoint
ALTER TABLE "pool_member" ADD COLUMN "decision_reason" text;--> statement-breakpoint
ALTER TABLE "pool_member" ADD COLUMN "decided_under" uuid;--> statement-breakpoint
ALTER TABLE "tariff" ADD COLUMN "pool_id" uuid;--> statement-breakpoint
ALTER TABLE "agency_agreement" ADD CONSTRAINT "agency_agreement_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_agreement" ADD CONSTRAINT "agency_agreement_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_member" ADD CONSTRAINT "pool_member_decided_by_app_user_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pool_member" ADD CONSTRAINT "pool_member_decided_under_spelregels_id_fk" FOREIGN KEY ("decided_under") REFERENCES "public"."spelregels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tariff" ADD CONSTRAINT "tariff_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tariff" ADD CONSTRAINT "tariff_one_per_day" UNIQUE NULLS NOT DISTINCT("alternative","role_code","agency_id","board_id","pool_id","valid_from");--> statement-breakpoint

------------------------------------------------------------------------------------------------ what a value may be

alter table pool_member
  add constraint pool_member_decided_by_somebody check ((decided_at is null) = (decided_by is null)),
  add constraint pool_member_decision_reason_is_text check (is_text(decision_reason)),
  add constraint pool_member_rejected_with_a_reason
    check (status <> 'rejected' or decided_at is null or decision_reason is not null),
  add constraint pool_member_candidate_on_a_day check (is_stretch(candidate_on, null));
--> statement-breakpoint
alter table agency
  add constraint agency_contact_is_line check (is_line(contact) and is_line(phone)),
  add constraint agency_email_is_an_address check (is_email(email));
--> statement-breakpoint
alter table agency_agreement
  add constraint agency_agreement_first_day_before_last check (is_stretch(first_day, last_day)),
  add constraint agency_agreement_terms_are_text check (is_text(terms)),
  add constraint agency_agreement_some_vak check (cardinality(vak_ids) > 0);
--> statement-breakpoint
alter table tariff add constraint tariff_of_a_pool_names_its_agency check (pool_id is null or agency_id is not null);
--> statement-breakpoint
-- Rules of play of before 2026-11-22 say nothing about intake or about availability that grows old: no criteria, and eight
-- weeks as every pool has it until it says otherwise. A version is never changed once made; this says in the words of today
-- what it said already.
alter table spelregels disable trigger user;
--> statement-breakpoint
update spelregels set body = '{"intakeCriteria": [], "availabilityStaleWeeks": 8}' || body;
--> statement-breakpoint
alter table spelregels enable trigger user;
--> statement-breakpoint

------------------------------------------------------------------------------------------------ who sees and writes it

alter table agency_agreement enable row level security;
alter table agency_agreement force row level security;
create policy owner on agency_agreement to current_user using (
  (select app_role()) is null or (select session_user <> current_user));
create policy coordinator_of_pool on agency_agreement to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy admin on agency_agreement to achtervang_app using ((select app_is('admin')));
-- Who may order from it, and the region that compares.
create policy takes_part on agency_agreement for select to achtervang_app
  using (exists (
    select from participation where participation.pool_id = agency_agreement.pool_id
      and participation.board_id = (select board_of('school', 'board'))));
create policy own_region on agency_agreement for select to achtervang_app
  using ((select app_is('region')) and exists (
    select from pool_region where pool_region.pool_id = agency_agreement.pool_id
      and pool_region.region_id = nullif(current_setting('app.region_id', true), '')::uuid));
grant select, insert on agency_agreement to achtervang_app;
grant update (vak_ids, terms, last_day, version) on agency_agreement to achtervang_app;
--> statement-breakpoint
-- The register of agencies is one for everybody; a coordinator adds to it, and keeps those with which an own pool agreed.
create policy coordinator_adds on agency for insert to achtervang_app with check ((select app_is('coordinator')));
create policy coordinator_keeps on agency for update to achtervang_app
  using ((select app_is('coordinator')) and exists (
    select from agency_agreement where agency_agreement.agency_id = agency.id
      and agency_agreement.pool_id = any ((select pools_of('coordinator'))::uuid[])));
create policy coordinator_of_pool on tariff for insert to achtervang_app
  with check (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy coordinator_ends on tariff for update to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
grant update (contact, email, phone, version) on agency to achtervang_app;
grant update (availability_confirmed_at) on member to achtervang_app;
grant update (candidate_on, decided_at, decided_by, decision_reason, decided_under) on pool_member to achtervang_app;
--> statement-breakpoint
-- How long members work on each day, in any pool, for a coordinator of one of their pools: to hold the hours against contract
-- and law. Neither where nor for whom is told.
create function hours_of_members(of_members uuid[], from_day date, until_day date) returns table (
  member_id uuid, day date, minutes integer
) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select taken.member_id, taken.day, sum(taken.minutes)::int
  from assignment_session taken
  where taken.member_id = any (of_members) and taken.status <> 'cancelled' and taken.day between from_day and until_day
    and exists (
      select from pool_member
      where pool_member.member_id = taken.member_id and pool_member.pool_id = any (pools_of('coordinator')))
  group by taken.member_id, taken.day
$$;
--> statement-breakpoint
revoke execute on function hours_of_members(uuid[], date, date) from public;
grant execute on function hours_of_members(uuid[], date, date) to achtervang_app;
