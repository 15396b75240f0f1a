import { beforeAll, describe, expect, test } from 'vitest'
import { showDossier } from '../../../../src/actions/member/dossier.ts'
import { exportData } from '../../../../src/actions/member/export-data.ts'
import { saveWishes, showWishes } from '../../../../src/actions/member/wishes.ts'
import { onlyFor } from '../../../../src/actor.ts'
import type { Context } from '../../../../src/context.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'

/* What a member looks for beside the work of the pool: theirs to say, and for who runs the pool alone. */

const db = useDb()
let at: PoolAtWork
let anna: Context
let annaId: string

beforeAll(async () => {
  at = await aPoolAtWork(db)
  at.clock.set('2026-11-20 09:00')
  annaId = (await at.member()).id
  anna = await at.asMember(annaId)
  return () => at.matcher.close()
})

const rows = async () => {
  const { rows: found } = await db.adminPool.query<{ wish: string; since: string; until: string }>(
    `select wish, since::text, until::text from mobility_wish where member_id = $1 order by wish, since`,
    [annaId],
  )
  return found
}

const verbsOf = ({ data }: Awaited<ReturnType<typeof exportData>>) =>
  (data['event'] ?? []).map((event) => event['verb'])

describe('what a member looks for', () => {
  test('begins on the day on which it is said, and is said once', async () => {
    expect(await showWishes(anna, {})).toEqual({ wishes: [] })
    const said = { wishes: [{ wish: 'permanent-job', since: '2026-11-20' }] }
    expect(await saveWishes(anna, { wishes: ['permanent-job', 'permanent-job'] })).toEqual(said)
    at.clock.set('2026-11-23 09:00')
    expect(await saveWishes(anna, { wishes: ['permanent-job'] })).toEqual(said)
    expect(await rows()).toEqual([{ wish: 'permanent-job', since: '2026-11-20', until: null }])
  })

  test('is seen by who runs the pool beside the name, and by no school', async () => {
    const { wishes } = await showDossier(at.coordinator, { memberId: annaId })
    expect(wishes).toEqual([{ wish: 'permanent-job', since: '2026-11-20' }])
    for (const by of [at.school, at.coordinator])
      await expect(saveWishes(by, { wishes: [] })).rejects.toMatchObject({ code: 'not-allowed' })
    const { boardId } = onlyFor(at.school.actor, 'school')
    const seen = await db.db.read(
      { role: 'school', userId: at.school.actor.userId, boardId },
      async (tx) => (await tx.execute('select from mobility_wish')).rows.length,
    )
    expect(seen).toBe(0)
  })

  test('ends when it is taken back; taken up again on that day it goes on', async () => {
    await saveWishes(anna, { wishes: ['other-school'] })
    expect(await rows()).toEqual([
      { wish: 'other-school', since: '2026-11-23', until: null },
      { wish: 'permanent-job', since: '2026-11-20', until: '2026-11-23' },
    ])
    await saveWishes(anna, { wishes: [] })
    expect(await showWishes(anna, {})).toEqual({ wishes: [] })
    await saveWishes(anna, { wishes: ['other-school', 'permanent-job'] })
    expect(await rows()).toEqual([
      { wish: 'other-school', since: '2026-11-23', until: null },
      { wish: 'permanent-job', since: '2026-11-20', until: '2026-11-23' },
      { wish: 'permanent-job', since: '2026-11-23', until: null },
    ])
  })

  test('is not in the log: that it changed is', async () => {
    const { rows: events } = await db.adminPool.query(
      `select facts from event where verb = 'mobility.wish'`,
    )
    expect(events.length).toBeGreaterThan(0)
    for (const { facts } of events) expect(facts).toEqual({})
  })

  test('is in what the member takes along, and not in what the board does that keeps the file', async () => {
    const own = await exportData(anna, {})
    expect(own.data['mobility_wish']).toHaveLength(3)
    const { boardId } = onlyFor(at.school.actor, 'school')
    await db.adminPool.query('update member set home_board_id = $1 where id = $2', [
      boardId,
      annaId,
    ])
    const taken = await exportData(at.school, { memberId: annaId })
    expect(taken.data['member']).toHaveLength(1)
    expect(taken.data).not.toHaveProperty('mobility_wish')
    expect(verbsOf(own)).toContain('mobility.wish')
    expect(verbsOf(taken)).not.toContain('mobility.wish')
  })
})
