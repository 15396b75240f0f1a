CREATE TABLE "site_calendar_feed" (
	"site_id" uuid PRIMARY KEY NOT NULL,
	"board_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamptz NOT NULL,
	CONSTRAINT "site_calendar_feed_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "app_user" ADD COLUMN "informs" text DEFAULT 'at-once' NOT NULL;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "informs" text DEFAULT 'at-once' NOT NULL;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "rings" text DEFAULT 'all' NOT NULL;--> statement-breakpoint
ALTER TABLE "site_calendar_feed" ADD CONSTRAINT "site_calendar_feed_site_of_board" FOREIGN KEY ("site_id","board_id") REFERENCES "public"."site"("id","board_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint

alter table site_calendar_feed
  add constraint site_calendar_feed_token_hash_is_sha256 check (token_hash ~ '^[0-9a-f]{64}$');
--> statement-breakpoint
alter table app_user
  add constraint app_user_informs_known check (informs in ('at-once', 'daily', 'never'));
--> statement-breakpoint
alter table member
  add constraint member_informs_known check (informs in ('at-once', 'daily', 'never')),
  add constraint member_rings_known check (rings in ('all', 'sms', 'push', 'none'));
--> statement-breakpoint

------------------------------------------------------------------------------------------------ who sees and writes it

alter table site_calendar_feed enable row level security;
alter table site_calendar_feed force row level security;
create policy owner on site_calendar_feed to current_user using (
  (select app_role()) is null or (select session_user <> current_user));
create policy own_sites on site_calendar_feed to achtervang_app
  using (board_id = (select board_of('school'))
    and ((select app_sites()) is null or site_id = any ((select app_sites())::uuid[])));
-- A calendar that asks has nothing but the secret.
create policy sign_in on site_calendar_feed for select to achtervang_app using ((select app_is('sign-in')));
grant select, insert, delete on site_calendar_feed to achtervang_app;
grant update (token_hash, created_at) on site_calendar_feed to achtervang_app;
grant update (informs) on app_user to achtervang_app;
grant update (informs, rings) on member to achtervang_app;
--> statement-breakpoint

------------------------------------------------------------------------------------------------ a lock that lets others point at the member

-- As before, but for the lock: FOR UPDATE kept others from telling this member something, and two who accepted at once, each
-- telling the other's member, waited for each other.
create or replace function work_of_member(of_member uuid, from_day date, until_day date) returns table (
  assignment_id uuid, day date, during tstzrange, minutes integer
) language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not (of_member is not distinct from own_member() or app_is('worker') or exists (
    select from pool_member
    where pool_member.member_id = of_member and pool_member.pool_id = any (pools_of('coordinator'))))
  then return;
  end if;
  perform from member where member.id = of_member for no key update;
  return query
    select taken.assignment_id, taken.day, taken.during, taken.minutes
    from assignment_session taken
    where taken.member_id = of_member and taken.status <> 'cancelled' and taken.day between from_day and until_day;
end $$;
