CREATE TABLE "delivery" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"channel" text NOT NULL,
	"user_id" uuid,
	"member_id" uuid,
	"mail_id" uuid,
	"status" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"written_at" timestamptz NOT NULL,
	"ended_at" timestamptz
);
--> statement-breakpoint
CREATE TABLE "letter" (
	"delivery_id" uuid PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"language" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"decision" text NOT NULL,
	"kind" text NOT NULL,
	"audience" text NOT NULL,
	"user_id" uuid,
	"member_id" uuid,
	"board_id" uuid,
	"pool_id" uuid,
	"noun" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"facts" jsonb NOT NULL,
	"starts_at" timestamptz,
	"deadline_at" timestamptz,
	"written_at" timestamptz NOT NULL,
	"gather_until" timestamptz NOT NULL,
	"status" text NOT NULL,
	"delivery_id" uuid,
	CONSTRAINT "notice_once" UNIQUE NULLS NOT DISTINCT("decision","user_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "app_user" ADD COLUMN "language" text DEFAULT 'nl' NOT NULL;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "language" text DEFAULT 'nl' NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_mail_id_delivery_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."delivery"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_board_id_board_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."board"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_pool_id_pool_id_fk" FOREIGN KEY ("pool_id") REFERENCES "public"."pool"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_mail" ON "delivery" USING btree ("mail_id");--> statement-breakpoint
CREATE INDEX "delivery_written" ON "delivery" USING btree ("written_at");--> statement-breakpoint
CREATE INDEX "notice_user" ON "notice" USING btree ("user_id","status");--> statement-breakpoint
CREATE INDEX "notice_member" ON "notice" USING btree ("member_id","status");--> statement-breakpoint
CREATE INDEX "notice_pool" ON "notice" USING btree ("pool_id","delivery_id");--> statement-breakpoint
CREATE INDEX "notice_delivery" ON "notice" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "notice_subject" ON "notice" USING btree ("subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "job_one_check" ON "job" USING btree ("kind","subject_id") WHERE kind like 'check.%';--> statement-breakpoint

------------------------------------------------------------------------------------------------ what a value may be

alter table app_user add constraint app_user_language_known check (language in ('nl', 'en'));
--> statement-breakpoint
alter table member add constraint member_language_known check (language in ('nl', 'en'));
--> statement-breakpoint
alter table notice
  add constraint notice_kind_known check (kind in ('offer.sent', 'offer.reminder', 'offer.withdrawn', 'offer.lost',
    'offer.expired', 'offer.declined', 'offer.unanswered', 'assignment.confirmed', 'assignment.extended',
    'assignment.shortened', 'assignment.changed', 'assignment.cancelled', 'request.covered', 'request.nobody-found',
    'request.unfilled', 'paper.ends', 'availability.stale', 'run.failed', 'job.dead', 'data.broken')),
  add constraint notice_audience_known check (audience in ('member', 'school', 'coordinator', 'admin')),
  add constraint notice_noun_known check (noun in ('offer', 'assignment', 'request', 'member', 'run', 'job')),
  add constraint notice_status_known check (status in ('waiting', 'told', 'lapsed')),
  add constraint notice_decision_is_line check (is_line(decision)),
  add constraint notice_one_receiver check (num_nonnulls(user_id, member_id) = 1),
  add constraint notice_told_in_a_mail check ((status = 'told') = (delivery_id is not null));
--> statement-breakpoint
alter table delivery
  add constraint delivery_channel_known check (channel in ('mail', 'sms', 'push')),
  add constraint delivery_status_known check (status in ('waiting', 'sent', 'undelivered')),
  add constraint delivery_one_receiver check (num_nonnulls(user_id, member_id) = 1),
  add constraint delivery_mail_of_a_short_one check ((channel = 'mail') = (mail_id is null)),
  add constraint delivery_attempts_not_negative check (attempts >= 0),
  add constraint delivery_ended_once_it_ended check ((status = 'waiting') = (ended_at is null));
--> statement-breakpoint
-- A line that is a header can hold no other header.
alter table letter
  add constraint letter_language_known check (language in ('nl', 'en')),
  add constraint letter_address_is_line check (is_line(address)),
  add constraint letter_subject_is_line check (is_line(subject)),
  add constraint letter_text_not_empty check (text <> '');
--> statement-breakpoint

------------------------------------------------------------------------------------------------ who sees and writes it

do $$
declare name text;
begin
  foreach name in array array['notice', 'delivery', 'letter'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($policy$create policy owner on %I to current_user using (
      (select app_role()) is null or (select session_user <> current_user))$policy$, name);
    execute format('create policy worker on %I to achtervang_app using ((select app_is(''worker'')))', name);
  end loop;
end $$;
--> statement-breakpoint
-- That somebody was told, not in which words: a mail may be about two pools.
create policy own_pools on notice for select to achtervang_app
  using (pool_id = any ((select pools_of('coordinator'))::uuid[]));
create policy own_member on notice for select to achtervang_app using (member_id = (select own_member()));
create policy admin on notice for select to achtervang_app using ((select app_is('admin')));
create policy own_pools on delivery to achtervang_app
  using ((select app_is('coordinator')) and exists (
    select from notice where notice.delivery_id = coalesce(delivery.mail_id, delivery.id)));
create policy own_member on delivery for select to achtervang_app using (member_id = (select own_member()));
create policy admin on delivery to achtervang_app using ((select app_is('admin')));
-- The page that stands in for a mail server; without one nothing leaves the house.
create policy admin on letter for select to achtervang_app using ((select app_is('admin')));
-- To write to somebody the worker needs the name, the address and the language.
create policy worker on member for select to achtervang_app using ((select app_is('worker')));
create policy worker on app_user for select to achtervang_app using ((select app_is('worker')));
create policy self_changes on app_user for update to achtervang_app using (id = (select app_user_id()));
-- Work that is stuck is seen, and asked for again, by who configures.
create policy admin_sees on job for select to achtervang_app using ((select app_is('admin')));
create policy admin_asks_again on job for update to achtervang_app using ((select app_is('admin')));
grant select on notice, delivery, letter to achtervang_app;
grant insert on delivery, letter to achtervang_app;
grant update (status, delivery_id) on notice to achtervang_app;
grant update (status, attempts, last_error, ended_at) on delivery to achtervang_app;
grant delete on letter, job to achtervang_app;
grant update (language) on app_user, member to achtervang_app;
--> statement-breakpoint

------------------------------------------------------------------------------------------------ writing a notice

-- Who runs a pool, who of a school asked, who configures: nobody who acts may see all of them, so PostgreSQL finds them. Of a
-- school whoever posted the request; everybody of its site where that person no longer acts for it.
create function receivers_of(audience text, of_request uuid, of_pool uuid, of_member uuid)
returns table (user_id uuid, member_id uuid)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with of_site as (
    select user_scope.user_id, user_scope.user_id = request.posted_by as posted
    from request
    join user_scope on user_scope.role = 'school' and user_scope.board_id = request.board_id
      and (user_scope.site_ids is null or request.site_id = any (user_scope.site_ids))
    where request.id = of_request
  )
  select null::uuid, of_member where audience = 'member' and of_member is not null
  union
  select of_site.user_id, null from of_site
  where audience = 'school' and (posted or not exists (select from of_site other where other.posted))
  union
  select user_scope.user_id, null from user_scope
  where audience = 'coordinator' and user_scope.role = 'coordinator' and user_scope.pool_id = of_pool
  union
  select user_scope.user_id, null from user_scope where audience = 'admin' and user_scope.role = 'admin'
$$;
--> statement-breakpoint
-- Writes what people are told about a decision, each once, with the work of telling them: in the transaction of the decision,
-- whoever takes it. Entries: decision, kind, audience, noun, subjectId, facts, gatherMs, and poolId where the noun has none.
-- Whoever acts is not told what they did, except a member, who gets a confirmation. What is near does not wait for company.
create function write_notices(entries jsonb, at timestamptz, acting_user uuid) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare written integer;
begin
  if app_role() is null then return 0; end if;
  with entry as (
    select e.ordinality as number, e.value ->> 'decision' as decision, e.value ->> 'kind' as kind,
      e.value ->> 'audience' as audience, e.value ->> 'noun' as noun, (e.value ->> 'subjectId')::uuid as subject_id,
      e.value -> 'facts' as facts, (e.value ->> 'gatherMs')::integer as gather_ms, (e.value ->> 'poolId')::uuid as pool_id
    from jsonb_array_elements(entries) with ordinality e
  ), about as (
    select entry.*, found.member_id as of_member, found.request_id, found.board_id,
      coalesce(found.pool_id, entry.pool_id) as of_pool, found.deadline_at, found.starts_at
    from entry
    left join lateral (
      select offer.member_id, offer.request_id, offer.board_id, offer.pool_id, offer.deadline_at,
        (select min(lower(during)) from request_session where id = any (offer.session_ids)) as starts_at
      from offer where entry.noun = 'offer' and offer.id = entry.subject_id
      union all
      select assignment.member_id, assignment.request_id, assignment.board_id, assignment.pool_id, null,
        (select min(lower(during)) from assignment_session
          where assignment_id = assignment.id and lower(during) > at)
      from assignment where entry.noun = 'assignment' and assignment.id = entry.subject_id
      union all
      select null, request.id, request.board_id, request.pool_id, null,
        (select min(lower(during)) from request_session where request_id = request.id and lower(during) > at)
      from request where entry.noun = 'request' and request.id = entry.subject_id
      union all
      select member.id, null, null, null, null, null from member
      where entry.noun = 'member' and member.id = entry.subject_id
    ) found on true
  ), told as (
    insert into notice (decision, kind, audience, user_id, member_id, board_id, pool_id, noun, subject_id, facts,
      starts_at, deadline_at, written_at, gather_until, status)
    select about.decision, about.kind, about.audience, receiver.user_id, receiver.member_id, about.board_id, about.of_pool,
      about.noun, about.subject_id, about.facts, about.starts_at, about.deadline_at, at,
      at + case when about.starts_at < at + interval '24 hours' then interval '0'
        else about.gather_ms * interval '1 millisecond' end, 'waiting'
    from about
    cross join lateral receivers_of(about.audience, about.request_id, about.of_pool, about.of_member) receiver
    where about.audience = 'member' or receiver.user_id is distinct from acting_user
    order by about.number, receiver.user_id, receiver.member_id
    on conflict do nothing
    returning id, gather_until
  ), asked as (
    insert into job (kind, subject_id, payload, run_after)
    select 'notice.gather', id::text, '{}', gather_until from told
    returning 1
  )
  select count(*) into written from asked;
  return written;
end $$;
--> statement-breakpoint
revoke execute on function receivers_of(text, uuid, uuid, uuid), write_notices(jsonb, timestamptz, uuid) from public;
grant execute on function write_notices(jsonb, timestamptz, uuid) to achtervang_app;
