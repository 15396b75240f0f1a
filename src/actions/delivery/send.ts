import { z } from 'zod'
import {
  type DeliveryRow,
  lapseDelivery,
  tryDelivery,
  waitingDelivery,
} from '../../../db/queries/delivery.ts'
import { noticesIn } from '../../../db/queries/notice.ts'
import type { QuietHours } from '../../../scheduler/calendar/quiet-hours.ts'
import { MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { NotYet } from '../../notice/gather.ts'
import { ringsAt } from '../../notice/goes-at.ts'
import { letterItems } from '../../notice/letter-items.ts'
import { type Channel, DeliveryFailed } from '../../post/channel.ts'
import { idInput } from '../input.ts'

export const sendDeliveryInput = z.strictObject({ deliveryId: idInput })

export type SendDeliveryInput = z.output<typeof sendDeliveryInput>

/** Who refuses for good is asked this often all the same: servers say so too when they are only badly set up. */
const FINAL_TRIES = 3

/** After so long it is no use any more; of mail as long as mail servers themselves try, of others since they may ring. */
const TRY_FOR_MS: Readonly<Record<DeliveryRow['channel'], number>> = {
  mail: 72 * MS_PER_HOUR,
  sms: 6 * MS_PER_HOUR,
  push: 6 * MS_PER_HOUR,
}

/** Older than this, what a message says may be over: it is looked at once more. */
const FRESH_MS = 60_000

/**
 * Hands a message over; one that makes noise never in the night, and one of which nothing is so any more not at all. It may be
 * handed over twice, where this process dies in between; the receiver knows it by its id. Throws what the channel said where it
 * is to be tried again, `NotYet` in the night, and nothing where it was given up: then it is kept as undelivered.
 */
export async function sendDelivery(context: Context, input: SendDeliveryInput): Promise<void> {
  const actor = onlyFor(context.actor, 'worker')
  const scope = scopeOf(actor)
  const found = await context.db.read(scope, (tx) => waitingDelivery(tx, input.deliveryId))
  if (found === undefined) return
  const { delivery, letter, noticeCount } = found
  if (delivery.channel !== 'mail') notInTheNight(context)
  if (await isOver(context, delivery)) {
    await context.db.transaction(scope, (tx) => lapseDelivery(tx, delivery.id, context.now()))
    return
  }
  const { address: to, ...words } = letter
  const isDigest = noticeCount > 1
  const failure = await tried(context.post[delivery.channel], {
    ...words,
    id: delivery.id,
    to,
    isDigest,
  })
  const at = context.now()
  const status =
    failure === undefined
      ? 'sent'
      : isHopeless(delivery, failure, at, context.post.quietHours)
        ? 'undelivered'
        : 'waiting'
  const outcome = { status, lastError: failure?.code ?? null, at } as const
  await context.db.transaction(scope, (tx) => tryDelivery(tx, delivery.id, outcome))
  if (status === 'waiting') throw failure
}

function notInTheNight({ now, post }: Context): void {
  const until = ringsAt(now(), post.quietHours)
  if (until > now()) throw new NotYet(until)
}

/** Whether all that a message tells is over, as the offer in a mail that waited for a mail server. */
async function isOver(context: Context, delivery: DeliveryRow): Promise<boolean> {
  const { db, actor, post, now } = context
  if (now() - delivery.writtenAt < FRESH_MS) return false
  return db.read(scopeOf(actor), async (tx) => {
    const notices = await noticesIn(tx, delivery)
    if (notices.length === 0) return false
    const about = { now: now(), quietHours: post.quietHours }
    return (await letterItems(tx, notices, about)).length === 0
  })
}

async function tried(
  channel: Channel | undefined,
  message: Parameters<Channel['send']>[0],
): Promise<DeliveryFailed | undefined> {
  if (channel === undefined) return new DeliveryFailed('no-channel', { isFinal: false })
  try {
    await channel.send(message)
    return undefined
  } catch (error) {
    return error instanceof DeliveryFailed
      ? error
      : new DeliveryFailed('unknown', { isFinal: false, cause: error })
  }
}

function isHopeless(
  { attempts, channel, writtenAt }: DeliveryRow,
  { isFinal }: DeliveryFailed,
  now: number,
  quiet: QuietHours,
): boolean {
  const since = channel === 'mail' ? writtenAt : ringsAt(writtenAt, quiet)
  return (isFinal && attempts + 1 >= FINAL_TRIES) || now - since > TRY_FOR_MS[channel]
}
