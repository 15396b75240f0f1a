import { beforeAll, describe, expect, test } from 'vitest'
import { openApiDocument } from '../../../../api/routes.ts'
import { instantAt } from '../../../../scheduler/calendar/clock.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { clockTime } from '../../../../scheduler/domain/instant.ts'
import { readMeasures, readMeasuresInput } from '../../../../src/actions/measures/read.ts'
import { searchTimeChoices } from '../../../../src/actions/search-time/choices.ts'
import { listSearchTimes } from '../../../../src/actions/search-time/list.ts'
import { noteSearchTime, noteSearchTimeInput } from '../../../../src/actions/search-time/note.ts'
import type { Actor } from '../../../../src/actor.ts'
import { createPages } from '../../../../web/app.tsx'
import { appOver, callerOf } from '../../../support/ask.ts'
import { boardActor, coordinatorActor, schoolActor } from '../../../support/build/actor.ts'
import { aBoard, aSite } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { aParticipation, aPool } from '../../../support/build/pool.ts'
import { chainProblems } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'

/* What finding somebody costs a school, month by month, also of before the pool. */

const db = useDb()
const by = (actor: Actor) =>
  testContext(db, actor, { now: () => instantAt(day('2026-11-20'), clockTime('09:00')) })

async function aPlace() {
  const pool = await aPool(db)
  const board = await aBoard(db)
  await aParticipation(db, { poolId: pool.id, boardId: board.id })
  const site = await aSite(db, { boardId: board.id })
  const other = await aSite(db, { boardId: board.id })
  return {
    pool,
    site,
    other,
    coordinator: await coordinatorActor(db, pool.id),
    school: await schoolActor(db, { boardId: board.id }),
    ofSite: await schoolActor(db, { boardId: board.id, siteIds: [site.id] }),
    ofBoard: await boardActor(db, board.id),
  }
}

let here: Awaited<ReturnType<typeof aPlace>>
let far: Awaited<ReturnType<typeof aPlace>>

beforeAll(async () => {
  here = await aPlace()
  far = await aPlace()
})

const note = (actor: Actor, over: object = {}) => {
  const told = { poolId: here.pool.id, siteId: here.site.id, month: '2026-10-14' }
  const input = { ...told, directorMinutes: 90, ...over }
  return noteSearchTime(by(actor), noteSearchTimeInput.parse(input))
}
const listed = async (actor: Actor) => (await listSearchTimes(by(actor), {})).items

describe('search time', () => {
  test('is noted of a month by a school, and seen by it, its board and who runs the pool', async () => {
    expect(await note(here.school)).toEqual({ siteId: here.site.id, month: '2026-10-01' })
    for (const who of [here.school, here.ofSite, here.ofBoard, here.coordinator])
      expect(await listed(who)).toMatchObject([
        { siteId: here.site.id, month: '2026-10-01', directorMinutes: 90, plannerMinutes: null },
      ])
    for (const who of [far.school, far.ofBoard, far.coordinator])
      expect(await listed(who)).toEqual([])
    expect(await chainProblems(db)).toEqual([])
  })

  test('takes the place of what was noted of that month before, and is counted once', async () => {
    await note(here.ofSite, { month: '2026-10-31', directorMinutes: 0, plannerMinutes: 45 })
    await note(here.school, { month: '2025-09-01', directorMinutes: 600 })
    await note(here.school, { siteId: here.other.id, directorMinutes: 30 })
    expect(await listed(here.school)).toHaveLength(3)
    const found = async (from: string, to: string) => {
      const input = readMeasuresInput.parse({ poolId: here.pool.id, from, to, period: 'whole' })
      const { rows } = await readMeasures(by(here.coordinator), input)
      const ids = ['search-months', 'search-time-directors', 'search-time-planners']
      return ids.map((id) => rows.find(({ measureId }) => measureId === id)?.value)
    }
    expect(await found('2026-10-01', '2026-10-31')).toEqual([2, 30, 45])
    expect(await found('2025-08-01', '2026-07-31')).toEqual([1, 600, 0])
  })

  test('is of this month at the latest, and of something that is known', async () => {
    await note(here.school, { month: '2026-11-20' })
    await expect(note(here.school, { month: '2026-11-21' })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ field: 'month', value: '2026-11-21' }],
    })
    await expect(note(here.school, { directorMinutes: null })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ field: 'directorMinutes' }],
    })
  })

  test('is noted of no other school or pool, and by nobody who only looks', async () => {
    for (const [who, over] of [
      [here.school, { siteId: far.site.id }],
      [here.ofSite, { siteId: here.other.id }],
      [far.school, { siteId: far.site.id }],
    ] as const)
      await expect(note(who, over)).rejects.toMatchObject({ code: 'not-found' })
    for (const who of [here.coordinator, here.ofBoard])
      await expect(note(who)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('is chosen from the own schools and pools; who only looks has nothing to choose', async () => {
    const { pools, sites } = await searchTimeChoices(by(here.ofSite))
    expect(pools.map(({ id }) => id)).toEqual([here.pool.id])
    expect(sites.map(({ id }) => id)).toEqual([here.site.id])
    for (const who of [here.coordinator, here.ofBoard])
      expect(await searchTimeChoices(by(who))).toEqual({ pools: [], sites: [] })
  })

  test('is filled in as hours, of which the page says what is too much or no number', async () => {
    const pages = createPages({ demoUsers: [], openApiDocument })
    const caller = await callerOf(db, appOver(db, {}, pages), here.school)
    const fill = (directorMinutes: string) =>
      caller.form('/zoektijd', { siteId: here.site.id, month: '2025-10-01', directorMinutes })
    const october = async () =>
      (await listed(here.ofSite)).find(({ month }) => month === '2025-10-01')?.directorMinutes
    for (const typed of ['744,02', '-1', 'veel']) {
      const refused = await fill(typed)
      const text = await refused.text()
      expect([refused.status, await october()]).toEqual([422, undefined])
      expect(text).toContain(`value="${typed}"`)
      expect(text).toContain('van 0 tot en met 744')
    }
    for (const [typed, minutes] of [
      ['744', 44_640],
      ['2,5', 150],
      ['0', 0],
    ] as const) {
      expect((await fill(typed)).headers.get('Location')).toBe('/zoektijd?gelukt=genoteerd')
      expect(await october()).toBe(minutes)
    }
    expect((await fill('')).status).toBe(422)
  })
})
