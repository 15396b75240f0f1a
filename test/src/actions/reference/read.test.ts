import { beforeAll, expect, test } from 'vitest'
import { readReference } from '../../../../src/actions/reference/read.ts'
import type { Actor } from '../../../../src/actor.ts'
import {
  boardActor,
  coordinatorActor,
  memberActor,
  schoolActor,
} from '../../../support/build/actor.ts'
import { aSite } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { anAssignment } from '../../../support/build/decision.ts'
import { aMember } from '../../../support/build/member.ts'
import { useDb } from '../../../support/use-db.ts'
import { aSchool } from '../absence/school.ts'
import { asked } from '../request/asked.ts'

const db = useDb()
let school: Awaited<ReturnType<typeof aSchool>>
let second: Awaited<ReturnType<typeof aSite>>
const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name)

beforeAll(async () => {
  school = await aSchool(db)
  second = await aSite(db, { boardId: school.board.id, name: 'Zuidschool' })
  const other = await aSchool(db)
  const pool = school.pool
  await aMember(db, school.board.id, { row: { name: 'Eigen Invaller' } })
  const guest = await aMember(db, other.board.id, { poolId: pool.id, row: { name: 'Gast' } })
  await aMember(db, other.board.id, { poolId: pool.id, row: { name: 'Onbekende' } })
  await anAssignment(db, { pool, request: await asked(db, school), member: guest })
})

const read = (actor: Actor) => readReference(testContext(db, actor), {})

test('a school gets what its form asks: own sites, reasons, and the people it knows', async () => {
  const found = await read(school.actor)
  expect(names(found.sites)).toEqual([school.site.name, 'Zuidschool'])
  expect(found.reasons.map(({ code }) => code).sort()).toEqual(['SCHOL', 'ZIEK', 'ZWANG'])
  expect(found.vakken.find(({ id }) => id === 'wi')?.aliases).toContain('wis')
  expect(found.roles.map(({ code }) => code)).toContain('leraar')
  expect(found.levels).toContain('VMBO-T')
  expect(found.pools).toEqual([
    expect.objectContaining({
      name: school.pool.name,
      longTermMinimum: { days: 5, basis: 'schoolDays' },
    }),
  ])
  expect(names(found.knownMembers)).toEqual(['Eigen Invaller', 'Gast'])
})

test('whoever has one site gets that site', async () => {
  const actor = await schoolActor(db, { boardId: school.board.id, siteIds: [second.id] })
  expect(names((await read(actor)).sites)).toEqual(['Zuidschool'])
})

test('reasons and people are for schools only', async () => {
  const others = [await coordinatorActor(db, school.pool.id), await boardActor(db, school.board.id)]
  for (const actor of others) {
    expect(await read(actor)).toMatchObject({ reasons: [], knownMembers: [] })
  }
  const member = await aMember(db, school.board.id)
  await expect(read(await memberActor(db, member.id))).rejects.toMatchObject({
    code: 'not-allowed',
  })
})
