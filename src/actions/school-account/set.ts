import { z } from 'zod'
import { setProvider } from '../../../db/queries/identity-provider.ts'
import { knownReferences } from '../../../db/queries/import-references.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { insistOnProof } from '../../fresh-proof.ts'
import { record } from '../../record.ts'
import { lineOfText } from '../input.ts'
import { PRESETS } from './presets.ts'

const domain = z
  .string()
  .toLowerCase()
  .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'Geef een domein zoals school.nl.')

export const setSchoolAccountInput = z
  .strictObject({
    /** The number of the board. */
    board: lineOfText(40),
    preset: z.enum(['entra', 'google', 'surfconext', 'entree']),
    issuer: z.url({
      protocol: /^https?$/,
      error: 'Geef het adres van de uitgever, zoals https://login.school.nl.',
    }),
    clientId: lineOfText(200),
    secretName: z.string().regex(/^[A-Z][A-Z0-9_]{0,60}$/, 'Gebruik hoofdletters, cijfers en _.'),
    emailDomains: z.array(domain).max(20).default([]),
    /** What the claim of the organisation must say; left out: it is not looked at. */
    organisation: lineOfText(200).optional(),
    isMfaAsked: z.boolean().default(false),
    isOn: z.boolean().default(true),
  })
  .superRefine(({ preset, emailDomains, isMfaAsked }, issues) => {
    const { emailVerifiedClaim, mfaValues } = PRESETS[preset]
    const refuse = (field: string, message: string) =>
      issues.addIssue({ code: 'custom', path: [field], message })
    if (emailVerifiedClaim === null && emailDomains.length === 0)
      refuse('emailDomains', 'Geef de domeinen waarvoor deze organisatie instaat.')
    if (isMfaAsked && mfaValues.length === 0)
      refuse('isMfaAsked', 'Deze organisatie zegt niet of er een tweede stap was.')
  })

export type SetSchoolAccountInput = z.output<typeof setSchoolAccountInput>

/** Sets where the staff of a board have their school account. The secret itself is never in the database. Throws `not-found`. */
export async function setSchoolAccount(
  context: Context,
  input: SetSchoolAccountInput,
): Promise<{ readonly providerId: string }> {
  onlyFor(context.actor, 'admin')
  insistOnProof(context)
  return change(context, 'school-account.set', input, async (tx) => {
    const { board, preset, organisation = null, ...given } = input
    const boardId = (await knownReferences(tx)).boardIdByNumber.get(board)
    if (boardId === undefined) throw notFound()
    const { organisationClaim, affiliations, ...claims } = PRESETS[preset]
    const providerId = await setProvider(tx, {
      ...given,
      ...claims,
      boardId,
      affiliations: [...affiliations],
      organisation,
      organisationClaim: organisation === null ? null : organisationClaim,
      changedAt: context.now(),
    })
    const facts = { preset, isOn: input.isOn, isMfaAsked: input.isMfaAsked }
    const about = { verb: 'school-account.set' as const, subjectId: providerId }
    await record(tx, context, { ...about, boardId, poolId: null, facts })
    return { providerId }
  })
}
