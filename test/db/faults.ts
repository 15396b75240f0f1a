/** What goes wrong, and every invariant that notices. */
export const FAULTS: readonly (readonly [string, readonly string[]])[] = [
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
    ['2 a cancelled assignment holds no session'],
  ],
  [
    `update assignment_session set status = 'cancelled' where day = '2026-11-24'`,
    ['3 a request is covered exactly when all its sessions are taken'],
  ],
  [
    `update request set status = 'open'`,
    ['3 a request is covered exactly when all its sessions are taken'],
  ],
  [
    `update request set status = 'withdrawn'`,
    ['3 a request is covered exactly when all its sessions are taken'],
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
]
