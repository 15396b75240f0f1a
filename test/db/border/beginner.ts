import { type Border, border } from './border.ts'

/** A director who began on 2 November 2026, with a mentor since. */
export const BEGINNER_BORDERS: readonly Border[] = [
  border('beginning_director', 'in_post_for_a_stretch', {
    refused: [`ended_on = '2026-11-01'`, `ended_on = '2200-01-01'`],
    allowed: [`ended_on = '2026-11-02'`, `ended_on = '2199-12-31'`],
  }),
  border('beginning_director', 'supported_by_somebody', {
    refused: ['mentor_id = null', 'supported_from = null'],
    allowed: ['mentor_id = null, supported_from = null'],
  }),
  border('beginning_director', 'supported_for_a_stretch', {
    refused: [
      `supported_until = '2026-11-01'`,
      `mentor_id = null, supported_from = null, supported_until = '2026-11-02'`,
    ],
    allowed: [`supported_until = '2026-11-02'`],
  }),
  border('beginning_director', 'supported_in_first_year', {
    refused: [
      `supported_from = '2026-11-01'`,
      `supported_from = '2027-11-02'`,
      `started_on = '2028-02-29', supported_from = '2029-02-28'`,
    ],
    allowed: [
      `supported_from = '2027-11-01'`,
      `started_on = '2028-02-29', supported_from = '2029-02-27'`,
    ],
  }),
  border('beginning_director', 'supported_in_post', {
    refused: [
      `ended_on = '2026-11-03', supported_until = '2026-11-04'`,
      `ended_on = '2026-11-03', supported_from = '2026-11-04'`,
    ],
    allowed: [`ended_on = '2026-11-03', supported_until = '2026-11-03'`],
  }),
]
