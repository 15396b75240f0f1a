-- What a member keeps and reads: the feed of the own lessons, words with a refusal, confirmed hours, and "why not me".
CREATE TABLE "calendar_feed" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamptz NOT NULL,
	CONSTRAINT "calendar_feed_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "offer" ADD COLUMN "decline_words" text;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_member_id_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint

alter table calendar_feed
  add constraint calendar_feed_token_hash_is_sha256 check (token_hash ~ '^[0-9a-f]{64}$');
--> statement-breakpoint
alter table offer
  add constraint offer_decline_words_are_text check (is_text(decline_words)),
  add constraint offer_decline_words_of_a_decline check (decline_words is null or status = 'declined');
--> statement-breakpoint

------------------------------------------------------------------------------------------------ who sees and writes it

alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy owner on calendar_feed to current_user using (
  (select app_role()) is null or (select session_user <> current_user));
create policy member_keeps on calendar_feed to achtervang_app using (member_id = (select own_member()));
-- A calendar that asks has nothing but the secret.
create policy sign_in on calendar_feed for select to achtervang_app using ((select app_is('sign-in')));
grant select, insert, delete on calendar_feed to achtervang_app;
grant update (token_hash, created_at) on calendar_feed to achtervang_app;
grant update (decline_words) on offer to achtervang_app;
--> statement-breakpoint

------------------------------------------------------------------------------------------------ what a member learns, and no more

-- The minutes that schools confirmed for the member who asks. Not what they cost, nor what the school thought of it.
create function confirmed_minutes_of_own_member() returns table (
  assignment_session_id uuid, minutes integer, confirmed_at timestamptz
) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select worked.assignment_session_id, worked.minutes, fulfilment.confirmed_at
  from assignment
  join fulfilment on fulfilment.assignment_id = assignment.id
  join fulfilment_session worked on worked.fulfilment_id = fulfilment.id
  where assignment.member_id = own_member()
$$;
--> statement-breakpoint
-- A judgement with its costs as numbers: what the numbers rest on can be about others.
create function bare_judgement(verdict jsonb) returns jsonb
language sql immutable parallel safe set search_path = pg_catalog, public, pg_temp as $$
  select jsonb_build_object(
    'value', verdict -> 'value',
    'costs', coalesce((
      select jsonb_agg(jsonb_build_object('objectiveId', cost -> 'objectiveId', 'weighted', cost -> 'weighted'))
      from jsonb_array_elements(verdict -> 'costs') cost), '[]'))
$$;
--> statement-breakpoint
-- "Why not me": decided requests of the own pools, newest first, for which the member was judged and never asked. Of the own
-- judgement all that stands in the way; of whoever came only what each objective cost. Who that was is not told, and neither
-- are requests where one of the rules `unfit` says that the member could not have taught them anyhow.
create function requests_without_own_member(since date, unfit text[], most integer) returns table (
  request_id uuid, site_name text, place_name text, role_code text, vak_ids text[], levels text[],
  first_day date, last_day date, status text, own jsonb, chosen jsonb, has_other boolean
) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select request.id, site.name, site.place_name, request.role_code, request.vak_ids, request.levels,
    request.first_day, request.last_day, request.status,
    bare_judgement(judged.verdict) || jsonb_build_object(
      'broken', judged.verdict -> 'broken', 'licence', judged.verdict -> 'licence', 'source', judged.verdict -> 'source'),
    (select bare_judgement(verdict) from jsonb_array_elements(judged.verdicts) verdict
      where verdict ->> 'memberId' = (
        select assignment.member_id::text from assignment
        where assignment.request_id = request.id and assignment.status <> 'cancelled'
        order by assignment.confirmed_at, assignment.id limit 1)),
    exists (
      select from proposal
      where proposal.run_id = judged.run_id and proposal.member_id = own_member()
        and proposal.request_id <> request.id and proposal.status in ('approved', 'offered'))
  from request
  join site on site.id = request.site_id
  cross join lateral (
    select proposal.run_id, proposal.verdicts, verdict
    from proposal
    join match_run on match_run.id = proposal.run_id
    cross join lateral jsonb_array_elements(proposal.verdicts) verdict
    where proposal.request_id = request.id and verdict ->> 'memberId' = own_member()::text
    order by match_run.started_at desc, proposal.id limit 1
  ) judged
  where request.pool_id in (
      select pool_id from pool_member where pool_member.member_id = own_member() and pool_member.status = 'admitted')
    and request.status in ('covered', 'fulfilled', 'unfilled', 'outside')
    and request.last_day >= since
    and not exists (select from offer where offer.request_id = request.id and offer.member_id = own_member())
    and not exists (
      select from jsonb_array_elements(judged.verdict -> 'broken') broken where broken ->> 'ruleId' = any (unfit))
  order by request.first_day desc, request.id
  limit most
$$;
--> statement-breakpoint
revoke execute on function confirmed_minutes_of_own_member(), requests_without_own_member(date, text[], integer) from public;
grant execute on function confirmed_minutes_of_own_member(), requests_without_own_member(date, text[], integer) to achtervang_app;
