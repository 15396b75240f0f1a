import { beforeAll, describe, expect, test } from 'vitest'
import { lawParameter } from '../../../../db/schema/index.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { listMembers, listMembersInput } from '../../../../src/actions/member/list.ts'
import type { Actor } from '../../../../src/actor.ts'
import { law } from '../../../scheduler/law.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { testContext } from '../../../support/build/context.ts'
import { anAssignment } from '../../../support/build/decision.ts'
import { aMember } from '../../../support/build/member.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'
import { aSchool } from '../absence/school.ts'
import { asked } from '../request/asked.ts'

const db = useDb()
let school: Awaited<ReturnType<typeof aSchool>>
let actor: Extract<Actor, { role: 'coordinator' }>
let anna: Awaited<ReturnType<typeof aMember>>

beforeAll(async () => {
  await theLaw()
  school = await aSchool(db)
  actor = await coordinatorActor(db, school.pool.id)
  const put = (name: string, over: Parameters<typeof aMember>[2] = {}) =>
    aMember(db, school.board.id, { poolId: school.pool.id, row: { name }, ...over })
  anna = await put('Anna')
  await put('Bram', { qualifications: [{ vakId: 'netl', grade: 'G2' }] })
  await put('Chris', { qualifications: [{ vakId: null, grade: 'PABO' }] })
  const over = { validUntil: day('2026-11-19') }
  await put('Dirk', { qualifications: [{ vakId: 'wi', grade: 'G1', ...over }] })
  await put('Weg', { place: { status: 'left', leftOn: day('2026-11-01') } })
  const other = await aSchool(db)
  await aMember(db, other.board.id, { poolId: other.pool.id, row: { name: 'Van een ander' } })
})

/** The competence table and the working time, as the law that tests use has them. */
async function theLaw(): Promise<void> {
  const { competence, workingTime } = law()
  const common = { validFrom: day('2020-01-01'), source: 'test', status: 'sourced' } as const
  await rows(db)
    .insert(lawParameter)
    .values([
      ...competence.map((body, index) => ({
        ...common,
        kind: 'competence' as const,
        code: `${body.grade}-${index}`,
        body,
      })),
      { ...common, kind: 'working-time', code: 'atw', body: workingTime },
    ])
    .onConflictDoNothing()
}

const names = async (input: object = {}, by: Actor = actor) => {
  const page = await listMembers(testContext(db, by), listMembersInput.parse(input))
  return page.items.map(({ name }) => name)
}

describe('the list', () => {
  test('has everybody who is in the own pools, by name', async () => {
    expect(await names()).toEqual(['Anna', 'Bram', 'Chris', 'Dirk'])
  })

  test.for([
    [{ vak: 'netl' }, 'Bram'],
    [{ level: 'BO' }, 'Chris'],
    [{ vak: 'wi', level: 'VWO' }, 'Anna'],
  ] as const)('%j finds who has a licence that reaches it today', async ([filter, name]) => {
    const found = await names(filter)
    expect(found).toContain(name)
    expect(found).not.toContain('Dirk')
  })

  test('tells contract hours and load, and no wage', async () => {
    const request = await asked(db, school, { days: ['2026-11-16', '2026-11-17', '2026-11-23'] })
    await anAssignment(db, { pool: school.pool, request, member: anna })
    const page = await listMembers(testContext(db, actor), listMembersInput.parse({ limit: 1 }))
    expect(page.items).toMatchObject([
      {
        name: 'Anna',
        homeBoardName: school.board.name,
        qualifications: [{ vak: 'wi', grade: 'G1' }],
        engagement: { form: 'permanent', weekMinutes: 2_400 },
        loadMinutes: 100,
      },
    ])
    expect(JSON.stringify(page)).not.toMatch(/wage/)
    const rest = await listMembers(
      testContext(db, actor),
      listMembersInput.parse({ after: page.next ?? '' }),
    )
    expect(rest.items.map(({ name }) => name)).toEqual(['Bram', 'Chris', 'Dirk'])
  })

  test('is empty for a pool that is not the own, and closed to schools', async () => {
    const other = await aSchool(db)
    expect(await names({ poolId: other.pool.id })).toEqual([])
    await expect(names({}, school.actor)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
