import type { Tx } from '../../db/client.ts'
import { insertDelivery } from '../../db/queries/delivery.ts'
import { askDelivery } from '../../db/queries/job.ts'
import { addresseeOf } from '../../db/queries/letter.ts'
import { endNotices, lockWaitingWith, type NoticeRow } from '../../db/queries/notice.ts'
import { dayOf } from '../../scheduler/calendar/clock.ts'
import type { QuietHours } from '../../scheduler/calendar/quiet-hours.ts'
import { type Instant, MS_PER_HOUR } from '../../scheduler/domain/instant.ts'
import type { Context } from '../context.ts'
import type { LetterWords } from '../post/letter.ts'
import { goesAt, ringsAt } from './goes-at.ts'
import { letterItems } from './letter-items.ts'
import { goesAtFor, type Informs, onlyInforms } from './only-informs.ts'

/** Thrown where work is not to be done before a moment that is still to come; it is no failure. */
export class NotYet extends Error {
  override readonly name = 'NotYet'
  readonly until: Instant

  constructor(until: Instant) {
    super('not yet')
    this.until = until
  }
}

/** What begins within so long is told by telephone too, where that can be. */
const SOON_MS = 24 * MS_PER_HOUR

/**
 * Makes one mail of all that waits for the person of this notice, as soon as one of it may go out; what there is nothing to tell
 * about any more lapses. The words are made here, once: whatever is tried again later, the same goes out. Throws `NotYet`.
 */
export async function gatherNotices(tx: Tx, context: Context, noticeId: string): Promise<void> {
  const all = await lockWaitingWith(tx, noticeId)
  const addressee = all[0] && (await addresseeOf(tx, all[0]))
  const informs = addressee?.informs ?? 'at-once'
  const waiting = await withoutUnwanted(tx, all, informs)
  const [first] = waiting
  if (first === undefined) return
  const now = context.now()
  const { post } = context
  const goes = Math.min(...waiting.map((one) => goesNext(one, informs, post.quietHours, now)))
  if (goes > now) throw new NotYet(goes as Instant)
  const items =
    addressee === undefined
      ? []
      : await letterItems(tx, waiting, { now, quietHours: post.quietHours })
  const told = new Set(items.map((one) => one.noticeId))
  const lapsed = waiting.filter(({ id }) => !told.has(id)).map(({ id }) => id)
  await endNotices(tx, lapsed, null)
  if (addressee === undefined || items.length === 0) return
  const { language, name: receiverName, email, phone, rings } = addressee
  const { publicUrl } = post
  const today = dayOf(now)
  const words = post.write({ language, receiverName, items, publicUrl, today })
  const { userId, memberId } = first
  const about = { userId, memberId, writtenAt: now }
  const { subject, text, html } = words
  const mail = { address: email, language, subject, text, html }
  const mailId = await insertDelivery(tx, { ...about, channel: 'mail', mailId: null }, mail)
  await endNotices(tx, [...told], mailId)
  await askDelivery(tx, mailId, now)
  const soon = waiting.filter((one) => told.has(one.id) && isSoon(one, now))
  if (soon.length > 0)
    await ringToo(tx, context, { ...about, mailId, language, phone, rings }, words)
}

/** When a notice goes out; what should have gone out before waits for the end of the quiet hours too, if it is night by now. */
function goesNext(notice: NoticeRow, informs: Informs, quiet: QuietHours, now: Instant): Instant {
  const at = goesAtFor(notice, informs, quiet)
  return at < now ? goesAt({ ...notice, gatherUntil: now }, quiet) : at
}

/** What the person chose not to hear lapses; what is necessary cannot be chosen away. */
async function withoutUnwanted(
  tx: Tx,
  waiting: readonly NoticeRow[],
  informs: Informs,
): Promise<readonly NoticeRow[]> {
  if (informs !== 'never') return waiting
  const unwanted = waiting.filter(onlyInforms)
  await endNotices(
    tx,
    unwanted.map(({ id }) => id),
    null,
  )
  return waiting.filter((one) => !unwanted.includes(one))
}

function isSoon({ startsAt }: NoticeRow, now: Instant): boolean {
  return startsAt !== null && startsAt - now <= SOON_MS
}

/** The same in one line to a telephone, for a member whose lesson is near; never in the night. */
async function ringToo(
  tx: Tx,
  { post, now }: Context,
  about: Pick<NoticeRow, 'userId' | 'memberId' | 'writtenAt'> & {
    readonly mailId: string
    readonly language: 'nl' | 'en'
    readonly phone: string | null
    readonly rings: 'all' | 'sms' | 'push' | 'none'
  },
  { subject, short }: LetterWords,
): Promise<void> {
  const { language, phone, rings, ...row } = about
  const { memberId } = row
  const ways = [
    { channel: 'sms' as const, by: post.sms, address: phone },
    { channel: 'push' as const, by: post.push, address: memberId },
  ]
  for (const { channel, by, address } of ways) {
    if (by === undefined || address === null || memberId === null) continue
    if (rings !== 'all' && rings !== channel) continue
    const words = { address, language, subject, text: short, html: null }
    const id = await insertDelivery(tx, { ...row, channel }, words)
    await askDelivery(tx, id, ringsAt(now(), post.quietHours))
  }
}
