import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asOwner } from '../../../../db/as-owner.ts'
import { seedReference } from '../../../../db/seed/reference.ts'
import { showDossier } from '../../../../src/actions/member/dossier.ts'
import { engageMember, engageMemberInput } from '../../../../src/actions/member/engage.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { aPool } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { chainProblems, rowCounts } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let pool: PoolAtWork
let memberId: string

beforeAll(async () => {
  pool = await aPoolAtWork(db)
})
beforeEach(async () => {
  memberId = (await pool.member({ engagement: null })).id
})

const engage = (over: object = {}, by = pool.coordinator) =>
  engageMember(
    by,
    engageMemberInput.parse({
      memberId,
      employer: 'board',
      boardId: pool.lends.id,
      form: 'permanent',
      weekMinutes: 1_200,
      homeSiteId: pool.homeSite.id,
      wageCentsPerHour: 4_250,
      wageBasis: 'LB 8',
      firstDay: '2026-12-01',
      ...over,
    }),
  )
const lines = async () =>
  (await showDossier(pool.coordinator, { memberId })).engagements.map((one) => [
    one.employer,
    one.form,
    one.firstDay,
    one.lastDay,
  ])

describe('a contract', () => {
  test('begins on a day, and the one before ends the day before', async () => {
    await engage()
    await engage({
      employer: 'requesting-board',
      boardId: null,
      form: 'on-call',
      weekMinutes: 0,
      homeSiteId: null,
      firstDay: '2027-02-01',
      lastDay: '2027-07-31',
    })
    expect(await lines()).toEqual([
      ['requesting-board', 'on-call', '2027-02-01', '2027-07-31'],
      ['board', 'permanent', '2026-12-01', '2027-01-31'],
    ])
    expect(await chainProblems(db)).toEqual([])
  })

  test('without an amount costs what the scale and step of its basis cost on its first day', async () => {
    await asOwner(db.ownerUrl, seedReference)
    const wage = async (over: object) => {
      const { engagementId } = await engage({ wageCentsPerHour: null, ...over })
      const { rows } = await db.adminPool.query<{ wage: number }>(
        'select wage_cents_per_hour::int as wage from engagement where id = $1',
        [engagementId],
      )
      return rows[0]?.wage
    }
    expect(await wage({ wageBasis: 'LB 12', firstDay: '2026-10-31' })).toBe(6_364)
    expect(await wage({ wageBasis: 'lb  12', firstDay: '2026-11-01' })).toBe(6_441)
    for (const wageBasis of ['LB 13', 'afspraak'])
      await expect(engage({ wageCentsPerHour: null, wageBasis })).rejects.toMatchObject({
        code: 'invalid-input',
        fields: [{ field: 'wageCentsPerHour' }],
      })
  })

  test.each([
    ['a form that does not go with who pays', { form: 'provider' }, 'form'],
    ['no board where a board pays', { boardId: null }, 'boardId'],
    ['a board where each board pays', { employer: 'requesting-board', form: 'on-call' }, 'boardId'],
    ['an end before the beginning', { lastDay: '2026-11-30' }, 'lastDay'],
  ])('%s is refused', async (_, over, field) => {
    const before = await rowCounts(db)
    await expect(engage(over)).rejects.toMatchObject({ fields: [{ field }] })
    expect(await rowCounts(db)).toEqual(before)
  })

  test('a board outside the pool, a school of another board, and a day twice are refused', async () => {
    const strange = await aBoard(db)
    await expect(engage({ boardId: strange.id, homeSiteId: null })).rejects.toMatchObject({
      fields: [{ field: 'boardId' }],
    })
    await expect(engage({ homeSiteId: pool.site.id })).rejects.toMatchObject({
      fields: [{ field: 'homeSiteId' }],
    })
    await engage()
    await expect(engage({ weekMinutes: 600 })).rejects.toMatchObject({
      fields: [{ field: 'firstDay' }],
    })
  })

  test('not by the coordinator of another pool', async () => {
    const stranger = pool.as(await coordinatorActor(db, (await aPool(db)).id))
    await expect(engage({}, stranger)).rejects.toMatchObject({ code: 'not-found' })
  })
})
