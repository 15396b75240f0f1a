-- What is always true, whatever happened: each query finds what is not, recomputed without the constraints that should have
-- kept it so. The comment above a query is the name of its invariant. Run by db/queries/invariant.ts, at the end of the tests
-- of the road and by `achtervang verify`.

-- 1 an accepted offer has its assignment
select offer.id as subject from offer
where offer.status = 'accepted'
  and (select count(*) from assignment where assignment.offer_id = offer.id) <> 1;

-- 1 an assignment comes from an accepted offer
select assignment.id as subject from assignment
left join offer on offer.id = assignment.offer_id
where offer.status is distinct from 'accepted';

-- 1 an accepted offer has its event
select offer.id as subject from offer
left join assignment on assignment.offer_id = offer.id
where offer.status = 'accepted'
  and not exists (select from event where event.subject_id in (offer.id, assignment.id));

-- 1 an assignment has its sessions
select assignment.id as subject from assignment
where not exists (select from assignment_session where assignment_session.assignment_id = assignment.id);

-- 2 no member is in two places at once
select one.id || ' and ' || other.id as subject from assignment_session one
join assignment_session other on other.member_id = one.member_id and other.id > one.id and other.during && one.during
where one.status <> 'cancelled' and other.status <> 'cancelled';

-- 2 a session is taken by one person
select request_session_id as subject from assignment_session
where status <> 'cancelled'
group by request_session_id having count(*) > 1;

-- 2 a session is taken as it was asked for
select taken.id as subject from assignment_session taken
left join request_session asked on asked.id = taken.request_session_id
where (taken.request_id, taken.board_id, taken.day, taken.during, taken.minutes)
  is distinct from (asked.request_id, asked.board_id, asked.day, asked.during, asked.minutes);

-- 2 nobody has a session that fell out
select assignment_session.id as subject from assignment_session
join request_session on request_session.id = assignment_session.request_session_id
where request_session.called_off_at is not null and assignment_session.status <> 'cancelled';

-- 2 a cancelled assignment holds no session
select assignment_session.id as subject from assignment_session
join assignment on assignment.id = assignment_session.assignment_id
where assignment.status = 'cancelled' and assignment_session.status <> 'cancelled';

-- 3 a request is covered exactly when all its sessions are taken
-- Not those after its last day, when it was shortened, nor those that had begun before anybody was found.
select request.id as subject from request
cross join lateral (
  select count(*) as asked, count(taken.id) as taken
  from request_session
  left join assignment_session taken
    on taken.request_session_id = request_session.id and taken.status <> 'cancelled'
  where request_session.request_id = request.id and request_session.day <= request.last_day
    and request_session.called_off_at is null
    and (request.status <> 'covered' or taken.id is not null or lower(request_session.during) > request.covered_at)
) sessions
where (request.status = 'covered' and sessions.taken < sessions.asked)
  or (request.status in ('open', 'unfilled', 'outside') and sessions.asked > 0 and sessions.taken = sessions.asked)
  or (request.status = 'withdrawn' and sessions.taken > 0);

-- 3 a request is finished with the last of its hours
select request.id as subject from request
where request.status = 'covered'
  and not exists (select from assignment where assignment.request_id = request.id and assignment.status = 'confirmed');

-- 3 no offer waits for an answer on a request that is not open
select offer.id as subject from offer
join request on request.id = offer.request_id
where offer.status = 'sent' and request.status <> 'open';

-- 3 no offer waits for an answer on a session that somebody has
select offer.id as subject from offer
where offer.status = 'sent' and exists (
  select from assignment_session
  where assignment_session.request_session_id = any (offer.session_ids) and assignment_session.status <> 'cancelled');

-- 3 no offer waits for an answer on a session that fell out
select offer.id as subject from offer
where offer.status = 'sent' and exists (
  select from request_session where id = any (offer.session_ids) and called_off_at is not null);

