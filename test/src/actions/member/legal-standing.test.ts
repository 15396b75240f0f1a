import { beforeAll, describe, expect, test } from 'vitest'
import { employmentContract } from '../../../../db/schema/index.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { showLegalStanding } from '../../../../src/actions/member/legal-standing.ts'
import { schoolActor } from '../../../support/build/actor.ts'
import { anAssignment } from '../../../support/build/decision.ts'
import type { MemberCase } from '../../../support/build/member.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'

/* Whether the law is kept, on Friday 20 November 2026: school year 2026-2027. Lessons are of 50 minutes, in havo 3. */

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
  return () => at.matcher.close()
})

const standing = () => showLegalStanding(at.coordinator, {})
const unlicensed = async () => (await standing()).unlicensed

/** Somebody with these lines of licence takes lessons on these days. */
async function teaches(
  qualifications: NonNullable<MemberCase['qualifications']>,
  days: readonly string[],
  over: { readonly vakId?: string; readonly roleCode?: string } = {},
) {
  const member = await at.member({ qualifications })
  const { vakId = 'wi', roleCode = 'leraar' } = over
  const request = await at.request({ days, session: { vakId }, over: { roleCode } })
  await anAssignment(db, { pool: at.pool, request, member })
}

describe('who stands in front of a class by which article', () => {
  test('is nobody who has a licence, nobody whose role asks for none', async () => {
    await teaches([{ vakId: 'wi', grade: 'G2' }], ['2026-11-23'])
    await teaches([], ['2026-11-24'], { roleCode: 'onderwijsassistent' })
    expect(await unlicensed()).toEqual([])
  })

  test('is told with hours, people and what ends first, of this school year only', async () => {
    const until = (text: string) => ({
      grade: 'ONBEV' as const,
      vakId: null,
      validUntil: day(text),
    })
    await teaches([until('2027-03-31')], ['2026-08-01', '2027-03-31'])
    await teaches([until('2027-01-31')], ['2026-07-31', '2026-11-25', '2027-08-01'])
    await teaches([{ vakId: 'netl', grade: 'ANDERS' }], ['2026-11-26'], { vakId: 'netl' })
    expect(await unlicensed()).toEqual([
      { article: 'WVO 2020 art. 7.14', members: 2, minutes: 150, until: '2027-01-31' },
      { article: 'WVO 2020 art. 7.15', members: 1, minutes: 50, until: null },
    ])
  })

  test('says so where no article is found: the day after a line ended', async () => {
    const line = { grade: 'ONBEV' as const, vakId: null, validUntil: day('2026-12-01') }
    await teaches([line], ['2026-12-01', '2026-12-02'])
    expect(await unlicensed()).toContainEqual({
      article: null,
      members: 1,
      minutes: 50,
      until: null,
    })
    expect(await unlicensed()).toContainEqual({
      article: 'WVO 2020 art. 7.14',
      members: 3,
      minutes: 200,
      until: '2026-12-01',
    })
  })
})

describe('per board', () => {
  const boardOf = async (boardId: string) =>
    (await standing()).boards.find((board) => board.boardId === boardId)

  test('a certificate is seen, still to be seen, or missing', async () => {
    const before = await boardOf(at.asks.id)
    // Only the lending board saw the certificate of 1 September: fresh enough for the other until 1 March.
    const member = await at.member({ knownToBoardIds: [at.lends.id] })
    const none = await at.member({ knownToBoardIds: [] })
    for (const { id: memberId } of [member, none])
      await db.adminPool.query(
        `insert into admission (member_id, board_id, admitted_on) values ($1, $2, '2026-09-15')`,
        [memberId, at.asks.id],
      )
    const after = await boardOf(at.asks.id)
    const plus = (of: 'members' | 'vogSeen' | 'vogToSee' | 'vogMissing') =>
      (after?.[of] ?? 0) - (before?.[of] ?? 0)
    expect([plus('members'), plus('vogSeen'), plus('vogToSee'), plus('vogMissing')]).toEqual([
      2, 0, 1, 1,
    ])
    expect(before).toMatchObject({ vogSeen: before?.members, vogToSee: 0, vogMissing: 0 })
  })

  test('who is hired by the asking board can get so many temporary contracts', async () => {
    const hired = { employer: 'requesting-board', boardId: null, form: 'temporary' } as const
    const contracts = async (count: number) => {
      const { id: memberId } = await at.member({ engagement: hired })
      const values = Array.from({ length: count }, (_, place) => {
        const on = day(`2026-0${place + 7}-02`)
        return { boardId: at.asks.id, memberId, firstDay: on, lastDay: on, exempt: false }
      })
      if (values.length > 0) await rows(db).insert(employmentContract).values(values)
    }
    for (const count of [0, 1, 2, 3, 3]) await contracts(count)
    expect(await boardOf(at.asks.id)).toMatchObject({ chainLast: 1, chainFull: 2 })
    expect(await boardOf(at.lends.id)).toMatchObject({ chainLast: 0, chainFull: 0 })
  })
})

test('is for who runs the pool', async () => {
  const school = at.as(await schoolActor(db, { boardId: at.asks.id }))
  await expect(showLegalStanding(school, {})).rejects.toMatchObject({ code: 'not-allowed' })
})
