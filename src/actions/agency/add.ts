import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import {
  agencyByName,
  agreementsNotOver,
  insertAgency,
  insertAgreement,
  lockAgreements,
} from '../../../db/queries/agency.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput, lineOfText } from '../input.ts'
import { contactInput, knownVakken, termsInput, wrong } from './agreement-input.ts'

export const addAgencyInput = z.strictObject({
  poolId: idInput,
  name: lineOfText(120),
  kind: z.enum(['agency', 'provider']),
  ...contactInput,
  ...termsInput,
  /** From which day on the agreement counts; today unless given. */
  firstDay: dayInput.optional(),
})

export type AddAgencyInput = z.output<typeof addAgencyInput>

/** The agency and what a pool agreed with it. */
export interface AddedAgency {
  readonly agencyId: string
  readonly agreementId: string
}

/**
 * An agency with which a pool made an agreement. One of that name that is in the register already keeps its own contact. Throws
 * `not-found`, and `invalid-input` for an unknown vak and where this pool has an agreement with it that is not over.
 */
export async function addAgency(context: Context, input: AddAgencyInput): Promise<AddedAgency> {
  const actor = onlyFor(context.actor, 'coordinator')
  return change(context, 'agency.add', input, async (tx) => {
    const { poolId, vakIds, terms, firstDay = dayOf(context.now()) } = input
    if (!actor.poolIds.includes(poolId)) throw notFound()
    await knownVakken(tx, vakIds)
    const agencyId = await agencyOf(tx, input)
    await lockAgreements(tx, poolId, agencyId)
    if ((await agreementsNotOver(tx, poolId, agencyId, firstDay)).length > 0) {
      const remedy = 'Met dit bureau heeft de pool al een afspraak. Wijzig die, of beëindig haar.'
      throw wrong([{ field: 'name', value: input.name, remedy }])
    }
    const agreementId = await insertAgreement(tx, { poolId, agencyId, vakIds, terms, firstDay })
    await record(tx, context, {
      verb: 'agency.add',
      subjectId: agencyId,
      boardId: null,
      poolId,
      facts: { agreementId, firstDay },
    })
    return { agencyId, agreementId }
  })
}

async function agencyOf(tx: Tx, input: AddAgencyInput): Promise<string> {
  const known = await agencyByName(tx, input.name)
  if (known !== undefined) return known.id
  const { name, kind, contact, email, phone } = input
  const made = await insertAgency(tx, { name, kind, contact, email, phone })
  return made ?? (await agencyByName(tx, name))?.id ?? ''
}
