import { z } from 'zod'
import { retentionTerms } from '../../../db/queries/retention.ts'
import { policiesForReading } from '../../../db/queries/visibility.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import type { Processing } from './processing.ts'
import { PROCESSINGS } from './processings.ts'
import { LOOKERS, type Looker, visibilityOf } from './visibility.ts'

export const readRegisterInput = z.strictObject({})

export type ReadRegisterInput = z.output<typeof readRegisterInput>

/** A processing with the roles that can see any of it. */
export interface Registered extends Processing {
  readonly seenBy: readonly Looker[]
  /** After how long it is forgotten, as it holds today for the asker's board, else for everybody; null: as long as what it is part of. */
  readonly term: {
    readonly months: number
    readonly days: number
    readonly afterSchoolYear: boolean
  } | null
  /** By table, in the order of the processing. */
  readonly seenByTable: readonly { readonly table: string; readonly roles: readonly Looker[] }[]
}

/** The register of processings, with who sees what as the database itself decides it: for everybody who is signed in. */
export async function readRegister(
  context: Context,
  _input: ReadRegisterInput,
): Promise<{ readonly items: readonly Registered[] }> {
  const actor = onlyFor(context.actor, ...LOOKERS)
  const [policies, terms] = await context.db.transaction(scopeOf(actor), async (tx) => [
    await policiesForReading(tx),
    await retentionTerms(tx),
  ])
  const seers = visibilityOf(policies)
  const ownBoard = 'boardId' in actor ? actor.boardId : null
  const today = dayOf(context.now())
  const rolesOf = (table: string) => LOOKERS.filter((role) => seers.get(table)?.has(role))
  const items = PROCESSINGS.map((one) => ({
    ...one,
    term: termOf(terms, { kind: one.kind, ownBoard, today }),
    seenBy: LOOKERS.filter((role) => one.tables.some((table) => seers.get(table)?.has(role))),
    seenByTable: one.tables.map((table) => ({ table, roles: rolesOf(table) })),
  }))
  return { items }
}

/** The newest term that has begun, that of the own board before that of everybody. They come newest first within a kind. */
function termOf(
  terms: Awaited<ReturnType<typeof retentionTerms>>,
  { kind, ownBoard, today }: { kind: Processing['kind']; ownBoard: string | null; today: Day },
): Registered['term'] {
  const begun = terms.filter((term) => term.kind === kind && term.validFrom <= today)
  const found =
    begun.find(({ boardId }) => boardId !== null && boardId === ownBoard) ??
    begun.find(({ boardId }) => boardId === null)
  if (found === undefined) return null
  const { months, days, afterSchoolYear } = found
  return { months, days, afterSchoolYear }
}
