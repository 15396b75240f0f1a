import { z } from 'zod'
import { insertApplicant } from '../../../db/queries/applicant.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { LEVELS } from '../../../scheduler/domain/level.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { knownVakken } from '../agency/agreement-input.ts'
import { dayInput, emailInput, idInput, lineOfText } from '../input.ts'
import { fteInput, knownRole, wrong } from '../vacancy/own-place.ts'

export const addApplicantInput = z.strictObject({
  poolId: idInput,
  name: lineOfText(120),
  email: emailInput.nullable().default(null),
  phone: lineOfText(40).nullable().default(null),
  roleCode: lineOfText(40),
  vakIds: z.array(lineOfText(40)).max(20).default([]),
  levels: z.array(z.enum(LEVELS)).max(LEVELS.length).default([]),
  fteHundredths: fteInput(1, 200),
  /** That the person said to agree to be referred to the schools of the pool. */
  hasConsented: z.literal(true, 'Zonder toestemming kan iemand niet verwezen worden.'),
  /** When; today unless given. */
  consentOn: dayInput.optional(),
})

export type AddApplicantInput = z.output<typeof addApplicantInput>

/**
 * Somebody who looks for work and agreed to be referred to the schools of an own pool. Throws `not-found`, and `invalid-input` for an
 * unknown role or vak, a day of consent that is to come, and where nobody could reach them.
 */
export async function addApplicant(
  context: Context,
  input: AddApplicantInput,
): Promise<{ readonly applicantId: string }> {
  const actor = onlyFor(context.actor, 'coordinator')
  return change(context, 'applicant.add', input, async (tx) => {
    const today = dayOf(context.now())
    const { hasConsented: _, consentOn = today, ...person } = input
    const { poolId, roleCode, vakIds, levels, fteHundredths, email, phone } = person
    if (!actor.poolIds.includes(poolId)) throw notFound()
    if (email === null && phone === null) {
      throw wrong({ field: 'email', value: '', remedy: 'Vul een mailadres of telefoonnummer in.' })
    }
    if (consentOn > today) {
      throw wrong({ field: 'consentOn', value: consentOn, remedy: 'Kies vandaag of eerder.' })
    }
    await knownRole(tx, roleCode)
    await knownVakken(tx, vakIds)
    const applicantId = await insertApplicant(tx, { ...person, consentOn })
    await record(tx, context, {
      verb: 'applicant.add',
      subjectId: applicantId,
      boardId: null,
      poolId,
      facts: { roleCode, vakken: vakIds.length, levels: levels.length, fteHundredths, consentOn },
    })
    return { applicantId }
  })
}
