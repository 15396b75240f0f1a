import { type Border, border, EMAIL, line, someDay } from './border.ts'

const fte = (table: string, most: number, least = 1) =>
  border(table, 'fte_counts', {
    refused: [`fte_hundredths = ${least - 1}`, `fte_hundredths = ${most + 1}`],
    allowed: [`fte_hundredths = ${least}`, `fte_hundredths = ${most}`],
  })

/** Vacancies, formation, and who is referred. */
export const SHORTAGE_BORDERS: readonly Border[] = [
  fte('vacancy', 100_000),
  border('vacancy', 'open_for_a_stretch', {
    refused: [`closed_on = '2026-11-01', closed_as = 'filled'`, `open_from = 'infinity'`],
    allowed: [`closed_on = '2026-11-02', closed_as = 'filled'`],
  }),
  border('vacancy', 'closed_somehow', {
    refused: [`closed_on = '2026-12-01'`, `closed_as = 'filled'`],
    allowed: [`closed_on = '2026-12-01', closed_as = 'withdrawn'`],
  }),
  fte('formation', 1_000_000, 0),
  border('formation', 'valid_from_a_day', someDay('valid_from')),
  border('applicant', 'name_is_line', line('name')),
  border('applicant', 'email_is_email', EMAIL),
  border('applicant', 'phone_is_line', line('phone', 'null')),
  fte('applicant', 200),
  border('applicant', 'consents_for_a_stretch', {
    refused: [`consent_withdrawn_on = '2026-11-01'`],
    allowed: [`consent_withdrawn_on = '2026-11-02'`],
  }),
  border('applicant', 'forgotten_is_nobody', {
    refused: [
      'forgotten_at = now()',
      `forgotten_at = now(), email = null, phone = null`,
      `forgotten_at = now(), consent_withdrawn_on = '2026-12-01'`,
    ],
    allowed: [
      `forgotten_at = now(), email = null, phone = null, consent_withdrawn_on = '2026-12-01'`,
    ],
  }),
  border('referral', 'open_for_a_stretch', {
    refused: [`outcome = 'hired', outcome_on = '2026-11-01'`],
    allowed: [`outcome = 'hired', outcome_on = '2026-11-02'`],
  }),
  border('referral', 'outcome_on_a_day', {
    refused: [`outcome = 'declined'`, `outcome_on = '2026-12-01'`],
    allowed: [`outcome = 'declined', outcome_on = '2026-12-01'`],
  }),
  border('referral', 'left_after_hired', {
    refused: [
      `left_on = '2026-12-01'`,
      `outcome = 'declined', outcome_on = '2026-12-01', left_on = '2026-12-02'`,
      `outcome = 'hired', outcome_on = '2026-12-02', left_on = '2026-12-01'`,
    ],
    allowed: [`outcome = 'hired', outcome_on = '2026-12-01', left_on = '2026-12-01'`],
  }),
]
