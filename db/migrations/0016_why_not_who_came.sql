-- The judgement of who came was never found: inside the inner query the name `verdict` was taken for the member's own. The same
-- function, with the entries of the list under a name of their own.
create or replace function requests_without_own_member(since date, unfit text[], most integer) returns table (
  request_id uuid, site_name text, place_name text, role_code text, vak_ids text[], levels text[],
  first_day date, last_day date, status text, own jsonb, chosen jsonb, has_other boolean
) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select request.id, site.name, site.place_name, request.role_code, request.vak_ids, request.levels,
    request.first_day, request.last_day, request.status,
    bare_judgement(judged.verdict) || jsonb_build_object(
      'broken', judged.verdict -> 'broken', 'licence', judged.verdict -> 'licence', 'source', judged.verdict -> 'source'),
    (select bare_judgement(others.entry) from jsonb_array_elements(judged.verdicts) as others (entry)
      where others.entry ->> 'memberId' = (
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
    select proposal.run_id, proposal.verdicts, mine.verdict
    from proposal
    join match_run on match_run.id = proposal.run_id
    cross join lateral jsonb_array_elements(proposal.verdicts) as mine (verdict)
    where proposal.request_id = request.id and mine.verdict ->> 'memberId' = own_member()::text
    order by match_run.started_at desc, proposal.id limit 1
  ) judged
  where request.pool_id in (
      select pool_id from pool_member where pool_member.member_id = own_member() and pool_member.status = 'admitted')
    and request.status in ('covered', 'fulfilled', 'unfilled', 'outside')
    and request.last_day >= since
    and not exists (select from offer where offer.request_id = request.id and offer.member_id = own_member())
    and not exists (
      select from jsonb_array_elements(judged.verdict -> 'broken') as broken (rule)
      where broken.rule ->> 'ruleId' = any (unfit))
  order by request.first_day desc, request.id
  limit most
$$;
