import { type Border, border, EMAIL, line, lines, PLACE, STRETCH } from './border.ts'

/** Places, words, people who sign in. */
export const PLACE_BORDERS: readonly Border[] = [
  border('board', 'number_has_five_digits', {
    refused: [`number = '1336'`, `number = '1336A'`],
    allowed: [`number = '13360'`],
  }),
  border('board', 'name_is_line', line('name')),
  border('site', 'brin_is_two_digits_two_letters', {
    refused: [`brin = '17an'`, `brin = '17A'`],
    allowed: [`brin = '17AN', code = '17AN00'`],
  }),
  border('site', 'code_is_brin_and_two_digits', {
    refused: [`code = '17AN00'`, `brin = '17AN', code = '17AN0'`],
    allowed: [`brin = '17AN', code = '17AN01'`],
  }),
  border('site', 'postcode_is_dutch', {
    refused: [`postcode = '3446'`, `postcode = '0446 GL'`],
    allowed: [`postcode = '3446 GL'`, `postcode = '3446GL'`],
  }),
  border('site', 'place_is_on_earth', PLACE),
  border('site', 'words_are_lines', line('contact', 'null')),
  border('site_calendar_feed', 'token_hash_is_sha256', {
    refused: [`token_hash = repeat('A', 64)`, `token_hash = repeat('a', 63)`],
    allowed: [`token_hash = repeat('a', 64)`],
  }),
  border('region', 'name_is_line', line('name')),
  border('pool', 'name_is_line', line('name')),
  border('agency', 'name_is_line', line('name')),
  border('agency', 'contact_is_line', line('contact', 'null')),
  border('agency', 'email_is_an_address', EMAIL),
  border('agency_agreement', 'first_day_before_last', STRETCH),
  border('agency_agreement', 'terms_are_text', lines('terms')),
  border('agency_agreement', 'some_vak', {
    refused: [`vak_ids = '{}'`],
    allowed: [`vak_ids = '{wi}'`, 'vak_ids = null'],
  }),
  border('role', 'label_is_line', line('label')),
  border('vak', 'name_is_line', line('name')),
  border('calendar_entry', 'first_day_before_last', STRETCH),
  border('calendar_entry', 'words_are_text', line('name')),
  border('calendar_entry', 'one_scope', {
    refused: [
      'holiday_region = null',
      `scope = 'national'`,
      `scope = 'region'`,
      `scope = 'site', holiday_region = null, board_id = (select id from board limit 1)`,
      'board_id = (select id from board limit 1)',
    ],
    allowed: [
      `scope = 'national', holiday_region = null`,
      `scope = 'region', holiday_region = null, region_id = (select id from region limit 1)`,
      `scope = 'board', holiday_region = null, board_id = (select id from board limit 1)`,
      `scope = 'site', holiday_region = null, site_id = (select id from site limit 1)`,
    ],
  }),
  border('app_user', 'name_is_line', line('name')),
  border('app_user', 'email_is_an_address', EMAIL),
  border('user_scope', 'one_scope', {
    refused: [
      `role = 'coordinator'`,
      `role = 'admin'`,
      'board_id = null',
      'pool_id = (select id from pool limit 1)',
    ],
    allowed: [
      `role = 'board'`,
      `role = 'admin', board_id = null`,
      `role = 'coordinator', board_id = null, pool_id = (select id from pool limit 1)`,
      `role = 'region', board_id = null, region_id = (select id from region limit 1)`,
      `role = 'member', board_id = null, member_id = (select id from member limit 1)`,
    ],
  }),
  border('user_scope', 'sites_of_a_school', {
    refused: [`site_ids = '{}'`, `role = 'board', site_ids = array[gen_random_uuid()]`],
    allowed: ['site_ids = array[gen_random_uuid()]', 'site_ids = null'],
  }),
  border('access_key', 'label_is_line', line('label')),
  border('login', 'ends_after_it_begins', {
    refused: ['expires_at = created_at'],
    allowed: [`expires_at = created_at + interval '1 ms'`],
  }),
  border('import_upload', 'expires_after_creation', {
    refused: ['expires_at = created_at'],
    allowed: [`expires_at = created_at + interval '1 ms'`],
  }),
  border('import_upload', 'file_name_is_line', line('file_name')),
  border('import_upload', 'four_megabytes_at_most', {
    refused: [`content = repeat('a', 4000001)`],
    allowed: [`content = ''`],
  }),
  border('postcode_place', 'has_four_digits', {
    refused: [`postcode4 = '0811'`, `postcode4 = '3811AB'`],
    allowed: [`postcode4 = '9999'`],
  }),
  border('postcode_place', 'is_on_earth', {
    refused: ['latitude = 91', `longitude = 'NaN'`],
    allowed: ['latitude = 12.1, longitude = -68.9'],
  }),
]
