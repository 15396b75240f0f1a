import { type Border, border, EMAIL, line, lines, PLACE, STRETCH, someDay } from './border.ts'

/** What is kept of a member. */
export const MEMBER_BORDERS: readonly Border[] = [
  border('member', 'name_is_line', line('name')),
  border('member', 'email_is_an_address', EMAIL),
  border('member', 'phone_is_line', line('phone', 'null')),
  border('member', 'postcode_has_four_digits', {
    refused: [`postcode4 = '0999'`, `postcode4 = '3811AA'`],
    allowed: [`postcode4 = '1000'`],
  }),
  border('member', 'place_is_on_earth', PLACE),
  border('member', 'travel_not_negative', {
    refused: ['travel_minutes_max = -1'],
    allowed: ['travel_minutes_max = 0'],
  }),
  border('qualification', 'until_a_day', someDay('valid_until')),
  border('availability', 'first_day_before_last', STRETCH),
  border('availability', 'from_before_until', {
    refused: ['from_time = until_time'],
    allowed: [`from_time = '00:00', until_time = '24:00'`],
  }),
  border('availability', 'rrule_is_line', line('rrule')),
  border('calendar_feed', 'token_hash_is_sha256', {
    refused: [`token_hash = repeat('A', 64)`, `token_hash = repeat('a', 63)`],
    allowed: [`token_hash = repeat('a', 64)`],
  }),
  border('availability_exception', 'first_day_before_last', STRETCH),
  border('availability_exception', 'from_before_until', {
    refused: [`from_time = '09:00'`, `from_time = '09:00', until_time = '09:00'`],
    allowed: [`from_time = '09:00', until_time = '09:01'`],
  }),
  border('employment_contract', 'first_day_before_last', STRETCH),
  border('member_document', 'seen_after_issue', {
    refused: [`issued_on = '2026-09-02', seen_on = '2026-09-01'`],
    allowed: [`issued_on = '2026-09-02', seen_on = '2026-09-02'`],
  }),
  border('admission', 'on_a_day', someDay('admitted_on')),
  border('exclusion', 'first_day_before_last', STRETCH),
  border('pool_member', 'left_for_of_who_leaves', {
    refused: [`left_for = 'other-school', left_on = null`],
    allowed: [`left_for = 'other-school', left_on = '2026-11-03'`, 'left_for = null'],
  }),
  border('mobility_wish', 'for_a_stretch', {
    refused: [`until = '2026-11-01'`],
    allowed: [`until = '2026-11-02'`, 'until = null'],
  }),
  border('preference', 'of_one_thing', {
    refused: ['level = null', 'site_id = (select id from site limit 1)'],
    allowed: ['level = null, site_id = (select id from site limit 1)'],
  }),
  border('pool_member', 'joined_before_leaving', {
    refused: [`joined_on = '2026-09-02', left_on = '2026-09-01'`],
    allowed: [`joined_on = '2026-09-02', left_on = '2026-09-02'`],
  }),
  border('pool_member', 'admitted_knows_when', {
    refused: ['joined_on = null'],
    allowed: [`status = 'candidate', joined_on = null`],
  }),
  border('pool_member', 'left_knows_when', {
    refused: [`status = 'left'`],
    allowed: [`status = 'left', left_on = '2026-09-02'`],
  }),
  border('pool_member', 'decided_by_somebody', {
    refused: ['decided_at = now()', 'decided_by = (select id from app_user limit 1)'],
    allowed: ['decided_at = now(), decided_by = (select id from app_user limit 1)'],
  }),
  border('pool_member', 'decision_reason_is_text', lines('decision_reason')),
  border('pool_member', 'rejected_with_a_reason', {
    refused: [
      `status = 'rejected', decided_at = now(), decided_by = (select id from app_user limit 1)`,
    ],
    allowed: [
      `status = 'rejected', decision_reason = 'Geen bevoegdheid.', decided_at = now(), decided_by = (select id from app_user limit 1)`,
    ],
  }),
  border('pool_member', 'candidate_on_a_day', someDay('candidate_on')),
  border('pool_member', 'left_to_is_line', line('left_to', 'null')),
  border('intake_finding', 'on_a_day', someDay('found_on')),
  border('intake_finding', 'evidence_is_text', lines('evidence')),
]
