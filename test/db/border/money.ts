import { type Border, border, counts, line, lines, STRETCH, someDay, VALID } from './border.ts'

/** What is paid and what it is held against. */
export const MONEY_BORDERS: readonly Border[] = [
  border('fulfilment', 'not_negative', {
    refused: ['minutes = -1', 'wage_cents = -1', 'travel_cents = -1'],
    allowed: ['minutes = 0, wage_cents = 0'],
  }),
  border('fulfilment', 'alternative_low_expected_high', {
    refused: ['alternative_expected_cents = 1', 'alternative_low_cents = -1'],
    allowed: ['alternative_low_cents = 0'],
  }),
  border('fulfilment', 'lost_lessons_have_no_price', {
    refused: ['alternative_high_cents = 1, tariff_id = (select id from tariff limit 1)'],
    allowed: [
      `alternative = 'agency', alternative_high_cents = 1, tariff_id = (select id from tariff limit 1)`,
    ],
  }),
  border('fulfilment', 'price_has_a_tariff', {
    refused: [`alternative = 'agency', alternative_high_cents = 1`],
    allowed: [`alternative = 'agency'`],
  }),
  border('fulfilment', 'rating_one_to_five', {
    refused: ['rating = 0', 'rating = 6'],
    allowed: ['rating = 1', 'rating = 5', 'rating = null'],
  }),
  border('fulfilment', 'fit_words_are_text', lines('fit_words')),
  border('fulfilment_session', 'minutes_of_a_day', {
    refused: ['minutes = -1', 'minutes = 961'],
    allowed: ['minutes = 0', 'minutes = 960'],
  }),
  border('paid_cancellation', 'minutes_of_a_day', {
    refused: ['minutes = 0', 'minutes = 961'],
    allowed: ['minutes = 1', 'minutes = 960'],
  }),
  border('paid_cancellation', 'wage_not_negative', {
    refused: ['wage_cents = -1'],
    allowed: ['wage_cents = 0'],
  }),
  border('outside_cover', 'takes_time', counts('minutes')),
  border('outside_cover', 'cost_not_negative', {
    refused: ['cost_cents = -1'],
    allowed: ['cost_cents = 0'],
  }),
  border('tariff', 'low_expected_high', {
    refused: ['low_cents_per_hour = 3', 'high_cents_per_hour = 1', 'low_cents_per_hour = -1'],
    allowed: ['low_cents_per_hour = 2, high_cents_per_hour = 2'],
  }),
  border('tariff', 'vat_is_a_share', {
    refused: ['vat_basis_points = -1', 'vat_basis_points = 10001'],
    allowed: ['vat_basis_points = 2100'],
  }),
  border('tariff', 'from_before_until', VALID),
  border('tariff', 'of_a_pool_names_its_agency', {
    refused: ['pool_id = (select id from pool limit 1)'],
    allowed: [
      'pool_id = (select id from pool limit 1), agency_id = (select id from agency limit 1)',
      'agency_id = (select id from agency limit 1)',
    ],
  }),
  border('tariff', 'source_is_text', lines('source')),
  border('salary_step', 'is_paid', {
    refused: ['month_cents = 0', 'step = -1'],
    allowed: ['step = 0'],
  }),
  border('salary_step', 'valid_from_a_day', someDay('valid_from')),
  border('salary_step', 'source_is_text', lines('source')),
  border('law_parameter', 'valid_from_a_day', someDay('valid_from')),
  border('law_parameter', 'source_is_text', lines('source')),
  border('engagement', 'first_day_before_last', STRETCH),
  border('engagement', 'week_of_hours', {
    refused: ['week_minutes = -1', 'week_minutes = 3601'],
    allowed: ['week_minutes = 0', 'week_minutes = 3600'],
  }),
  border('engagement', 'wage_not_negative', {
    refused: ['wage_cents_per_hour = -1'],
    allowed: ['wage_cents_per_hour = 0'],
  }),
  border('engagement', 'wage_basis_is_line', line('wage_basis')),
  border('engagement', 'one_employer', {
    refused: [
      `employer = 'requesting-board'`,
      'board_id = null',
      `employer = 'provider'`,
      `employer = 'region', board_id = null`,
      'region_id = (select id from region limit 1)',
    ],
    allowed: [
      `employer = 'requesting-board', board_id = null`,
      `employer = 'provider', board_id = null, agency_id = (select id from agency limit 1)`,
      `employer = 'region', board_id = null, region_id = (select id from region limit 1)`,
    ],
  }),
  border('participation', 'does_something', {
    refused: ['draws = false, supplies = false'],
    allowed: ['draws = false', 'supplies = false'],
  }),
  border('participation', 'share_is_a_share', {
    refused: ['formation_share_basis_points = -1', 'formation_share_basis_points = 10001'],
    allowed: ['formation_share_basis_points = 600'],
  }),
  border('participation', 'pupils_not_negative', {
    refused: ['pupils = -1'],
    allowed: ['pupils = 0'],
  }),
  border('participation', 'from_before_until', VALID),
]
