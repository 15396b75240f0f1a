import { beforeAll, describe, expect, test } from 'vitest'
import { instantAt } from '../../../../scheduler/calendar/clock.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { clockTime } from '../../../../scheduler/domain/instant.ts'
import { beginnerChoices } from '../../../../src/actions/beginner/choices.ts'
import { endBeginner, endBeginnerInput } from '../../../../src/actions/beginner/end.ts'
import { listBeginners } from '../../../../src/actions/beginner/list.ts'
import { noteBeginner, noteBeginnerInput } from '../../../../src/actions/beginner/note.ts'
import { supportBeginner, supportBeginnerInput } from '../../../../src/actions/beginner/support.ts'
import {
  unsupportBeginner,
  unsupportBeginnerInput,
} from '../../../../src/actions/beginner/unsupport.ts'
import { readMeasures, readMeasuresInput } from '../../../../src/actions/measures/read.ts'
import type { Actor } from '../../../../src/actor.ts'
import { boardActor, coordinatorActor, schoolActor } from '../../../support/build/actor.ts'
import { aBoard, aSite } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { aMember } from '../../../support/build/member.ts'
import { aParticipation, aPool } from '../../../support/build/pool.ts'
import { chainProblems } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
const by = (actor: Actor, onDay = '2026-11-20') =>
  testContext(db, actor, { now: () => instantAt(day(onDay), clockTime('09:00')) })

/** A pool of one board with one site and one member, and who acts there. */
async function aPlace() {
  const pool = await aPool(db)
  const board = await aBoard(db)
  await aParticipation(db, { poolId: pool.id, boardId: board.id })
  const site = await aSite(db, { boardId: board.id })
  const member = await aMember(db, board.id, { poolId: pool.id })
  const coordinator = await coordinatorActor(db, pool.id)
  const school = await schoolActor(db, { boardId: board.id })
  const ofBoard = await boardActor(db, board.id)
  return { pool, board, site, member, coordinator, school, ofBoard }
}

let here: Awaited<ReturnType<typeof aPlace>>
let far: Awaited<ReturnType<typeof aPlace>>

beforeAll(async () => {
  here = await aPlace()
  far = await aPlace()
})

const note = async (actor: Actor, startedOn: string, over: object = {}) => {
  const at = { poolId: here.pool.id, siteId: here.site.id, startedOn }
  return (await noteBeginner(by(actor), noteBeginnerInput.parse({ ...at, ...over }))).beginnerId
}
const support = (actor: Actor, beginnerId: string, over: object = {}, today?: string) => {
  const input = { beginnerId, mentorId: here.member.id, ...over }
  return supportBeginner(by(actor, today), supportBeginnerInput.parse(input))
}
const unsupport = (actor: Actor, beginnerId: string, supportedUntil?: string) =>
  unsupportBeginner(by(actor), unsupportBeginnerInput.parse({ beginnerId, supportedUntil }))
const end = (actor: Actor, beginnerId: string, endedOn?: string) =>
  endBeginner(by(actor), endBeginnerInput.parse({ beginnerId, endedOn }))
const listed = async (actor: Actor, status: 'in-post' | 'ended' = 'in-post') =>
  (await listBeginners(by(actor), { status })).items
const idsOf = async (actor: Actor) => (await listed(actor)).map(({ id }) => id)
const wrongDay = (field: string, value: string) => ({
  code: 'invalid-input',
  fields: [{ field, value }],
})

