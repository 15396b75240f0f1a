import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { showDossier } from '../../../../src/actions/member/dossier.ts'
import { licenseMember, licenseMemberInput } from '../../../../src/actions/member/license.ts'
import type { Context } from '../../../../src/context.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { aPool } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { rowCounts } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
let pool: PoolAtWork
let stranger: Context
let memberId: string

beforeAll(async () => {
  pool = await aPoolAtWork(db)
  stranger = pool.as(await coordinatorActor(db, (await aPool(db)).id))
})
beforeEach(async () => {
  memberId = (await pool.member({ qualifications: [] })).id
})
afterAll(() => pool.matcher.close())

const lines = async () =>
  (await showDossier(pool.coordinator, { memberId })).qualifications.map(
    ({ vak, grade, validUntil }) => [vak, grade, validUntil],
  )
const put = (over: object, as = pool.coordinator) =>
  licenseMember(as, licenseMemberInput.parse({ memberId, grade: 'G2', vak: 'wi', ...over }))

describe('what a member may teach', () => {
  test('is written down, and a known line gets another last day', async () => {
    expect(await put({})).toMatchObject({ isNew: true })
    expect(await put({ grade: 'PABO', vak: null })).toMatchObject({ isNew: true })
    expect(await put({ validUntil: '2027-01-31' })).toMatchObject({ isNew: false })
    expect(await put({ grade: 'PABO', vak: null, validUntil: '2026-12-01' })).toMatchObject({
      isNew: false,
    })
    expect(await lines()).toEqual([
      ['wi', 'G2', day('2027-01-31')],
      [null, 'PABO', day('2026-12-01')],
    ])
    const { rows } = await db.adminPool.query<{ verb: string }>(
      'select verb from event where subject_id = $1',
      [memberId],
    )
    expect(rows.map(({ verb }) => verb)).toEqual(Array(4).fill('member.license'))
  })

  test('is nobody else’s to write, and of a known vak', async () => {
    const theirs = await pool.asMember(memberId)
    const before = await rowCounts(db)
    await expect(put({}, stranger)).rejects.toThrow('not-found')
    await expect(put({}, theirs)).rejects.toThrow('not-allowed')
    await expect(put({ vak: 'toveren' })).rejects.toMatchObject({ fields: [{ field: 'vak' }] })
    expect(licenseMemberInput.safeParse({ memberId, grade: 'G9' }).success).toBe(false)
    expect(await rowCounts(db)).toEqual(before)
  })
})
