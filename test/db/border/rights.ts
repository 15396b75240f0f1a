import { type Border, border, lines, someDay } from './border.ts'

const DECIDED = `decided_by = (select id from app_user limit 1), decided_at = now(), answer = 'Aangepast.'`

/** What is asked to be corrected, who looked, and how long things are kept. */
export const RIGHTS_BORDERS: readonly Border[] = [
  border('correction', 'words_are_text', lines('words')),
  border('correction', 'decided_by_a_person', {
    refused: [`status = 'done'`, DECIDED, `status = 'done', answer = 'Aangepast.'`],
    allowed: [`status = 'done', ${DECIDED}`, `status = 'refused', ${DECIDED}`],
  }),
  border('absence', 'forgotten_is_numbered', {
    refused: ['forgotten_at = now()', 'forgotten_person = gen_random_uuid()'],
    allowed: ['forgotten_at = now(), forgotten_person = gen_random_uuid()'],
  }),
  border('retention_term', 'source_is_text', lines('source')),
  border('retention_term', 'takes_time', {
    refused: ['months = 0, days = 0', 'months = -1', 'months = 2, days = -1'],
    allowed: ['months = 0, days = 1', 'months = 1, days = 0'],
  }),
  border('retention_term', 'valid_from_a_day', someDay('valid_from')),
  border('viewing', 'of_one_person', {
    refused: ['member_id = null, absence_id = null'],
    allowed: [
      'member_id = (select id from member limit 1), absence_id = null',
      'member_id = null, absence_id = (select id from absence limit 1)',
    ],
  }),
]
