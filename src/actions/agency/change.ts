import { z } from 'zod'
import { agencyById, updateAgency } from '../../../db/queries/agency.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { idInput, versionInput } from '../input.ts'
import { contactInput } from './agreement-input.ts'
import { ownAgreements } from './own-agreements.ts'

export const changeAgencyInput = z.strictObject({
  agencyId: idInput,
  version: versionInput,
  kind: z.enum(['agency', 'provider']),
  ...contactInput,
})

export type ChangeAgencyInput = z.output<typeof changeAgencyInput>

/**
 * Whom to call at an agency with which an own pool has an agreement; the register is one for all pools. Throws `not-found` and
 * `stale-version`.
 */
export async function changeAgency(
  context: Context,
  input: ChangeAgencyInput,
): Promise<{ readonly agencyId: string; readonly version: number }> {
  const actor = onlyFor(context.actor, 'coordinator')
  return change(context, 'agency.change', input, async (tx) => {
    const { agencyId, version, kind, contact, email, phone } = input
    const [agreement] = await ownAgreements(tx, actor, agencyId)
    if (agreement === undefined) throw notFound()
    if (!(await updateAgency(tx, { id: agencyId, version, kind, contact, email, phone }))) {
      const now = await agencyById(tx, agencyId)
      throw new ActionError('stale-version', 'Iemand heeft dit bureau intussen gewijzigd.', {
        facts: { version: now?.version ?? null },
      })
    }
    await record(tx, context, {
      verb: 'agency.change',
      subjectId: agencyId,
      boardId: null,
      poolId: agreement.poolId,
      facts: { version: version + 1 },
    })
    return { agencyId, version: version + 1 }
  })
}