describe('a beginning director', () => {
  test('is noted by the school or the coordinator, and seen by both and the board, without a name', async () => {
    const bySchool = await note(here.school, '2026-08-01')
    const byCoordinator = await note(here.coordinator, '2026-08-02')
    for (const who of [here.school, here.coordinator, here.ofBoard])
      expect(await idsOf(who)).toEqual(expect.arrayContaining([bySchool, byCoordinator]))
    for (const who of [far.school, far.coordinator, far.ofBoard])
      expect(await idsOf(who)).toEqual([])
    expect((await listed(here.ofBoard)).find(({ id }) => id === bySchool)).toEqual({
      id: bySchool,
      poolId: here.pool.id,
      poolName: here.pool.name,
      boardId: here.board.id,
      boardName: here.board.name,
      siteId: here.site.id,
      siteName: here.site.name,
      startedOn: '2026-08-01',
      supportedFrom: null,
      supportedUntil: null,
      mentorName: null,
      endedOn: null,
      yearOverOn: '2027-08-01',
    })
    expect(await chainProblems(db)).toEqual([])
  })

  test('is noted once for a school and day, and not for tomorrow', async () => {
    await note(here.school, '2026-08-03')
    await expect(note(here.coordinator, '2026-08-03')).rejects.toMatchObject({
      code: 'already-decided',
    })
    await expect(note(here.school, '2026-11-21')).rejects.toMatchObject(
      wrongDay('startedOn', '2026-11-21'),
    )
  })

  test('is noted of no school of others, and by no board', async () => {
    const theirs = { siteId: far.site.id }
    for (const [who, over] of [
      [here.school, theirs],
      [here.coordinator, theirs],
      [here.coordinator, { ...theirs, poolId: far.pool.id }],
      [far.school, theirs],
    ] as const)
      await expect(note(who, '2026-08-04', over)).rejects.toMatchObject({ code: 'not-found' })
    await expect(note(here.ofBoard, '2026-08-04')).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('has a mentor of the pool once, from within the first twelve months', async () => {
    const id = await note(here.school, '2025-08-05')
    await expect(support(here.school, id, { mentorId: far.member.id })).rejects.toMatchObject({
      code: 'not-found',
    })
    for (const supportedFrom of ['2025-08-04', '2026-08-05'])
      await expect(support(here.coordinator, id, { supportedFrom })).rejects.toMatchObject(
        wrongDay('supportedFrom', supportedFrom),
      )
    await expect(
      support(here.coordinator, id, { supportedFrom: '2025-09-02' }, '2025-09-01'),
    ).rejects.toMatchObject(wrongDay('supportedFrom', '2025-09-02'))
    await support(here.school, id, { supportedFrom: '2026-08-04' })
    await expect(support(here.coordinator, id)).rejects.toMatchObject({ code: 'already-decided' })
    expect((await listed(here.school)).find((one) => one.id === id)).toMatchObject({
      mentorName: here.member.name,
      supportedFrom: '2026-08-04',
    })
  })

  test('is helped until a day, once, and not where there is no mentor', async () => {
    const id = await note(here.school, '2026-08-06')
    await expect(unsupport(here.school, id)).rejects.toMatchObject({ code: 'already-decided' })
    await support(here.coordinator, id)
    for (const until of ['2026-08-05', '2026-11-21'])
      await expect(unsupport(here.school, id, until)).rejects.toMatchObject(
        wrongDay('supportedUntil', until),
      )
    await expect(unsupport(far.school, id)).rejects.toMatchObject({ code: 'not-found' })
    await unsupport(here.school, id, '2026-08-06')
    await expect(unsupport(here.school, id)).rejects.toMatchObject({ code: 'already-decided' })
  })

  test('leaves once, not before the support ended nor tomorrow, and then nothing changes', async () => {
    const id = await note(here.school, '2026-08-07')
    await support(here.coordinator, id)
    await unsupport(here.coordinator, id, '2026-09-01')
    for (const endedOn of ['2026-08-31', '2026-11-21'])
      await expect(end(here.school, id, endedOn)).rejects.toMatchObject(
        wrongDay('endedOn', endedOn),
      )
    await expect(end(far.coordinator, id)).rejects.toMatchObject({ code: 'not-found' })
    await end(here.school, id, '2026-09-01')
    expect((await listed(here.coordinator, 'ended')).map((one) => one.id)).toContain(id)
    expect(await idsOf(here.coordinator)).not.toContain(id)
    await expect(end(here.coordinator, id)).rejects.toMatchObject({ code: 'already-decided' })
  })

  test('is chosen from the own schools, and a mentor from the members who are seen', async () => {
    for (const who of [here.coordinator, here.school]) {
      const { pools, sites, mentors } = await beginnerChoices(by(who))
      expect(pools.map(({ id }) => id)).toEqual([here.pool.id])
      expect(sites.map(({ id }) => id)).toEqual([here.site.id])
      expect(mentors.map(({ id }) => id)).toEqual([here.member.id])
    }
    const none = { pools: [], sites: [], mentors: [] }
    expect(await beginnerChoices(by(here.ofBoard))).toEqual(none)
  })
})

test('the figures count who began, who was helped, and a year later who stayed; anew when something is told', async () => {
  const there = await aPlace()
  const at = { poolId: there.pool.id, siteId: there.site.id }
  const first = await note(there.school, '2025-11-10', at)
  await note(there.school, '2025-11-20', at)
  await note(there.school, '2026-11-10', at)
  const found = async (measureId: string) => {
    const asked = { poolId: there.pool.id, from: '2026-11-01', to: '2026-11-30', period: 'month' }
    const { rows } = await readMeasures(by(there.coordinator), readMeasuresInput.parse(asked))
    return rows.find((row) => row.measureId === measureId)?.value
  }
  expect(await found('beginning-directors')).toBe(1)
  expect(await found('beginning-directors-supported')).toBe(0)
  // Of whoever began on 20 November the twelve months are over today, and told tomorrow.
  expect(await found('beginning-directors-stayed')).toBe(1)
  const [latest] = await listed(there.school)
  await support(there.coordinator, latest?.id ?? '', { mentorId: there.member.id })
  expect(await found('beginning-directors-supported')).toBe(1)
  await end(there.school, first, '2026-11-09')
  expect(await found('beginning-directors-stayed')).toBe(0)
})
