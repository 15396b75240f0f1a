import { z } from 'zod'
import { lockAgreements } from '../../../db/queries/agency.ts'
import { endTariffsBefore, insertTariff } from '../../../db/queries/agency-tariff.ts'
import { roles } from '../../../db/queries/reference.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput, lineOfText, plainText } from '../input.ts'
import { wrong } from './agreement-input.ts'
import { ownAgreements } from './own-agreements.ts'

const cents = z.number().int().min(0, 'Vul 0 of meer in.').max(100_000, 'Dit is te veel per uur.')

export const agreeTariffInput = z
  .strictObject({
    poolId: idInput,
    agencyId: idInput,
    /** Null: for every role. */
    roleCode: lineOfText(40).nullable().default(null),
    /** Per hour, VAT included. */
    lowCentsPerHour: cents,
    expectedCentsPerHour: cents,
    highCentsPerHour: cents,
    /** 2100 is 21 %; 0: the agency charges none. */
    vatBasisPoints: z.number().int().min(0).max(10_000),
    validFrom: dayInput,
    /** Where it is written down. */
    source: plainText(500).min(1, 'Schrijf waar dit is afgesproken.'),
  })
  .refine((given) => given.lowCentsPerHour <= given.expectedCentsPerHour, {
    path: ['expectedCentsPerHour'],
    error: 'Het verwachte tarief ligt niet onder het laagste.',
  })
  .refine((given) => given.expectedCentsPerHour <= given.highCentsPerHour, {
    path: ['highCentsPerHour'],
    error: 'Het hoogste tarief ligt niet onder het verwachte.',
  })

export type AgreeTariffInput = z.output<typeof agreeTariffInput>

/**
 * What an agency asks per hour by agreement with a pool, from a day on; what was agreed for the same role before ends the day
 * before. Throws `not-found` where the pool has no agreement with the agency, and `invalid-input` for an unknown role and for a
 * day that has a tariff already.
 */
export async function agreeTariff(
  context: Context,
  input: AgreeTariffInput,
): Promise<Pick<AgreeTariffInput, 'agencyId' | 'poolId' | 'validFrom'>> {
  const actor = onlyFor(context.actor, 'coordinator')
  return change(context, 'agency.agree-tariff', input, async (tx) => {
    const { poolId, agencyId, roleCode, validFrom } = input
    const agreed = await ownAgreements(tx, actor, agencyId)
    if (!agreed.some((one) => one.poolId === poolId)) throw notFound()
    if (roleCode !== null && !(await roles(tx)).some(({ code }) => code === roleCode)) {
      throw wrong([{ field: 'roleCode', value: roleCode, remedy: 'Kies een rol uit de lijst.' }])
    }
    await lockAgreements(tx, poolId, agencyId)
    await endTariffsBefore(tx, { poolId, agencyId, roleCode }, validFrom)
    const row = { ...input, alternative: 'agency' as const, status: 'sourced' as const }
    if (!(await insertTariff(tx, row))) {
      const remedy = 'Voor deze dag is al een tarief afgesproken. Kies een andere dag.'
      throw wrong([{ field: 'validFrom', value: validFrom, remedy }])
    }
    await record(tx, context, {
      verb: 'agency.agree-tariff',
      subjectId: agencyId,
      boardId: null,
      poolId,
      facts: { roleCode, validFrom, expectedCentsPerHour: input.expectedCentsPerHour },
    })
    return { agencyId, poolId, validFrom }
  })
}
