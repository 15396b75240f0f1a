import { z } from 'zod'
import { askDelivery } from '../../../db/queries/job.ts'
import { poolOfDelivery, retryDelivery } from '../../../db/queries/undelivered.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput } from '../input.ts'

export const retryDeliveryInput = z.strictObject({ deliveryId: idInput })

export type RetryDeliveryInput = z.output<typeof retryDeliveryInput>

/** Has a message that does not get there tried again, as after an address was mended at the other side. Throws `not-found`. */
export async function retryUndelivered(context: Context, input: RetryDeliveryInput) {
  onlyFor(context.actor, 'coordinator', 'admin')
  return change(context, 'delivery.retry', input, async (tx) => {
    const { deliveryId } = input
    if (!(await retryDelivery(tx, deliveryId))) throw notFound()
    await askDelivery(tx, deliveryId, context.now())
    const poolId = await poolOfDelivery(tx, deliveryId)
    const facts = {}
    await record(tx, context, {
      verb: 'delivery.retry',
      subjectId: deliveryId,
      boardId: null,
      poolId,
      facts,
    })
    return { deliveryId }
  })
}
