export type Viewer =
  | 'schoolA'
  | 'siteA1'
  | 'coordinatorP'
  | 'coordinatorQ'
  | 'anna'
  | 'board'
  | 'engineP'

/** A copy of a row under another id. */
const copy = (table: string, which: string, changes = '') =>
  `insert into ${table} select (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid()${changes}))).*
   from ${table} one where ${which} limit 1`
/** The same of a proposal, whose source PostgreSQL works out itself. */
const PROPOSED = `id, run_id, pool_id, request_id, board_id, spelregels_id, part_id, session_ids, member_id, value, price, status,
  verdicts, judged_count, kept_away, held_by_request_ids, decided_by, decided_at, reason, overridden_rule_ids, version`
const anotherProposal = (changes: string) =>
  `insert into proposal (${PROPOSED}) select ${PROPOSED} from (
     select (jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid()${changes}))).*
     from proposal one where pool_id = {P} limit 1) copied`
const paidOf = (status: string, minutes = 50) =>
  `insert into paid_cancellation
   select id, assignment_id, board_id, pool_id, ${minutes}, 1, now() from assignment_session
   where status = '${status}' order by board_id = {A} desc limit 1`
const absence = (board: string, site: string) =>
  `insert into absence (board_id, site_id, person_name, reason_code, first_day, last_day, open_ended, status, posted_at)
   values (${board}, ${site}, 'Wie', 'ZIEK', '2026-11-23', '2026-11-23', false, 'posted', now())`
const siteFeed = (board: string, site: string) =>
  `insert into site_calendar_feed (site_id, board_id, token_hash, created_at) values (${site}, ${board}, repeat('b', 64), now())`
/** The next version of the key that is there. */
const settlementKey = (validFrom: string) =>
  `insert into settlement_key (pool_id, version, valid_from, kind, host_board_id, shares, reason, created_at)
   select pool_id, version + 1, '${validFrom}', kind, host_board_id, shares, reason, '2026-10-20' from settlement_key`
const event = (board: string, actor: string) =>
  `insert into event (chain, seq, at, actor_user_id, actor_role, verb, subject_id, board_id, facts, prev, hash)
   values ('board:' || ${board}, 0, now(), ${actor}, 'school', 'test.happen', ${board}, ${board}, '{}', '', '')`

