import { z } from 'zod'
import { type DeliveryRow, tryDelivery, waitingDelivery } from '../../../db/queries/delivery.ts'
import { MS_PER_HOUR } from '../../../scheduler/domain/instant.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { type Channel, DeliveryFailed } from '../../post/channel.ts'
import { idInput } from '../input.ts'

export const sendDeliveryInput = z.strictObject({ deliveryId: idInput })

export type SendDeliveryInput = z.output<typeof sendDeliveryInput>

/** Who refuses for good is asked this often all the same: servers say so too when they are only badly set up. */
const FINAL_TRIES = 3

/** After so long it is no use any more; of mail as long as mail servers themselves try. */
const TRY_FOR_MS: Readonly<Record<DeliveryRow['channel'], number>> = {
  mail: 72 * MS_PER_HOUR,
  sms: 6 * MS_PER_HOUR,
  push: 6 * MS_PER_HOUR,
}

/**
 * Hands a message over. It may be handed over twice, where this process dies in between; the receiver knows it by its id. Throws
 * what the channel said where it is to be tried again, and nothing where it was given up: then it is kept as undelivered.
 */
export async function sendDelivery(context: Context, input: SendDeliveryInput): Promise<void> {
  const actor = onlyFor(context.actor, 'worker')
  const scope = scopeOf(actor)
  const found = await context.db.read(scope, (tx) => waitingDelivery(tx, input.deliveryId))
  if (found === undefined) return
  const { delivery, letter, noticeCount } = found
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
    failure === undefined ? 'sent' : isOver(delivery, failure, at) ? 'undelivered' : 'waiting'
  const outcome = { status, lastError: failure?.code ?? null, at } as const
  await context.db.transaction(scope, (tx) => tryDelivery(tx, delivery.id, outcome))
  if (status === 'waiting') throw failure
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

function isOver(
  { attempts, channel, writtenAt }: DeliveryRow,
  { isFinal }: DeliveryFailed,
  now: number,
): boolean {
  return (isFinal && attempts + 1 >= FINAL_TRIES) || now - writtenAt > TRY_FOR_MS[channel]
}
