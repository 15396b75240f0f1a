import { z } from 'zod'
import { roles, vakken } from '../../../db/queries/reference.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'

export const readNamesInput = z.strictObject({})

export type ReadNamesInput = z.output<typeof readNamesInput>

/** What codes are called. */
export interface Names {
  /** Names of vakken by id, in the order of their names. */
  readonly vakken: Readonly<Record<string, string>>
  /** Names of roles by code. */
  readonly roles: Readonly<Record<string, string>>
}

/** What vakken and roles are called, for everybody who reads lessons: a member too. */
export async function readNames(context: Context, _input: ReadNamesInput): Promise<Names> {
  const actor = onlyFor(context.actor, 'school', 'coordinator', 'member')
  return context.db.read(scopeOf(actor), async (tx) => ({
    vakken: Object.fromEntries((await vakken(tx)).map(({ id, name }) => [id, name])),
    roles: Object.fromEntries((await roles(tx)).map(({ code, label }) => [code, label])),
  }))
}