const REFUSED = '42501'
/** Who, what, and how it ends: a refusal, or the number of rows that were reached. */
export const WRITES: readonly (readonly [Viewer, string, string])[] = [
  ['schoolA', absence('{A}', '{A1}'), '1 rows'],
  ['schoolA', absence('{B}', '{B1}'), REFUSED],
  ['schoolA', absence('{A}', '{B1}'), 'absence_site_of_board'],
  ['siteA1', absence('{A}', '{A1}'), '1 rows'],
  ['siteA1', absence('{A}', '{A2}'), REFUSED],
  ['schoolA', siteFeed('{A}', '{A2}'), '1 rows'],
  ['siteA1', siteFeed('{A}', '{A2}'), REFUSED],
  ['schoolA', siteFeed('{B}', '{B1}'), REFUSED],
  ['board', siteFeed('{A}', '{A2}'), REFUSED],
  ['anna', 'delete from site_calendar_feed', '0 rows'],
  ['board', absence('{A}', '{A1}'), REFUSED],
  ['coordinatorP', absence('{A}', '{A1}'), REFUSED],
  ['schoolA', 'update absence set person_name = $$X$$', '2 rows'],
  ['siteA1', 'update absence set person_name = $$X$$', '1 rows'],
  ['engineP', 'update absence set person_name = $$X$$', '0 rows'],
  ['schoolA', copy('request', 'id = {atA1}'), '1 rows'],
  ['schoolA', copy('request', 'id = {atA1}', `, 'site_id', {B1}`), 'request_site_of_board'],
  ['schoolA', copy('request', 'id = {atA1}', `, 'board_id', {B}`), REFUSED],
  [
    'schoolA',
    copy('request', 'id = {atA1}', `, 'absence_id', {absenceB}`),
    'request_absence_of_board',
  ],
  ['coordinatorP', copy('request', 'id = {atA1}'), REFUSED],
  ['schoolA', 'update request set notes = $$x$$', '2 rows'],
  ['schoolA', 'update request set notes = $$x$$ where id = {atB1}', '0 rows'],
  ['coordinatorP', 'update request set notes = $$x$$', '3 rows'],
  ['coordinatorQ', 'update request set notes = $$x$$', '1 rows'],
  ['coordinatorP', 'update request set pool_id = {Q}', REFUSED],
  ['board', 'update request set notes = $$x$$', '0 rows'],
  ['anna', `update request set status = 'covered', covered_at = now() where id = {atA2}`, '1 rows'],
  ['anna', `update request set status = 'withdrawn' where id = {atA2}`, REFUSED],
  ['anna', `update request set status = 'covered', covered_at = now() where id = {atB1}`, '0 rows'],
  ['schoolA', copy('request_session', 'request_id = {atA1}'), '1 rows'],
  [
    'schoolA',
    copy('request_session', 'request_id = {atA1}', `, 'request_id', {atB1}`),
    'request_session_request',
  ],
  ['schoolA', `update proposal set reason = 'x'`, '0 rows'],
  ['coordinatorP', `update proposal set reason = 'x'`, '3 rows'],
  ['coordinatorP', anotherProposal(`, 'status', 'proposed', 'request_id', {atB1}`), REFUSED],
  ['engineP', anotherProposal(`, 'status', 'proposed'`), '1 rows'],
  ['engineP', copy('match_run', `pool_id = {P}`, `, 'status', 'queued', 'pool_id', {Q}`), REFUSED],
  [
    'anna',
    `update offer set status = 'accepted', answered_at = sent_at where status = 'sent'`,
    '1 rows',
  ],
  ['anna', `update offer set status = 'withdrawn' where status = 'sent'`, REFUSED],
  ['schoolA', `update offer set status = 'withdrawn' where status = 'sent'`, '1 rows'],
  [
    'schoolA',
    `update offer set status = 'accepted', answered_at = sent_at where status = 'sent'`,
    REFUSED,
  ],
  ['coordinatorQ', `update offer set status = 'withdrawn' where status = 'sent'`, '0 rows'],
  ['coordinatorP', copy('offer', `status = 'sent'`), '1 rows'],
  ['anna', copy('offer', `status = 'sent'`), REFUSED],
  ['coordinatorP', copy('offer_round', 'true'), '1 rows'],
  ['coordinatorP', copy('offer_round', 'true', `, 'pool_id', {Q}`), REFUSED],
  ['schoolA', `update offer_round set step = 1`, '0 rows'],
  ['anna', `update offer_round set step = 1`, '0 rows'],
  ['coordinatorQ', `update offer_round set step = 1`, '0 rows'],
  ['coordinatorP', `update offer_round set step = 1`, '1 rows'],
  ['coordinatorP', `update round_candidate set status = 'asked', step = 1`, '1 rows'],
  ['coordinatorQ', `update round_candidate set status = 'asked', step = 1`, '0 rows'],
  ['anna', `update round_candidate set status = 'asked', step = 1`, '0 rows'],
  ['anna', `update assignment set status = 'fulfilled' where id = {first}`, REFUSED],
  [
    'anna',
    `update assignment set status = 'cancelled', cancelled_at = now(), cancelled_by = 'member' where request_id = {annaAtB1}`,
    '1 rows',
  ],
  ['schoolA', `update assignment set status = 'fulfilled'`, '1 rows'],
  [
    'siteA1',
    `update assignment_session set status = 'cancelled', freed_because = 'given-up'`,
    'assignment_session_worked_stays',
  ],
  [
    'coordinatorQ',
    `update assignment_session set status = 'cancelled', freed_because = 'given-up'`,
    '1 rows',
  ],
  ['schoolA', `update member set phone = '1'`, '1 rows'],
  ['anna', `update member set phone = '1'`, '1 rows'],
  ['coordinatorQ', `update member set phone = '1'`, '1 rows'],
  ['anna', `update member set phone = '1' where id = {bas}`, '0 rows'],
  ['anna', `insert into preference (member_id, level) values ({bas}, 'VWO')`, REFUSED],
  ['anna', `insert into preference (member_id, level) values ({anna}, 'VWO')`, '1 rows'],
  [
    'anna',
    `insert into mobility_wish (member_id, wish, since) values ({anna}, 'permanent-job', '2026-11-03')`,
    '1 rows',
  ],
  [
    'anna',
    `insert into mobility_wish (member_id, wish, since) values ({bas}, 'permanent-job', '2026-11-03')`,
    REFUSED,
  ],
  [
    'coordinatorP',
    `insert into mobility_wish (member_id, wish, since) values ({anna}, 'permanent-job', '2026-11-03')`,
    REFUSED,
  ],
  ['coordinatorP', `update mobility_wish set until = '2026-11-03'`, '0 rows'],
  ['anna', `insert into qualification (member_id, grade) values ({anna}, 'G1')`, REFUSED],
  ['coordinatorQ', `insert into qualification (member_id, grade) values ({anna}, 'G1')`, REFUSED],
  ['coordinatorP', `insert into qualification (member_id, grade) values ({anna}, 'G1')`, '1 rows'],
  [
    'coordinatorQ',
    `insert into pool_member (pool_id, member_id, status) values ({P}, {anna}, 'candidate')`,
    REFUSED,
  ],
  ['schoolA', `insert into admission values ({bas}, {A}, '2026-01-01')`, '1 rows'],
  ['schoolA', `insert into admission values ({anna}, {B}, '2026-01-01')`, REFUSED],
  [
    'schoolA',
    `insert into employment_contract (board_id, member_id, first_day, last_day, exempt) values ({B}, {bas}, '2026-01-01', '2026-01-01', true)`,
    REFUSED,
  ],
  ['schoolA', `update site set name = 'x'`, '0 rows'],
  ['schoolA', `insert into board (number, name) values ('99999', 'x')`, REFUSED],
  [
    'coordinatorP',
    copy('spelregels', 'pool_id = {P}', `, 'version', 2, 'valid_from', '2026-06-01'`),
    '1 rows',
  ],
  [
    'coordinatorP',
    copy('spelregels', 'pool_id = {Q}', `, 'version', 2, 'valid_from', '2026-06-01'`),
    REFUSED,
  ],
  ['coordinatorP', `insert into agency (name, kind) values ('Nieuw', 'agency')`, '1 rows'],
  ['schoolA', `insert into agency (name, kind) values ('Nieuw', 'agency')`, REFUSED],
  ['coordinatorP', `update agency set phone = '1'`, '1 rows'],
  ['coordinatorQ', `update agency set phone = '1'`, '0 rows'],
  ['schoolA', 'update agency_agreement set terms = $$x$$', '0 rows'],
  ['coordinatorP', 'update agency_agreement set terms = $$x$$', '1 rows'],
  [
    'coordinatorQ',
    `insert into agency_agreement (pool_id, agency_id, first_day) select {P}, id, '2026-02-01' from agency`,
    REFUSED,
  ],
  [
    'coordinatorP',
    copy('tariff', 'true', `, 'pool_id', {P}, 'agency_id', (select id from agency limit 1)`),
    '1 rows',
  ],
  ['coordinatorP', copy('tariff', 'true', `, 'valid_from', '2026-02-01'`), REFUSED],
  [
    'coordinatorP',
    copy('tariff', 'true', `, 'pool_id', {Q}, 'agency_id', (select id from agency limit 1)`),
    REFUSED,
  ],
  ['coordinatorP', `update tariff set valid_until = '2026-06-01'`, '0 rows'],
  ['schoolA', event('{A}', '{schoolA}'), '1 rows'],
  ['schoolA', event('{A}', '{schoolB}'), REFUSED],
  ['schoolA', event('{A}', 'null'), REFUSED],
  ['schoolA', event('{B}', '{schoolA}'), REFUSED],
  ['schoolA', `update idempotency set answer = '1'`, '1 rows'],
  [
    'schoolA',
    `insert into idempotency values ({schoolB}, 'x', 'o', repeat('a', 64), null, now())`,
    REFUSED,
  ],
  ['schoolA', `insert into user_scope (user_id, role) values ({schoolA}, 'admin')`, REFUSED],
  ['schoolA', `update job set attempts = 0`, '0 rows'],
  ['coordinatorP', `update job set attempts = 0`, '0 rows'],
  ['coordinatorP', `update delivery set attempts = 0`, '1 rows'],
  ['anna', `update delivery set attempts = 0`, '0 rows'],
  ['coordinatorP', `update notice set status = 'lapsed', delivery_id = null`, '0 rows'],
  ['anna', `update notice set status = 'lapsed', delivery_id = null`, '0 rows'],
  ['schoolA', `update app_user set language = 'en'`, '1 rows'],
  // Own sessions and keys, and nobody else's; being disabled is not for oneself to undo.
  ['schoolA', `update app_user set disabled_at = now()`, REFUSED],
  ['schoolA', `update app_user set email = 'x@voorbeeld.nl'`, REFUSED],
  ['schoolA', 'delete from login where user_id = {schoolB}', '0 rows'],
  ['schoolA', 'delete from login', '1 rows'],
  ['schoolA', 'update login set last_seen_at = expires_at', '0 rows'],
  ['schoolA', 'update login set authenticated_at = expires_at', REFUSED],
  ['schoolA', 'update access_key set revoked_at = now() where user_id = {schoolB}', '0 rows'],
  ['schoolA', `update app_user set language = 'en' where id = {schoolB}`, '0 rows'],
  // A key is the coordinators' to make; what is settled stays, and is nobody else's to write.
  ['coordinatorP', settlementKey('2027-01-01'), '1 rows'],
  ['coordinatorQ', settlementKey('2027-01-01'), '0 rows'],
  ['board', settlementKey('2027-01-01'), REFUSED],
  ['coordinatorP', settlementKey('2026-11-01'), 'settlement_key_version_rises_with_month'],
  ['board', 'update settlement_period set closed_at = now()', '0 rows'],
  ['coordinatorP', 'update settlement_period set closed_at = now()', REFUSED],
  ['coordinatorP', 'update settlement_line set cents = 0', REFUSED],
  ['coordinatorP', 'delete from settlement_line', REFUSED],
  ['coordinatorP', 'update invoice set serial = 9', REFUSED],
  ['coordinatorP', 'delete from invoice', REFUSED],
  ['coordinatorP', `insert into invoice (number) values ('9')`, REFUSED],
  ['coordinatorP', 'update invoice_series set last_serial = 9', REFUSED],
  [
    'coordinatorP',
    copy('settlement_line', `kind = 'lending'`, `, 'corrects_line_id', one.id`),
    'settlement_line_only_in_an_open_period',
  ],
  // What is paid of cancelled lessons is for school and pool to write, once, of a lesson that is cancelled and no longer than it was.
  ['schoolA', paidOf('confirmed'), 'paid_cancellation_of_a_cancelled_session'],
  ['schoolA', paidOf('cancelled', 51), 'paid_cancellation_of_a_cancelled_session'],
  ['coordinatorP', paidOf('cancelled'), 'paid_cancellation_pkey'],
  ['board', paidOf('cancelled'), REFUSED],
  ['anna', paidOf('cancelled'), REFUSED],
  ['coordinatorQ', paidOf('cancelled'), '0 rows'],
  ['schoolA', 'update paid_cancellation set wage_cents = 0', REFUSED],
  ['coordinatorP', 'delete from paid_cancellation', REFUSED],
  ['board', `update invoice_party set iban = 'NL02ABNA0123456789'`, '1 rows'],
  ['coordinatorP', 'update invoice_party set iban = null', '0 rows'],
  ['schoolA', 'update invoice_party set iban = null', '0 rows'],
]
