import { z } from 'zod'
import { agreementById, updateAgreement } from '../../../db/queries/agency.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { ActionError, notFound } from '../../errors.ts'
import { record } from '../../record.ts'
import { dayInput, idInput, versionInput } from '../input.ts'
import { knownVakken, termsInput, wrong } from './agreement-input.ts'

export const changeAgreementInput = z.strictObject({
  agreementId: idInput,
  version: versionInput,
  ...termsInput,
  /** The last day on which it counts; null: until somebody ends it. */
  lastDay: dayInput.nullable().default(null),
})

export type ChangeAgreementInput = z.output<typeof changeAgreementInput>

/**
 * What a pool agreed with an agency, or when that ends. Throws `not-found`, `stale-version`, and `invalid-input` for an unknown
 * vak and for an end before the beginning.
 */
export async function changeAgreement(
  context: Context,
  input: ChangeAgreementInput,
): Promise<{ readonly agreementId: string; readonly version: number }> {
  const actor = onlyFor(context.actor, 'coordinator')
  return change(context, 'agency.change-agreement', input, async (tx) => {
    const { agreementId: id, version, vakIds, terms, lastDay } = input
    const known = await agreementById(tx, id)
    if (known === undefined || !actor.poolIds.includes(known.poolId)) throw notFound()
    await knownVakken(tx, vakIds)
    if (lastDay !== null && lastDay < known.firstDay) {
      const remedy = `Kies ${known.firstDay} of later: toen begon de afspraak.`
      throw wrong([{ field: 'lastDay', value: lastDay, remedy }])
    }
    if (!(await updateAgreement(tx, { id, version, vakIds, terms, lastDay }))) {
      throw new ActionError('stale-version', 'Iemand heeft deze afspraak intussen gewijzigd.', {
        facts: { version: known.version },
      })
    }
    await record(tx, context, {
      verb: 'agency.change-agreement',
      subjectId: known.agencyId,
      boardId: null,
      poolId: known.poolId,
      facts: { agreementId: id, version: version + 1, lastDay },
    })
    return { agreementId: id, version: version + 1 }
  })
}
