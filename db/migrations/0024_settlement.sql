CREATE TABLE "invoice_party" (
	"board_id" uuid PRIMARY KEY NOT NULL,
	"legal_name" text NOT NULL,
	"kvk_number" text,
	"oin" text,
	"vat_number" text,
	"street" text NOT NULL,
	"postcode" text NOT NULL,
	"place_name" text NOT NULL,
	"iban" text,
	"updated_at" timestamptz NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settlement_key" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pool_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"valid_from" date NOT NULL,
	"kind" text NOT NULL,
	"host_board_id" uuid NOT NULL,
	"shares" jsonb NOT NULL,
	"reason" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamptz NOT NULL,
	CONSTRAINT "settlement_key_one_per_version" UNIQUE("pool_id","version"),
	CONSTRAINT "settlement_key_one_per_month" UNIQUE("pool_id","valid_from"),
	CONSTRAINT "settlement_key_of_pool" UNIQUE("id","pool_id")
);
--> statement-breakpoint
CREATE TABLE "settlement_line" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"period_id" uuid NOT NULL,
	"pool_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"assignment_id" uuid,
	"member_id" uuid,
	"month" date NOT NULL,
	"creditor_board_id" uuid NOT NULL,
	"debtor_board_id" uuid NOT NULL,
	"minutes" integer NOT NULL,
	"wage_cents" integer NOT NULL,
	"travel_cents" integer NOT NULL,
	"handling_cents" integer NOT NULL,
	"cents" integer NOT NULL,
	"vat_rule" text NOT NULL,
	"vat_category" text NOT NULL,
	"vat_basis_points" integer NOT NULL,
	"vat_is_uncertain" boolean NOT NULL,
	"evidence" jsonb NOT NULL,
	"corrects_line_id" uuid
);
--> statement-breakpoint
CREATE TABLE "settlement_period" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"pool_id" uuid NOT NULL,
	"month" date NOT NULL,
	"key_id" uuid NOT NULL,
	"overhead_cents" integer NOT NULL,
	"unconfirmed_count" integer NOT NULL,
	"status" text NOT NULL,
	"closed_at" timestamptz,
	"closed_by" uuid,
	CONSTRAINT "settlement_period_once_a_month" UNIQUE("pool_id","month"),
	CONSTRAINT "settlement_period_of_pool" UNIQUE("id","pool_id")
);
--> statement-breakpoint
ALTER TABLE "role" ADD COLUMN "vat_treatment" text DEFAULT 'unclear' NOT NULL;--> statement-breakpoint
ALTER TABLE "invoice_party" ADD CONSTRAINT "invoice_party_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_key" ADD CONSTRAINT "settlement_key_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_key" ADD CONSTRAINT "settlement_key_host_board_id_board_id_fk" FOREIGN KEY ("host_board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_key" ADD CONSTRAINT "settlement_key_created_by_app_user_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_line" ADD CONSTRAINT "settlement_line_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_line" ADD CONSTRAINT "settlement_line_creditor_board_id_board_id_fk" FOREIGN KEY ("creditor_board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_line" ADD CONSTRAINT "settlement_line_debtor_board_id_board_id_fk" FOREIGN KEY ("debtor_board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_line" ADD CONSTRAINT "settlement_line_period_of_pool" FOREIGN KEY ("period_id","pool_id") REFERENCES "public"."settlement_period"("id","pool_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_line" ADD CONSTRAINT "settlement_line_assignment_of_borrower" FOREIGN KEY ("assignment_id","debtor_board_id","pool_id") REFERENCES "public"."assignment"("id","board_id","pool_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_line" ADD CONSTRAINT "settlement_line_corrects_a_line" FOREIGN KEY ("corrects_line_id") REFERENCES "public"."settlement_line"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_period" ADD CONSTRAINT "settlement_period_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_period" ADD CONSTRAINT "settlement_period_closed_by_app_user_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settlement_period" ADD CONSTRAINT "settlement_period_key_of_pool" FOREIGN KEY ("key_id","pool_id") REFERENCES "public"."settlement_key"("id","pool_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "settlement_line_period" ON "settlement_line" USING btree ("period_id");--> statement-breakpoint
CREATE INDEX "settlement_line_pool" ON "settlement_line" USING btree ("pool_id");
--> statement-breakpoint

------------------------------------------------------------------------------------------------ what a value may be

create function is_month(value date) returns boolean language sql immutable parallel safe
return value >= '1900-01-01' and value <= '2199-12-01' and extract(day from value) = 1;
--> statement-breakpoint
-- Each board once with a whole weight, somebody with any weight at all; what is fixed is 10,000 basis points together.
create function are_key_shares(kind text, shares jsonb) returns boolean language sql immutable parallel safe
set search_path = pg_catalog, public, pg_temp
as $$
  select coalesce(
    jsonb_typeof(shares) = 'array'
    and bool_and(share ? 'boardId' and jsonb_typeof(share -> 'weight') = 'number'
      and (share ->> 'weight')::numeric between 0 and 1000000000 and (share ->> 'weight')::numeric % 1 = 0)
    and count(distinct share ->> 'boardId') = count(*)
    and sum((share ->> 'weight')::numeric) > 0
    and (kind <> 'fixed' or sum((share ->> 'weight')::numeric) = 10000), false)
  from jsonb_array_elements(case jsonb_typeof(shares) when 'array' then shares else '[]' end) share
$$;
--> statement-breakpoint
alter table role
  add constraint role_vat_treatment_known check (vat_treatment in ('education', 'needs-licence', 'unclear', 'taxed'));
--> statement-breakpoint
-- The roles that were there: who needs a licence for the lesson teaches; directors, who come for days, need one for VAT.
update role set vat_treatment = case
  when licence_required then 'education' when delivered_in = 'days' then 'needs-licence' else 'unclear' end;
--> statement-breakpoint
alter table law_parameter
  drop constraint law_parameter_kind_known,
  add constraint law_parameter_kind_known check (kind in ('competence', 'working-time', 'chain', 'vog', 'vat'));
--> statement-breakpoint
alter table settlement_key
  add constraint settlement_key_version_counts check (version > 0),
  add constraint settlement_key_from_a_month check (is_month(valid_from)),
  -- Costs for joint account are outside VAT only by a key that was fixed before (domain: VAT).
  add constraint settlement_key_made_before_its_month
    check (valid_from > (created_at at time zone 'Europe/Amsterdam')::date),
  add constraint settlement_key_kind_known check (kind in ('pupils', 'formation', 'hours-drawn', 'fixed')),
  add constraint settlement_key_shares_hold check (are_key_shares(kind, shares)),
  add constraint settlement_key_reason_is_text check (is_text(reason));
--> statement-breakpoint
alter table settlement_period
  add constraint settlement_period_is_a_month check (is_month(month)),
  add constraint settlement_period_costs_not_negative check (overhead_cents >= 0 and unconfirmed_count >= 0),
  add constraint settlement_period_closed_knows_when_and_by_whom
    check (num_nonnulls(closed_at, closed_by) = case when status = 'closed' then 2 else 0 end),
  add constraint settlement_period_month_is_over
    check ((closed_at at time zone 'Europe/Amsterdam')::date >= month + interval '1 month');
--> statement-breakpoint
alter table settlement_line
  add constraint settlement_line_kind_known check (kind in ('lending', 'idle', 'overhead')),
  add constraint settlement_line_of_a_month check (is_month(month)),
  add constraint settlement_line_lending_is_of_somebody
    check (num_nonnulls(assignment_id, member_id) = case when kind = 'lending' then 2 else 0 end),
  add constraint settlement_line_lending_between_boards check (kind <> 'lending' or creditor_board_id <> debtor_board_id),
  add constraint settlement_line_lending_adds_up
    check (kind <> 'lending' or cents = wage_cents + travel_cents + handling_cents),
  add constraint settlement_line_joint_is_a_share
    check (kind = 'lending' or (minutes = 0 and wage_cents = 0 and travel_cents = 0 and handling_cents = 0)),
  -- A correction is a difference of two amounts that each kept to it.
  add constraint settlement_line_handling_at_most_five_percent
    check (corrects_line_id is not null or handling_cents * 20 <= wage_cents),
  add constraint settlement_line_first_is_not_negative
    check (corrects_line_id is not null or kind = 'idle' or (minutes >= 0 and cents >= 0)),
  add constraint settlement_line_vat_rule_known check (vat_rule in ('EDU-LEND', 'KGR', 'STD')),
  add constraint settlement_line_vat_category_known check (vat_category in ('E', 'O', 'S')),
  add constraint settlement_line_vat_is_a_share
    check (vat_basis_points between 0 and 10000 and (vat_category = 'S') = (vat_basis_points > 0));
--> statement-breakpoint
-- What is said again corrects what was said first.
create unique index settlement_line_said_first_once on settlement_line
  (pool_id, kind, month, creditor_board_id, debtor_board_id, assignment_id) nulls not distinct
  where corrects_line_id is null;
--> statement-breakpoint
alter table invoice_party
  add constraint invoice_party_words_are_lines
    check (is_line(legal_name) and is_line(street) and is_line(place_name)),
  add constraint invoice_party_registered check (num_nonnulls(kvk_number, oin) >= 1),
  add constraint invoice_party_kvk_has_eight_digits check (kvk_number ~ '^[0-9]{8}$'),
  add constraint invoice_party_oin_has_twenty_digits check (oin ~ '^[0-9]{20}$'),
  add constraint invoice_party_vat_number_is_dutch check (vat_number ~ '^NL[0-9]{9}B[0-9]{2}$'),
  add constraint invoice_party_postcode_is_dutch check (postcode ~ '^[1-9][0-9]{3} ?[A-Z]{2}$'),
  add constraint invoice_party_iban_has_its_shape check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$');
--> statement-breakpoint

------------------------------------------------------------------------------------------------ what happens in which order

insert into lifecycle_step (noun, from_status, to_status) values ('settlement_period', 'open', 'closed');
--> statement-breakpoint
create trigger settlement_period_begins before insert on settlement_period
  for each row when (new.status <> 'open') execute function follow_lifecycle('open');
create trigger settlement_period_steps before update of status on settlement_period
  for each row when (new.status <> old.status) execute function follow_lifecycle();
create trigger settlement_period_unchanged before update on settlement_period
  for each row when (old.status = 'closed') execute function refuse_change();
create trigger settlement_period_stays before delete on settlement_period
  for each row execute function refuse_change();
create trigger settlement_period_stays_all before truncate on settlement_period
  for each statement execute function refuse_change();
create trigger settlement_line_stays before update or delete on settlement_line
  for each row execute function refuse_change();
create trigger settlement_line_stays_all before truncate on settlement_line
  for each statement execute function refuse_change();
create trigger settlement_key_stays before update or delete on settlement_key
  for each row execute function refuse_change();
create trigger settlement_key_stays_all before truncate on settlement_key
  for each statement execute function refuse_change();
--> statement-breakpoint
-- A later version counts from a later month, for boards of the pool, and not for a month that is settled.
create function number_settlement_key() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('settlement ' || new.pool_id, 0));
  if exists (
    select from settlement_key
    where pool_id = new.pool_id and (version < new.version) <> (valid_from < new.valid_from)
  ) then
    raise exception using errcode = 'check_violation', table = 'settlement_key',
      constraint = 'settlement_key_version_rises_with_month',
      message = 'a later version of the key counts from a later month';
  end if;
  if exists (select from settlement_period where pool_id = new.pool_id and month >= new.valid_from) then
    raise exception using errcode = 'check_violation', table = 'settlement_key',
      constraint = 'settlement_key_not_for_a_settled_month', message = 'a month from then on is settled';
  end if;
  if exists (
    select from (
      select (share ->> 'boardId')::uuid as board_id from jsonb_array_elements(new.shares) share
      union select new.host_board_id) named
    where not exists (
      select from participation
      where participation.pool_id = new.pool_id and participation.board_id = named.board_id
        and participation.valid_from <= new.valid_from
        and (participation.valid_until is null or participation.valid_until >= new.valid_from))
  ) then
    raise exception using errcode = 'check_violation', table = 'settlement_key',
      constraint = 'settlement_key_among_participants', message = 'a board of the key takes no part in the pool';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger settlement_key_numbered before insert on settlement_key
  for each row execute function number_settlement_key();
--> statement-breakpoint
-- Months are settled one after another, the first with the first key, each by the key that is in force.
create function order_settlement_period() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare next_month date;
begin
  perform pg_advisory_xact_lock(hashtextextended('settlement ' || new.pool_id, 0));
  select coalesce(
    (select (max(month) + interval '1 month')::date from settlement_period where pool_id = new.pool_id),
    (select min(valid_from) from settlement_key where pool_id = new.pool_id)) into next_month;
  if next_month is distinct from new.month
    and not exists (select from settlement_period where pool_id = new.pool_id and month = new.month) then
    raise exception using errcode = 'check_violation', table = 'settlement_period',
      constraint = 'settlement_period_month_after_month',
      message = format('%s comes first', next_month);
  end if;
  if new.key_id is distinct from (
    select id from settlement_key where pool_id = new.pool_id and valid_from <= new.month
    order by valid_from desc limit 1) then
    raise exception using errcode = 'check_violation', table = 'settlement_period',
      constraint = 'settlement_period_by_the_key_in_force', message = 'another key is in force';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger settlement_period_ordered before insert on settlement_period
  for each row execute function order_settlement_period();
--> statement-breakpoint
-- A line is written while its period is open, about that month or an earlier one, and corrects a line about the same.
create function write_settlement_line() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare period settlement_period;
begin
  select * into period from settlement_period where id = new.period_id for share;
  if period.status <> 'open' then
    raise exception using errcode = 'check_violation', table = 'settlement_line',
      constraint = 'settlement_line_only_in_an_open_period', message = 'the period is closed';
  end if;
  if new.month > period.month then
    raise exception using errcode = 'check_violation', table = 'settlement_line',
      constraint = 'settlement_line_not_of_a_later_month', message = 'the month of work is after the period';
  end if;
  if new.corrects_line_id is not null and not exists (
    select from settlement_line said
    where said.id = new.corrects_line_id and said.corrects_line_id is null
      and (said.pool_id, said.kind, said.month, said.creditor_board_id, said.debtor_board_id)
        = (new.pool_id, new.kind, new.month, new.creditor_board_id, new.debtor_board_id)
      and said.assignment_id is not distinct from new.assignment_id
  ) then
    raise exception using errcode = 'check_violation', table = 'settlement_line',
      constraint = 'settlement_line_corrects_the_same', message = 'the line that is corrected is about something else';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger settlement_line_written before insert on settlement_line
  for each row execute function write_settlement_line();
--> statement-breakpoint

------------------------------------------------------------------------------------------------ who sees and writes it

do $$
declare name text;
begin
  foreach name in array array['settlement_key', 'settlement_period', 'settlement_line', 'invoice_party'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy owner on %I to current_user using (
      (select app_role()) is null or (select session_user <> current_user))$policy$, name);
  end loop;
end $$;
--> statement-breakpoint
-- The agreement and its months are of all boards that take part; the lines of the two boards between which they are.
create policy coordinator_of_pool on settlement_key to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy takes_part on settlement_key for select to achtervang_app
  using (exists (
    select from participation where participation.pool_id = settlement_key.pool_id
      and participation.board_id = (select board_of('board'))));
create policy coordinator_of_pool on settlement_period to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy takes_part on settlement_period for select to achtervang_app
  using (exists (
    select from participation where participation.pool_id = settlement_period.pool_id
      and participation.board_id = (select board_of('board'))));
create policy coordinator_of_pool on settlement_line to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy own_board on settlement_line for select to achtervang_app
  using ((select board_of('board')) in (creditor_board_id, debtor_board_id));
-- What an invoice says of a board: who writes one to it or gets one from it reads it.
create policy own_board on invoice_party to achtervang_app using (board_id = (select board_of('board')));
create policy admin on invoice_party to achtervang_app using ((select app_is('admin')));
create policy coordinator_of_pool on invoice_party for select to achtervang_app
  using (exists (
    select from participation where participation.board_id = invoice_party.board_id
      and participation.pool_id = any ((select pools_of('coordinator'))::uuid[])));
create policy same_pool on invoice_party for select to achtervang_app
  using (exists (
    select from participation theirs join participation ours on ours.pool_id = theirs.pool_id
    where theirs.board_id = invoice_party.board_id and ours.board_id = (select board_of('board'))));
grant select, insert on settlement_key, settlement_period, settlement_line, invoice_party to achtervang_app;
grant update (status, closed_at, closed_by) on settlement_period to achtervang_app;
grant update (legal_name, kvk_number, oin, vat_number, street, postcode, place_name, iban, updated_at) on invoice_party
  to achtervang_app;
grant update (vat_treatment) on role to achtervang_app;
--> statement-breakpoint

------------------------------------------------------------------------------------------------ what crosses a border, and no more

-- Members of a pool who are in another pool too on one of these days: what they are paid for no work is not one pool's cost.
create function members_elsewhere(of_pool uuid, from_day date, until_day date) returns setof uuid
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct here.member_id
  from pool_member here
  join pool_member elsewhere on elsewhere.member_id = here.member_id and elsewhere.pool_id <> here.pool_id
  where here.pool_id = of_pool and of_pool = any (pools_of('coordinator'))
    and elsewhere.status in ('admitted', 'left') and elsewhere.joined_on <= until_day
    and (elsewhere.left_on is null or elsewhere.left_on >= from_day)
$$;
--> statement-breakpoint
-- Who the lines of a period are about: for the coordinator, the board that employs and the board in whose class somebody
-- stood. Only the name.
create function names_on_lines(of_period uuid) returns table (member_id uuid, name text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select distinct member.id, member.name
  from settlement_line line join member on member.id = line.member_id
  where line.period_id = of_period
    and (line.pool_id = any (pools_of('coordinator'))
      or board_of('board') in (line.creditor_board_id, line.debtor_board_id))
$$;
--> statement-breakpoint
-- What a board pays the wages of: confirmed hours of whom it employs, day by day, wherever they were worked, also for who was
-- engaged by it as the board that asked. Not what they cost, nor for whom.
create function confirmed_hours_of_employer(from_day date, until_day date) returns table (
  member_id uuid, name text, assignment_id uuid, day date, minutes integer, borrower_board_id uuid, site_name text,
  role_code text, wage_basis text
) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select member.id, member.name, assignment.id, taken.day, sum(worked.minutes)::int, fulfilment.board_id, site.name,
    request.role_code, engagement.wage_basis
  from fulfilment
  join assignment on assignment.id = fulfilment.assignment_id
  join engagement on engagement.id = assignment.engagement_id
  join member on member.id = assignment.member_id
  join request on request.id = assignment.request_id
  join site on site.id = request.site_id
  join fulfilment_session worked on worked.fulfilment_id = fulfilment.id
  join assignment_session taken on taken.id = worked.assignment_session_id
  where taken.day between from_day and until_day
    and board_of('board') = case engagement.employer
      when 'board' then engagement.board_id when 'requesting-board' then fulfilment.board_id end
  group by member.id, assignment.id, taken.day, fulfilment.board_id, site.name, request.role_code, engagement.wage_basis
$$;
--> statement-breakpoint
revoke execute on function members_elsewhere(uuid, date, date), names_on_lines(uuid),
  confirmed_hours_of_employer(date, date) from public;
grant execute on function members_elsewhere(uuid, date, date), names_on_lines(uuid),
  confirmed_hours_of_employer(date, date) to achtervang_app;
