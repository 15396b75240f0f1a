import { z } from 'zod'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { listConcerns } from '../concern/list.ts'
import { dayInput, idInput } from '../input.ts'
import { readRules } from '../measures/rules.ts'
import { readSelection } from '../measures/selection.ts'
import { readSolidarity } from '../measures/solidarity.ts'
import { listPapers } from '../member/list-papers.ts'
import { listSearchTimes } from '../search-time/list.ts'

export const takeListInput = z.strictObject({
  list: z.enum(['selection', 'shortages', 'papers', 'search-time', 'concerns', 'set-aside']),
  /** One of the own pools, where the list is of one; the first if left out. */
  poolId: idInput.optional(),
  /** The days of a list that is of days; this school year if left out. */
  from: dayInput.optional(),
  to: dayInput.optional(),
  format: z.enum(['csv', 'xlsx']),
})

export type TakeListInput = z.output<typeof takeListInput>

/** A list by its name, with what its page reads. */
export type ListRead = Awaited<ReturnType<typeof readList>>

/** A list to take along, with the same rows as its page; who took it is written down. Throws as the page does. */
export async function takeList(context: Context, input: TakeListInput): Promise<ListRead> {
  const actor = onlyFor(context.actor, 'coordinator', 'board', 'school', 'region', 'admin')
  const { list, format, poolId } = input
  const found = await readList(context, input)
  // Without a key: the answer is not to be kept a second time.
  return change({ ...context, idempotencyKey: undefined }, 'list.export', input, async (tx) => {
    const boardId = 'boardId' in actor ? actor.boardId : null
    const firstOwn = 'poolIds' in actor ? (actor.poolIds[0] ?? null) : null
    await record(tx, context, {
      verb: 'list.export',
      subjectId: poolId ?? boardId ?? actor.userId,
      boardId,
      poolId: poolId ?? firstOwn,
      facts: { list, format },
    })
    return found
  })
}

async function readList(context: Context, { list, poolId, from, to }: TakeListInput) {
  switch (list) {
    case 'selection':
      return { list, found: await readSelection(context, { poolId }) }
    case 'shortages':
      return { list, found: await readSolidarity(context, { poolId }) }
    case 'papers':
      return { list, found: await listPapers(context, { poolId }) }
    case 'search-time':
      return { list, found: await listSearchTimes(context, {}) }
    case 'concerns': {
      const open = await listConcerns(context, { status: 'open' })
      const settled = await listConcerns(context, { status: 'settled' })
      return { list, found: { items: [...open.items, ...settled.items] } }
    }
    case 'set-aside':
      // The words of decisions are of who runs the pool, as on the page.
      onlyFor(context.actor, 'coordinator')
      return { list, found: await readRules(context, { poolId, from, to }) }
  }
}
