import type { Tx } from '../../../db/client.ts'
import { roles, vakken } from '../../../db/queries/reference.ts'
import type { SpelregelsBody } from '../../../db/schema/spelregels.ts'
import { coverageDominates } from '../../../scheduler/coverage-dominates.ts'
import type { FieldProblem } from '../../errors.ts'

/** What is wrong with rules of play that have the right shape: unknown roles or vakken, and cover that soft costs outweigh. */
export async function bodyProblems(tx: Tx, body: SpelregelsBody): Promise<readonly FieldProblem[]> {
  const roleCodes = (await roles(tx)).map(({ code }) => code)
  const vakIds = (await vakken(tx)).map(({ id }) => id)
  return [
    ...unknownIn('body.roles', body.roles, roleCodes),
    ...unknownIn('body.vakken', body.vakken ?? [], vakIds),
    ...unknownIn('body.unlicensed.vakkenExcluded', body.unlicensed?.vakkenExcluded ?? [], vakIds),
    ...valueProblems(body),
  ]
}

function unknownIn(
  field: string,
  given: readonly string[],
  known: readonly string[],
): readonly FieldProblem[] {
  return given.flatMap((value, index) =>
    known.includes(value)
      ? []
      : [{ field: `${field}[${index}]`, value, remedy: `Kies een van: ${known.join(', ')}.` }],
  )
}

function valueProblems(body: SpelregelsBody): readonly FieldProblem[] {
  return coverageDominates(body).map(({ urgency, valuePerHour, valuePerHourMin }) => ({
    field: `body.coverageValuePerHour.${urgency}`,
    value: String(valuePerHour),
    remedy: `Geef minstens ${valuePerHourMin}, anders kan een wens zwaarder wegen dan een klas zonder leraar.`,
  }))
}
