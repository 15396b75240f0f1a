import { z } from 'zod'
import type { Tx } from '../../../db/client.ts'
import { lawInForce } from '../../../db/queries/law.ts'
import { loadMinutesOf, memberPage, qualificationsInPools } from '../../../db/queries/member.ts'
import { loadPersonRows } from '../../../db/queries/world-person-rows.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { LEVELS } from '../../../scheduler/domain/level.ts'
import { onlyFor, scopeOf } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { cursorAfter, pageOf, readCursor } from '../cursor.ts'
import { idInput, lineOfText, pageInput } from '../input.ts'
import { canTeach } from './can-teach.ts'
import { currentEngagement } from './current-engagement.ts'

export const listMembersInput = z.strictObject({
  poolId: idInput.optional(),
  /** People whose licence reaches this vak, this level, or both at once. */
  vak: lineOfText(40).optional(),
  level: z.enum(LEVELS).optional(),
  ...pageInput,
})

export type ListMembersInput = z.output<typeof listMembersInput>

/** A person on the coordinator's list. */
export type MemberListItem = Awaited<ReturnType<typeof itemsOf>>[number]

/** The people in the own pools by name, with licence, contract hours and the load of the past four weeks. */
export async function listMembers(
  context: Context,
  { poolId, vak, level, after, limit }: ListMembersInput,
): Promise<{ readonly items: readonly MemberListItem[]; readonly next: string | null }> {
  const actor = onlyFor(context.actor, 'coordinator')
  const cursor = readCursor(after, z.tuple([lineOfText(300), z.uuid()]))
  const today = dayOf(context.now())
  const poolIds = actor.poolIds.filter((id) => poolId === undefined || id === poolId)
  return context.db.transaction(scopeOf(actor), async (tx) => {
    const asked = { vak, level }
    const found = await memberPage(tx, {
      poolIds,
      today,
      memberIds: await whoCanTeach(tx, poolIds, asked, today),
      after: cursor && { name: cursor[0], id: cursor[1] },
      limit: limit + 1,
    })
    const page = pageOf(found, limit, (last) => cursorAfter(last.name, last.id))
    return { items: await itemsOf(tx, page.items, today), next: page.next }
  })
}

/** Nothing where nobody asks: then everybody is meant. */
async function whoCanTeach(
  tx: Tx,
  poolIds: readonly string[],
  asked: Pick<ListMembersInput, 'vak' | 'level'>,
  today: Day,
): Promise<readonly string[] | undefined> {
  if (asked.vak === undefined && asked.level === undefined) return undefined
  const { competence } = await lawInForce(tx, today)
  const lines = await qualificationsInPools(tx, poolIds, today)
  const able = lines.filter((line) => canTeach(line, asked, competence))
  return [...new Set(able.map(({ memberId }) => memberId))]
}

async function itemsOf(
  tx: Tx,
  people: readonly Awaited<ReturnType<typeof memberPage>>[number][],
  today: Day,
) {
  const ids = people.map(({ id }) => id)
  const rows = await loadPersonRows(tx, ids, today)
  const load = await loadMinutesOf(tx, ids, today)
  return people.map((person) => ({
    ...person,
    roleCodes: rows.roles(person.id).map(({ roleCode }) => roleCode),
    qualifications: rows.qualifications(person.id),
    engagement: currentEngagement(rows.engagements(person.id), today),
    loadMinutes: load.get(person.id) ?? 0,
  }))
}
