import { beforeAll, expect, test } from 'vitest'
import { listAbsences, listAbsencesInput } from '../../../../src/actions/absence/list.ts'
import type { Actor } from '../../../../src/actor.ts'
import { coordinatorActor, schoolActor } from '../../../support/build/actor.ts'
import { aSite } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { aRequest } from '../../../support/build/request.ts'
import { useDb } from '../../../support/use-db.ts'
import { aSchool } from './school.ts'

const db = useDb()
let school: Awaited<ReturnType<typeof aSchool>>
let second: Awaited<ReturnType<typeof aSite>>

beforeAll(async () => {
  school = await aSchool(db)
  second = await aSite(db, { boardId: school.board.id })
  const other = await aSchool(db)
  const at = { boardId: school.board.id, poolId: school.pool.id }
  for (const personName of ['Eén', 'Twee', 'Drie']) {
    await aRequest(db, { ...at, siteId: school.site.id, absence: { personName } })
  }
  const later = { absence: { personName: 'Later' }, days: ['2026-12-01'] }
  await aRequest(db, { ...at, siteId: second.id, ...later })
  await aRequest(db, {
    boardId: other.board.id,
    siteId: other.site.id,
    poolId: other.pool.id,
    absence: { personName: 'Van een ander' },
  })
})

const list = (input: object = {}, actor: Actor = school.actor) =>
  listAbsences(testContext(db, actor), listAbsencesInput.parse(input))

test('a school sees its own, with name and reason, and nobody else does', async () => {
  const { items, next } = await list()
  expect(items.map(({ personName }) => personName).sort()).toEqual(['Drie', 'Eén', 'Later', 'Twee'])
  expect(items[0]).toMatchObject({ reasonCode: 'ZWANG', status: 'posted', requestStatus: 'open' })
  expect(next).toBeNull()
  const actor = await coordinatorActor(db, school.pool.id)
  await expect(list({}, actor)).rejects.toMatchObject({ code: 'not-allowed' })
})

test('whoever has one site sees that site', async () => {
  const actor = await schoolActor(db, { boardId: school.board.id, siteIds: [second.id] })
  expect((await list({}, actor)).items.map(({ personName }) => personName)).toEqual(['Later'])
})

test('a period is the absences that share a day with it', async () => {
  expect((await list({ from: '2026-11-28' })).items).toHaveLength(1)
  expect((await list({ from: '2026-11-27', to: '2026-11-30' })).items).toHaveLength(3)
  expect((await list({ status: 'withdrawn' })).items).toEqual([])
})

test('pages follow each other without a row twice or none, although three begin on one day', async () => {
  const ids: string[] = []
  let after: string | null = null
  do {
    const page = await list({ limit: 1, ...(after === null ? {} : { after }) })
    ids.push(...page.items.map(({ id }) => id))
    after = page.next
  } while (after !== null)
  expect(new Set(ids).size).toBe(4)
  expect(ids).toEqual((await list()).items.map(({ id }) => id))
})

test.for(['zomaar', Buffer.from('["2026-11-23"]').toString('base64url')])(
  'the cursor %s is none of this list',
  async (after) => {
    await expect(list({ after })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ field: 'after' }],
    })
  },
)
