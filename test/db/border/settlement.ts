import { type Border, border, line, lines } from './border.ts'

const MONTH = {
  refused: ['2026-11-02', '1899-12-01', 'infinity'],
  allowed: ['2026-10-01', '2199-12-01'],
}
const month = (column: string, and = '') => ({
  refused: MONTH.refused.map((value) => `${column} = '${value}'${and}`),
  allowed: MONTH.allowed.map((value) => `${column} = '${value}'${and}`),
})
const shares = (...weights: readonly string[]) =>
  `shares = '[${weights.map((weight, n) => `{"boardId": "${n}", "weight": ${weight}}`).join()}]'`
const JOINT = `month = '2026-10-01', kind = 'idle', assignment_id = null, member_id = null, minutes = 0, wage_cents = 0, travel_cents = 0,
  handling_cents = 0`

/** What is settled between boards. The first row of the lines is of lending. */
export const SETTLEMENT_BORDERS: readonly Border[] = [
  border('settlement_key', 'version_counts', {
    refused: ['version = 0'],
    allowed: ['version = 1'],
  }),
  border('settlement_key', 'from_a_month', month('valid_from', `, created_at = '1800-01-01'`)),
  border('settlement_key', 'made_before_its_month', {
    // Midnight in Amsterdam is 23:00 UTC in winter.
    refused: [`created_at = '2026-11-01 00:00+01'`, `created_at = '2026-12-01'`],
    allowed: [`created_at = '2026-10-31 23:59+01'`],
  }),
  border('settlement_key', 'shares_hold', {
    refused: [
      `shares = '[]'`,
      `shares = '{}'`,
      shares('0'),
      shares('-1', '2'),
      shares('1.5'),
      shares('null'),
      `shares = '[{"weight": 1}]'`,
      `shares = '[{"boardId": "0", "weight": 1}, {"boardId": "0", "weight": 1}]'`,
      `kind = 'fixed', ${shares('5000', '4999')}`,
    ],
    allowed: [shares('0', '1'), `kind = 'fixed', ${shares('5001', '4999')}`],
  }),
  border('settlement_key', 'reason_is_text', lines('reason')),
  border('settlement_period', 'is_a_month', {
    refused: [`month = '2026-10-02'`],
    allowed: [`month = '2026-10-01'`],
  }),
  border('settlement_period', 'costs_not_negative', {
    refused: ['overhead_cents = -1', 'unconfirmed_count = -1'],
    allowed: ['overhead_cents = 0'],
  }),
  border('settlement_period', 'closed_knows_when_and_by_whom', {
    refused: ['closed_at = null', 'closed_by = null', `status = 'open'`],
    allowed: [`status = 'open', closed_at = null, closed_by = null`],
  }),
  border('settlement_period', 'month_is_over', {
    refused: [`closed_at = '2026-11-30 23:59+01'`],
    allowed: [`closed_at = '2026-12-01 00:00+01'`],
  }),
  border('settlement_line', 'of_a_month', month('month')),
  border('settlement_line', 'lending_is_of_somebody', {
    refused: [
      'member_id = null',
      'assignment_id = null',
      `kind = 'idle', assignment_id = null,
      minutes = 0, wage_cents = 0, travel_cents = 0, handling_cents = 0`,
    ],
    allowed: [JOINT],
  }),
  border('settlement_line', 'lending_between_boards', {
    refused: ['creditor_board_id = debtor_board_id'],
    allowed: [`${JOINT}, creditor_board_id = debtor_board_id`],
  }),
  border('settlement_line', 'lending_adds_up', {
    refused: ['cents = cents + 1'],
    allowed: ['cents = cents + 1, travel_cents = travel_cents + 1'],
  }),
  border('settlement_line', 'joint_is_a_share', {
    refused: [`kind = 'idle', assignment_id = null, member_id = null`],
    allowed: [JOINT],
  }),
  border('settlement_line', 'handling_at_most_five_percent', {
    refused: ['handling_cents = 176, cents = 3676'],
    allowed: ['handling_cents = 0, cents = 3500'],
  }),
  border('settlement_line', 'first_is_not_negative', {
    refused: ['travel_cents = -3676, cents = -1', 'minutes = -1'],
    allowed: [
      `${JOINT}, cents = -1`,
      'corrects_line_id = id, travel_cents = -3676, cents = -1, minutes = -1',
    ],
  }),
  border('settlement_line', 'vat_is_a_share', {
    refused: [`vat_category = 'S'`, 'vat_basis_points = 2100', 'vat_basis_points = -1'],
    allowed: [`vat_category = 'S', vat_basis_points = 2100`],
  }),
  border('invoice', 'serial_counts', { refused: ['serial = 0'], allowed: ['serial = 10000'] }),
  border('invoice', 'year_is_of_now', { refused: ['year = 26'], allowed: ['year = 2026'] }),
  border('invoice', 'number_is_a_line', line('number')),
  border('invoice', 'between_boards', {
    refused: ['debtor_board_id = creditor_board_id'],
    allowed: ['debtor_board_id = creditor_board_id, creditor_board_id = debtor_board_id'],
  }),
  border('invoice_series', 'counts', {
    refused: ['last_serial = 0'],
    allowed: ['last_serial = 1'],
  }),
  border('invoice_party', 'words_are_lines', line('legal_name')),
  border('invoice_party', 'registered', {
    refused: ['kvk_number = null'],
    allowed: [`kvk_number = null, oin = '00000001001234567890'`],
  }),
  border('invoice_party', 'kvk_has_eight_digits', {
    refused: [`kvk_number = '1234567'`],
    allowed: [`kvk_number = '87654321'`],
  }),
  border('invoice_party', 'oin_has_twenty_digits', {
    refused: [`oin = '123'`],
    allowed: [`oin = '00000001001234567890'`],
  }),
  border('invoice_party', 'vat_number_is_dutch', {
    refused: [`vat_number = '001234567B01'`],
    allowed: ['vat_number = null'],
  }),
  border('invoice_party', 'postcode_is_dutch', {
    refused: [`postcode = '381 AB'`],
    allowed: [`postcode = '3811AB'`],
  }),
  border('invoice_party', 'iban_is_iban', {
    // With spaces, with one digit otherwise, with two that changed places, too short.
    refused: [
      `iban = 'NL91 ABNA 0417 1643 00'`,
      `iban = 'NL91ABNA0417164301'`,
      `iban = 'NL91ABNA0471164300'`,
      `iban = 'NL91ABNA'`,
    ],
    allowed: [
      'iban = null',
      `iban = 'NL91ABNA0417164300'`,
      `iban = 'GB82WEST12345698765432'`,
      `iban = 'MT84MALT011000012345MTLCAST001S'`,
    ],
  }),
]
