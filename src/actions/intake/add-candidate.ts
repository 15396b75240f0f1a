import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { memberIdByEmail } from '../../../db/queries/member.ts'
import { insertPerson, insertWork } from '../../../db/queries/new-member.ts'
import { lockPlace, putCandidate } from '../../../db/queries/pool-member.ts'
import { placesOfPostcodes } from '../../../db/queries/postcode-place.ts'
import { roles, vakken } from '../../../db/queries/reference.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { GRADES } from '../../../scheduler/domain/qualification.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, type FieldProblem, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput, lineOfText } from '../input.ts'

const code = lineOfText(40)
const licence = z.strictObject({
  vak: code.nullable().default(null),
  grade: z.enum(GRADES),
  validUntil: dayInput.nullable().default(null),
})

export const addCandidateInput = z.strictObject({
  poolId: idInput,
  name: lineOfText(120),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email('Vul een mailadres in, bijvoorbeeld naam@voorbeeld.nl.').max(200)),
  phone: lineOfText(40).nullable().default(null),
  postcode4: z
    .string()
    .regex(/^[1-9][0-9]{3}$/, 'Vul vier cijfers in, bijvoorbeeld 3811.')
    .nullable()
    .default(null),
  roleCodes: z.array(code).min(1, 'Kies waarvoor deze persoon kan invallen.').max(10),
  qualifications: z.array(licence).max(40).default([]),
})

export type AddCandidateInput = z.output<typeof addCandidateInput>

/** The candidate who was added, or who is one again. */
export interface AddedCandidate {
  readonly placeId: string
  readonly memberId: string
}

/**
 * Somebody who wants to join a pool. Whom an own pool knows already by this address becomes a candidate again, with what is
 * known. Throws `not-found`, and `invalid-input` for an unknown role or vak, for who is in this pool or waits already, and for
 * an address that somebody has who is not the coordinator's to see.
 */
export async function addCandidate(
  context: Context,
  input: AddCandidateInput,
): Promise<AddedCandidate> {
  const actor = onlyFor(context.actor, 'coordinator')
  return change(context, 'candidate.add', input, async (tx) => {
    const { poolId } = input
    if (!actor.poolIds.includes(poolId)) throw notFound()
    const wrong = await unknownCodes(tx, input)
    if (wrong.length > 0) refuse(wrong)
    const known = await memberIdByEmail(tx, input.email)
    const candidateOn = dayOf(context.now())
    const made = known === undefined ? await newPerson(tx, context, input) : undefined
    const memberId = made ?? known ?? ''
    if (made === undefined) await notYetIn(tx, input, memberId)
    const placeId = await putCandidate(tx, { poolId, memberId, candidateOn })
    if (made !== undefined) await insertWork(tx, memberId, workOf(input))
    await record(tx, context, {
      verb: 'candidate.add',
      subjectId: memberId,
      boardId: null,
      poolId,
      facts: { placeId, isNew: made !== undefined },
    })
    return { placeId, memberId }
  })
}

function workOf({ roleCodes, qualifications }: AddCandidateInput) {
  const lines = qualifications.map(({ vak, ...line }) => ({ ...line, vakId: vak }))
  return { roleCodes: [...new Set(roleCodes)], qualifications: lines }
}

async function newPerson(tx: Tx, context: Context, input: AddCandidateInput): Promise<string> {
  const { name, email, phone, postcode4 } = input
  const createdAt = context.now()
  const place =
    postcode4 === null ? undefined : (await placesOfPostcodes(tx, [postcode4])).get(postcode4)
  const where = { latitude: place?.latitude ?? null, longitude: place?.longitude ?? null }
  const id = await insertPerson(tx, { name, email, phone, postcode4, ...where, createdAt })
  if (id === undefined) {
    refuse([
      {
        field: 'email',
        value: email,
        remedy:
          'Dit mailadres is al van iemand die u niet mag zien. Vraag de beheerder om deze persoon in uw pool te zetten.',
      },
    ])
  }
  return id
}

async function notYetIn(tx: Tx, { poolId, email }: AddCandidateInput, memberId: string) {
  const place = await lockPlace(tx, poolId, memberId)
  if (place?.status !== 'candidate' && place?.status !== 'admitted') return
  const remedy =
    place.status === 'candidate'
      ? 'Deze persoon is al kandidaat. Zoek in de lijst.'
      : 'Deze persoon is al lid van de pool.'
  refuse([{ field: 'email', value: email, remedy }])
}

async function unknownCodes(tx: Tx, input: AddCandidateInput): Promise<readonly FieldProblem[]> {
  const roleCodes = (await roles(tx)).map(({ code: known }) => known)
  const vakIds = (await vakken(tx)).map(({ id }) => id)
  const wrongRoles = input.roleCodes.filter((role) => !roleCodes.includes(role))
  const wrongVakken = input.qualifications.flatMap(({ vak }, index) =>
    vak === null || vakIds.includes(vak) ? [] : [{ field: `qualifications.${index}.vak`, vak }],
  )
  return [
    ...wrongRoles.map((value) => ({ field: 'roleCodes', value, remedy: 'Kies uit de lijst.' })),
    ...wrongVakken.map(({ field, vak }) => ({ field, value: vak, remedy: 'Kies uit de lijst.' })),
  ]
}

function refuse(fields: readonly FieldProblem[]): never {
  throw new ActionError('invalid-input', 'De gegevens kloppen niet. Er is niets veranderd.', {
    fields,
  })
}
