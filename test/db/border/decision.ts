import {
  type Border,
  border,
  counts,
  line,
  lines,
  MINUTES,
  STRETCH,
  someDay,
  TIMES,
} from './border.ts'

/** The road of a request, from absence to event. */
export const DECISION_BORDERS: readonly Border[] = [
  border('assignment_session', 'time_is_bounded', TIMES),
  border('assignment_session', 'takes_time', MINUTES),
  border('assignment_session', 'cancelled_because', {
    refused: [`status = 'cancelled'`, `freed_because = 'closed'`],
    allowed: [`status = 'cancelled', freed_because = 'closed'`],
  }),
  border('request_session', 'time_is_bounded', TIMES),
  border('request_session', 'takes_time', MINUTES),
  border('request_session', 'from_before_until', {
    refused: ['until_time = from_time'],
    allowed: [`from_time = '08:30', until_time = '08:31'`],
  }),
  border('request_session', 'year_of_a_school', {
    refused: ['year = 0', 'year = 9'],
    allowed: ['year = 8', 'year = null'],
  }),
  border('request_session', 'fell_out_because', {
    refused: [`called_off_because = 'closed'`],
    allowed: [`called_off_because = 'closed', called_off_at = now()`, 'called_off_at = now()'],
  }),
  border('request_session', 'class_group_is_line', line('class_group', 'null')),
  border('absence', 'first_day_before_last', STRETCH),
  border('absence', 'person_name_is_line', line('person_name')),
  border('absence_reason', 'label_is_line', line('label')),
  border('request', 'first_day_before_last', STRETCH),
  border('request', 'length_not_negative', {
    refused: ['length_school_days = -1', 'length_calendar_days = -1', 'length_session_days = -1'],
    allowed: ['length_school_days = 0'],
  }),
  border('request', 'asks_time', counts('minutes')),
  border('request', 'version_counts', counts('version')),
  border('request', 'notes_are_text', lines('notes')),
  border('request', 'covered_knows_when', {
    refused: [`status = 'covered'`],
    allowed: [`status = 'covered', covered_at = now()`, `status = 'withdrawn'`],
  }),
  border('match_run', 'counts_not_negative', {
    refused: ['request_count = -1', 'member_count = -1', 'covered_count = -1'],
    allowed: ['covered_count = 0'],
  }),
  border('match_run', 'finished_is_complete', {
    refused: ['bound = null', 'plan_value = null', 'covered_count = null', 'finished_at = null'],
    allowed: ['world_hash = null'],
  }),
  border('match_run', 'plan_within_bound', {
    refused: ['plan_value = 100.01, bound = 100'],
    allowed: ['plan_value = 100.0000001, bound = 100', 'plan_value = -1, bound = 1'],
  }),
  border('match_run', 'failed_says_why', {
    refused: [`status = 'failed'`],
    allowed: [`status = 'failed', failure = 'de oplosser stopte'`],
  }),
  border('match_run', 'running_lives', {
    refused: [`status = 'running', begun_at = null`, `status = 'running', heartbeat_at = null`],
    allowed: [`status = 'queued', begun_at = null, heartbeat_at = null`],
  }),
  border('match_run', 'stopped_is_complete', {
    refused: [`status = 'stopped', bound = null`, `status = 'stopped', finished_at = null`],
    allowed: [
      `status = 'stopped'`,
      `status = 'stopped', covered_count = null, plan_value = null, bound = null`,
    ],
  }),
  border('match_run', 'stop_asked_by_somebody', {
    refused: ['stop_asked_at = now()'],
    allowed: ['stop_asked_at = now(), stop_asked_by = (select min(id::text)::uuid from app_user)'],
  }),
  border('match_run', 'work_not_negative', {
    refused: ['work_max = 0', 'work_used = -1', 'stopped_at_work = -1'],
    allowed: ['work_max = 1, work_used = 0, stopped_at_work = 0'],
  }),
  border('match_run', 'bound_within_certified', {
    refused: ['bound = 101, certified_bound = 100'],
    allowed: ['bound = 100, certified_bound = 100', 'bound = 100, certified_bound = 101'],
  }),
  border('match_run', 'version_counts', counts('version')),
  border('match_run', 'world_hash_is_sha256', {
    refused: [`world_hash = 'x'`],
    allowed: [`world_hash = repeat('0', 64)`],
  }),
  border('proposal', 'is_for_sessions', {
    refused: [`session_ids = '{}'`],
    allowed: ['member_id = null'],
  }),
  border('proposal', 'version_counts', counts('version')),
  border('proposal', 'judged_all_it_keeps', {
    refused: [`verdicts = '[{}, {}]', judged_count = 1`],
    allowed: [`verdicts = '[{}, {}]', judged_count = 2`],
  }),
  border('proposal', 'reason_is_text', lines('reason')),
  border('proposal', 'decided_by_a_person', {
    refused: ['decided_by = null', 'decided_at = null'],
    allowed: [`status = 'superseded', decided_by = null, decided_at = null`],
  }),
  border('offer', 'is_for_sessions', {
    refused: [`session_ids = '{}'`],
    allowed: ['session_ids = session_ids[1:1]'],
  }),
  border('offer', 'deadline_after_sending', {
    refused: [`sent_at = deadline_at + interval '1 ms'`],
    allowed: ['answered_at = sent_at, sent_at = deadline_at'],
  }),
  border('offer', 'answer_knows_when', {
    refused: ['answered_at = null'],
    allowed: ['answered_at = sent_at'],
  }),
  border('offer', 'accepted_in_time', {
    refused: [`answered_at = deadline_at + interval '1 ms'`],
    allowed: ['answered_at = deadline_at'],
  }),
  border('offer', 'decline_reason_of_a_decline', {
    refused: [`decline_reason = 'travel'`],
    allowed: ['decline_reason = null'],
  }),
  border('offer', 'decline_words_are_text', {
    refused: lines('decline_words').refused,
    allowed: ['decline_words = null'],
  }),
  border('offer', 'decline_words_of_a_decline', {
    refused: [`decline_words = 'dan niet'`],
    allowed: ['decline_words = null'],
  }),
  border('offer', 'closed_because_of_a_withdrawal', {
    refused: [`closed_because = 'not-needed'`],
    allowed: ['closed_because = null'],
  }),
  border('offer_round', 'is_for_sessions', {
    refused: [`session_ids = '{}'`],
    allowed: ['session_ids = session_ids[1:1]'],
  }),
  border('offer_round', 'asks_somebody', {
    refused: ['asked_at_once = 0', 'asked_at_once = 2'],
    allowed: [`kind = 'waves', asked_at_once = 2`, `kind = 'waves'`],
  }),
  border('offer_round', 'waits_some_time', {
    refused: ['minutes_open = 0', 'source_wait_minutes = -1', 'step = -1'],
    allowed: ['minutes_open = 1, source_wait_minutes = 0, step = 1'],
  }),
  border('offer_round', 'running_knows_when_next', {
    refused: ['next_at = null', `status = 'dry', ended_at = now()`],
    allowed: [`status = 'dry', ended_at = now(), next_at = null`],
  }),
  border('offer_round', 'ended_knows_when', {
    refused: ['ended_at = now()', `status = 'stopped', next_at = null`],
    allowed: [`status = 'stopped', ended_at = now(), next_at = null`],
  }),
  border('offer_round', 'waits_while_running', {
    refused: [`status = 'dry', ended_at = now(), next_at = null, waits_for_source = 'flexpool'`],
    allowed: [`waits_for_source = 'flexpool'`],
  }),
  border('round_candidate', 'place_counts', counts('place')),
  border('round_candidate', 'asked_knows_step', {
    refused: [`status = 'asked'`, `status = 'asked', step = 0`],
    allowed: [`status = 'asked', step = 1`],
  }),
  border('round_candidate', 'skipped_knows_why', {
    refused: [`status = 'skipped'`, `broken = '[{}]'`],
    allowed: [`status = 'skipped', broken = '[{}]'`],
  }),
  border('assignment', 'takes_time', counts('minutes')),
  border('assignment', 'version_counts', counts('version')),
  border('assignment', 'cancelled_knows_when_and_by_whom', {
    refused: [
      `status = 'cancelled'`,
      `status = 'cancelled', cancelled_at = now()`,
      'cancelled_at = now()',
    ],
    allowed: [`status = 'cancelled', cancelled_at = now(), cancelled_by = 'member'`],
  }),
  border('idempotency', 'key_is_line', line('key')),
  border('idempotency', 'input_hash_is_sha256', {
    refused: [`input_hash = repeat('A', 64)`],
    allowed: [`input_hash = repeat('f', 64)`],
  }),
  border('job', 'attempts_not_negative', { refused: ['attempts = -1'], allowed: ['attempts = 0'] }),
  border('job', 'subject_is_line', line('subject_id')),
  border('spelregels', 'version_counts', counts('version')),
  border('spelregels', 'valid_from_a_day', someDay('valid_from')),
  border('spelregels', 'reason_is_text', lines('reason')),
  border('spelregels', 'handling_fee_at_most_five_percent', {
    refused: [
      `body = '{}'`,
      `body = '{"handlingFeeBasisPoints": 501}'`,
      `body = '{"handlingFeeBasisPoints": -1}'`,
    ],
    allowed: [`body = '{"handlingFeeBasisPoints": 500}'`],
  }),
  border('event', 'in_chain_of_its_board_or_pool', {
    refused: [`chain = 'system'`, 'board_id = null', `chain = 'board:' || gen_random_uuid()`],
    allowed: [`chain = 'system', seq = 99, board_id = null, pool_id = null`],
  }),
  border('event', 'verb_is_noun_dot_verb', {
    refused: [`verb = 'match'`, `verb = 'pool.Match'`, `verb = 'pool.match now'`],
    allowed: [`verb = 'pool.amend-spelregels'`],
  }),
  border('event', 'facts_are_an_object', {
    refused: [`facts = '[]'`, `facts = 'null'`],
    allowed: [`facts = '{}'`],
  }),
]
