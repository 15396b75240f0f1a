import { z } from 'zod'
import { runById } from '../../../db/queries/match-run.ts'
import { memberNames } from '../../../db/queries/member.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { idInput } from '../input.ts'

export const listRunChangesInput = z.strictObject({ runId: idInput })

export type ListRunChangesInput = z.output<typeof listRunChangesInput>

/** What one run decided otherwise than the plan before it, and why; with the names of who had it and who has it. */
export async function listRunChanges(context: Context, { runId }: ListRunChangesInput) {
  const actor = onlyFor(context.actor, 'coordinator')
  return context.db.read(scopeOf(actor), async (tx) => {
    const run = await runById(tx, runId)
    if (run === undefined) throw notFound()
    const changes = run.changes ?? []
    const ids = changes.flatMap((one) => [one.wasMemberId ?? [], one.isMemberId ?? []].flat())
    const names = await memberNames(tx, [...new Set(ids)])
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
    const items = changes.map((change) => ({
      ...change,
      wasMemberName: nameOf(change.wasMemberId),
      isMemberName: nameOf(change.isMemberId),
    }))
    return { items }
  })
}
