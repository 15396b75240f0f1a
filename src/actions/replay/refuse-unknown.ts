import type { Tx } from '../../../db/client.ts'
import { participationsOf } from '../../../db/queries/participation.ts'
import { roles, vakken } from '../../../db/queries/reference.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { ActionError, type FieldProblem } from '../../errors.ts'
import type { AskReplayInput } from './question.ts'

/**
 * Throws `invalid-input` for boards that do not take part in the pool, and for roles and vakken that are in no list: a question
 * is kept, and nobody's own words with it.
 */
export async function refuseUnknown(
  tx: Tx,
  { poolId, variant }: Pick<AskReplayInput, 'poolId' | 'variant'>,
  today: Day,
): Promise<void> {
  const { rules, members, boardsOut, boardsLike } = variant
  const boards = (await participationsOf(tx, poolId, today)).map(({ boardId }) => boardId)
  const roleCodes = (await roles(tx)).map(({ code }) => code)
  const vakIds = (await vakken(tx)).map(({ id }) => id)
  const groups = members.map(({ of }) => of)
  const fields = [
    ...unknown('boards', [...boardsOut, ...boardsLike], boards),
    ...unknown(
      'roles',
      [...groups.map(({ roleCode }) => roleCode), ...(rules.roles ?? [])],
      roleCodes,
    ),
    ...unknown(
      'vakken',
      [
        ...groups.map(({ vak }) => vak),
        ...(rules.vakken ?? []),
        ...(rules.unlicensed?.vakkenExcluded ?? []),
      ],
      vakIds,
    ),
  ]
  if (fields.length > 0)
    throw new ActionError('invalid-input', 'Deze vraag noemt iets dat er niet is.', { fields })
}

function unknown(
  field: string,
  named: readonly (string | undefined)[],
  known: readonly string[],
): readonly FieldProblem[] {
  return named.flatMap((value) =>
    value === undefined || known.includes(value)
      ? []
      : [{ field, value, remedy: 'Kies uit de lijst.' }],
  )
}