-- 3 no round looks for somebody on a request that is not open, or for lessons that all have somebody
select offer_round.id as subject from offer_round
join request on request.id = offer_round.request_id
where offer_round.status = 'running' and (request.status <> 'open' or offer_round.session_ids <@ (
  select coalesce(array_agg(request_session_id), '{}') from assignment_session
  where assignment_session.request_id = request.id and assignment_session.status <> 'cancelled'));

-- 3 two rounds never look for the same lesson
select one.id || ' and ' || other.id as subject from offer_round one
join offer_round other on other.request_id = one.request_id and other.id > one.id and other.session_ids && one.session_ids
where one.status = 'running' and other.status = 'running';

-- 3 a round that ended asks nobody
select offer.id as subject from offer
join offer_round on offer_round.id = offer.round_id
where offer.status = 'sent' and offer_round.status <> 'running';

-- 4 an idempotency key has one subject and one answer
select user_id || ' ' || key as subject from idempotency
group by user_id, key having count(*) > 1;

-- 5 a job is done, or waits, or is being done
select id as subject from job
where (done_at is not null and locked_until is not null)
  or (locked_until is not null and attempts = 0)
  or (done_at is null and locked_until < now() - interval '1 hour');

-- 6 the chains of events are whole
select chain || ' ' || seq || ' ' || problem as subject from event_chain_problems();

-- 7 board, pool and member agree from request to session
select offer.id as subject from offer
join request on request.id = offer.request_id
where (offer.board_id, offer.pool_id) is distinct from (request.board_id, request.pool_id)
union
select assignment.id from assignment
join offer on offer.id = assignment.offer_id
where (assignment.request_id, assignment.board_id, assignment.pool_id, assignment.member_id)
  is distinct from (offer.request_id, offer.board_id, offer.pool_id, offer.member_id)
union
select assignment_session.id from assignment_session
join assignment on assignment.id = assignment_session.assignment_id
where (assignment_session.request_id, assignment_session.board_id, assignment_session.pool_id, assignment_session.member_id)
  is distinct from (assignment.request_id, assignment.board_id, assignment.pool_id, assignment.member_id);

-- 9 a session lies on its day
select id as subject from request_session
where (lower(during) at time zone 'Europe/Amsterdam')::date <> day;

-- 10 the minutes of a request are those of its sessions
-- Not those after its last day, when it was shortened.
select request.id as subject from request
where request.minutes <> (select coalesce(sum(minutes), 0) from request_session
  where request_id = request.id and day <= request.last_day and called_off_at is null)
  -- A request of which every lesson fell out says what was asked.
  and exists (select from request_session where request_id = request.id and called_off_at is null);

-- 11 only a run that came to a plan has proposals
select proposal.id as subject from proposal
join match_run on match_run.id = proposal.run_id
where match_run.status not in ('finished', 'stopped');

-- 12 what waits to be told or handed over has work that will do it, or work that was given up
select notice.id as subject from notice
where notice.status = 'waiting' and not exists (
  select from job where job.kind = 'notice.gather' and job.subject_id = notice.id::text
    and (job.done_at is null or job.last_error is not null))
union all
select delivery.id from delivery
where delivery.status = 'waiting' and not exists (
  select from job where job.kind = 'delivery.send' and job.subject_id = delivery.id::text
    and (job.done_at is null or job.last_error is not null));

-- 13 every bill of a closed month has its number, and the numbers of a board and year are without a gap
select subject from invoice_problems();

-- 14 a decision set aside rules of the pool alone: never law, agreement or the nature of things
select id as subject from proposal
where overridden_rule_ids && array[
  'average-16-weeks', 'average-4-weeks', 'contract-chain', 'daily-rest', 'diploma-seen', 'engaged', 'identity-seen',
  'lessons-apart', 'licensed-teacher-named', 'no-double-booking', 'on-call-notice', 'qualified', 'vog-seen', 'working-day',
  'working-week'];
