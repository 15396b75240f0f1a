const aRound = (status: string) =>
  `insert into offer_round (proposal_id, request_id, board_id, pool_id, session_ids, kind, asked_at_once, minutes_open,
     source_wait_minutes, onward_sources, status, next_at, ended_at, started_by, started_at)
   select proposal_id, request_id, board_id, pool_id, session_ids, 'waves', 3, 60, 0, '{}', '${status}',
     case when '${status}' = 'running' then now() end, case when '${status}' <> 'running' then now() end,
     gen_random_uuid(), now() from offer`

/** The invariant that names every rule that is not the pool's to set aside. */
export const SET_ASIDE =
  '14 a decision set aside rules of the pool alone: never law, agreement or the nature of things'

/** What goes wrong, and every invariant that notices. */
export const FAULTS: readonly (readonly [string, readonly string[]])[] = [
  [
    'insert into invoice_series select id, 2026, 1 from board limit 1',
    [
      '13 every bill of a closed month has its number, and the numbers of a board and year are without a gap',
    ],
  ],
  [
    'delete from assignment_session',
    [
      '1 an assignment has its sessions',
      '3 a request is covered exactly when all its sessions are taken',
    ],
  ],
  [
    'delete from assignment_session; delete from assignment',
    [
      '1 an accepted offer has its assignment',
      '3 a request is covered exactly when all its sessions are taken',
      '3 a request is finished with the last of its hours',
    ],
  ],
  [`update offer set status = 'declined'`, ['1 an assignment comes from an accepted offer']],
  ['delete from event; delete from event_head', ['1 an accepted offer has its event']],
  [
    'update assignment_session set minutes = minutes + 1',
    ['2 a session is taken as it was asked for'],
  ],
  [
    `update assignment set status = 'cancelled', cancelled_at = now(), cancelled_by = 'school'`,
    [
      '2 a cancelled assignment holds no session',
      '3 a request is finished with the last of its hours',
    ],
  ],
  [
    `update request_session set called_off_at = now() where day = '2026-11-24'`,
    [
      '2 nobody has a session that fell out',
      '10 the minutes of a request are those of its sessions',
    ],
  ],
  [
    `with fell as (update request_session set called_off_at = now()) update offer set status = 'sent'`,
    [
      '1 an assignment comes from an accepted offer',
      '2 nobody has a session that fell out',
      '3 no offer waits for an answer on a request that is not open',
      '3 no offer waits for an answer on a session that somebody has',
      '3 no offer waits for an answer on a session that fell out',
    ],
  ],
  [
    `update assignment_session set status = 'cancelled', freed_because = 'given-up' where day = '2026-11-24'`,
    ['3 a request is covered exactly when all its sessions are taken'],
  ],
  [
    `update request set status = 'open'`,
    ['3 a request is covered exactly when all its sessions are taken'],
  ],
  [
    `update assignment set status = 'fulfilled'`,
    ['3 a request is finished with the last of its hours'],
  ],
  [
    `update request set status = 'withdrawn'`,
    ['3 a request is covered exactly when all its sessions are taken'],
  ],
  [
    aRound('running'),
    [
      '3 no round looks for somebody on a request that is not open, or for lessons that all have somebody',
    ],
  ],
  [
    `${aRound('running')}; ${aRound('running')}`,
    [
      '3 no round looks for somebody on a request that is not open, or for lessons that all have somebody',
      '3 two rounds never look for the same lesson',
    ],
  ],
  [
    `${aRound('dry')}; update offer set status = 'sent', round_id = (select id from offer_round)`,
    [
      '1 an assignment comes from an accepted offer',
      '3 no offer waits for an answer on a request that is not open',
      '3 no offer waits for an answer on a session that somebody has',
      '3 a round that ended asks nobody',
    ],
  ],
  [
    `insert into job (kind, subject_id, payload, run_after, attempts, locked_until) values ('pool.match', 'x', '{}', now(), 1, now() - interval '61 minutes')`,
    ['5 a job is done, or waits, or is being done'],
  ],
  [
    `insert into job (kind, subject_id, payload, run_after, attempts, locked_until, done_at) values ('pool.match', 'x', '{}', now(), 1, now(), now())`,
    ['5 a job is done, or waits, or is being done'],
  ],
  [`update event set facts = '{"x": 1}'`, ['6 the chains of events are whole']],
  [
    'update assignment set member_id = gen_random_uuid()',
    ['7 board, pool and member agree from request to session'],
  ],
  [
    'update offer set pool_id = gen_random_uuid()',
    ['7 board, pool and member agree from request to session'],
  ],
  [
    `update request_session set day = day - 1; update assignment_session set day = day - 1`,
    ['9 a session lies on its day'],
  ],
  [
    'update request set minutes = minutes + 1',
    ['10 the minutes of a request are those of its sessions'],
  ],
  [
    `update match_run set status = 'failed', failure = 'x'`,
    ['11 only a run that came to a plan has proposals'],
  ],
  [
    `insert into notice (decision, kind, audience, member_id, noun, subject_id, facts, written_at, gather_until, status)
      select 'x', 'availability.stale', 'member', id, 'member', id, '{}', now(), now(), 'waiting' from member limit 1`,
    ['12 what waits to be told or handed over has work that will do it, or work that was given up'],
  ],
  [
    `insert into delivery (channel, member_id, status, written_at) select 'mail', id, 'waiting', now() from member limit 1`,
    ['12 what waits to be told or handed over has work that will do it, or work that was given up'],
  ],
  [`update proposal set overridden_rule_ids = '{travel-limit,daily-rest}'`, [SET_ASIDE]],
]
