import { type Border, border, line } from './border.ts'

const RECEIVER = {
  refused: [
    'user_id = null, member_id = null',
    'user_id = (select min(id::text)::uuid from app_user), member_id = (select min(id::text)::uuid from member)',
  ],
  allowed: [
    'user_id = (select min(id::text)::uuid from app_user), member_id = null',
    'user_id = null, member_id = (select min(id::text)::uuid from member)',
  ],
}

/** What notices, their mails and the words of those may be. */
export const NOTICE_BORDERS: readonly Border[] = [
  border('notice', 'decision_is_line', line('decision')),
  border('notice', 'one_receiver', {
    ...RECEIVER,
    // About another decision, which this person was not told about.
    allowed: RECEIVER.allowed.map((set) => `decision = 'x', ${set}`),
  }),
  border('notice', 'told_in_a_mail', {
    refused: [`status = 'waiting'`, `status = 'lapsed'`, 'delivery_id = null'],
    allowed: [`status = 'lapsed', delivery_id = null`],
  }),
  border('delivery', 'one_receiver', RECEIVER),
  border('delivery', 'mail_of_a_short_one', {
    refused: ['mail_id = id', `channel = 'sms'`],
    allowed: [`channel = 'sms', mail_id = id`],
  }),
  border('delivery', 'attempts_not_negative', {
    refused: ['attempts = -1'],
    allowed: ['attempts = 0'],
  }),
  border('delivery', 'ended_once_it_ended', {
    refused: [`status = 'sent'`, 'ended_at = now()'],
    allowed: [`status = 'undelivered', ended_at = now()`],
  }),
  border('letter', 'address_is_line', line('address')),
  border('letter', 'subject_is_line', line('subject')),
  border('letter', 'text_not_empty', { refused: [`text = ''`], allowed: [`text = e'a\\nb'`] }),
]
