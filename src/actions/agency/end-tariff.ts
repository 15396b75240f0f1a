import { z } from 'zod'
import { endTariff } from '../../../db/queries/agency-tariff.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput } from '../input.ts'

export const endAgencyTariffInput = z.strictObject({
  tariffId: idInput,
  /** The last day on which it counts. */
  validUntil: dayInput,
})

export type EndAgencyTariffInput = z.output<typeof endAgencyTariffInput>

/** A tariff of an own pool counts until a day and no longer. Throws `not-found`, also where it begins only after that day. */
export async function endAgencyTariff(
  context: Context,
  input: EndAgencyTariffInput,
): Promise<EndAgencyTariffInput> {
  onlyFor(context.actor, 'coordinator')
  return change(context, 'agency.end-tariff', input, async (tx) => {
    const { tariffId, validUntil } = input
    const ended = await endTariff(tx, tariffId, validUntil)
    if (ended === undefined || ended.agencyId === null) throw notFound()
    await record(tx, context, {
      verb: 'agency.end-tariff',
      subjectId: ended.agencyId,
      boardId: null,
      poolId: ended.poolId,
      facts: { tariffId, validUntil },
    })
    return input
  })
}
