import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { noteConcern, noteConcernInput } from '../../../../src/actions/concern/note.ts'
import { readNames } from '../../../../src/actions/reference/names.ts'
import { noteSearchTime, noteSearchTimeInput } from '../../../../src/actions/search-time/note.ts'
import {
  type TakeListInput,
  takeList,
  takeListInput,
} from '../../../../src/actions/taken-list/take.ts'
import type { Context } from '../../../../src/context.ts'
import { listCsv, listXlsx } from '../../../../web/document/list-file.ts'
import { nl } from '../../../../web/words/nl.ts'
import {
  boardActor,
  coordinatorActor,
  memberActor,
  schoolActor,
} from '../../../support/build/actor.ts'
import { aBoard, aSite } from '../../../support/build/board.ts'
import { aProposal } from '../../../support/build/decision.ts'
import { aParticipation, aPool } from '../../../support/build/pool.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { chainProblems } from '../../../support/build/unchanged.ts'
import { inSheetOf } from '../../../support/in-sheet-of.ts'
import { useDb } from '../../../support/use-db.ts'

/* Lists of pages, taken along: the rows of the page, and who took them is written down. */

const db = useDb()
let at: PoolAtWork
let farSchool: Context

beforeAll(async () => {
  at = await aPoolAtWork(db)
  const poolId = at.pool.id
  const far = await aBoard(db)
  await aParticipation(db, { poolId, boardId: far.id })
  const { id: farSite } = await aSite(db, { boardId: far.id })
  farSchool = at.as(await schoolActor(db, { boardId: far.id }))
  const spent = { poolId, month: '2026-10-14' }
  const note = (by: Context, over: object) =>
    noteSearchTime(by, noteSearchTimeInput.parse({ ...spent, ...over }))
  await note(at.school, { siteId: at.site.id, directorMinutes: 90 })
  await note(farSchool, { siteId: farSite, directorMinutes: 0, plannerMinutes: 45 })
  const dispute = { kind: 'dispute', summary: 'Wie betaalt de reis?', minutes: 150, cents: 12_550 }
  await noteConcern(at.coordinator, noteConcernInput.parse({ poolId, ...dispute }))
  await at.member({ row: { name: 'Émile' }, engagement: null })
  return () => at.matcher.close()
})

const linesOf = async (by: Context, list: TakeListInput['list']) => {
  const names = await readNames(by, {})
  const text = listCsv(nl, names, await takeList(by, { list, format: 'csv' }))
  return parse(text, { delimiter: ';', bom: true }) as string[][]
}

describe('a list that is taken along', () => {
  test('has the rows of its page, numbers as numbers and what is not known empty', async () => {
    const [head, ...rows] = await linesOf(at.coordinator, 'search-time')
    expect(head).toHaveLength(6)
    const found = rows.map(([, , , ...spent]) => spent)
    expect(found).toHaveLength(2)
    expect(found).toContainEqual(['2026-10-01', '1,5', ''])
    expect(found).toContainEqual(['2026-10-01', '0', '0,75'])
    const [, paper] = await linesOf(at.coordinator, 'papers')
    expect(paper).toEqual(['Émile', 'Contract', '', 'Ontbreekt'])
    const [, dispute] = await linesOf(at.coordinator, 'concerns')
    expect(dispute?.slice(2, 8)).toEqual([
      'Geschil',
      '',
      'Wie betaalt de reis?',
      '2026-11-20',
      '2,5',
      '125,5',
    ])
  })

  test('has for a school its own rows, never those of another board', async () => {
    const [, ...own] = await linesOf(at.school, 'search-time')
    expect(own.map(([, , site]) => site)).toEqual([at.site.name])
    const [, ...far] = await linesOf(farSchool, 'search-time')
    expect(far.map(([, , site]) => site)).not.toContain(at.site.name)
    expect(far).toHaveLength(1)
  })

  test('has why rules were set aside, of these days and this pool, for who runs it', async () => {
    const request = await at.request()
    const decided = { overriddenRuleIds: ['travel-limit'], reason: 'Woont om de hoek' }
    await aProposal(db, { pool: at.pool, request, member: await at.member() }, decided)
    const format = 'csv'
    const about = { list: 'set-aside', format, poolId: at.pool.id } as const
    const rowsOf = async (over: object) => {
      const read = await takeList(at.coordinator, takeListInput.parse({ ...about, ...over }))
      const text = listCsv(nl, await readNames(at.coordinator, {}), read)
      return (parse(text, { delimiter: ';', bom: true }) as string[][]).slice(1)
    }
    expect((await rowsOf({})).map(([, ...row]) => row)).toEqual([
      ['spelregels van de pool', 'Woont om de hoek', `/inbox/${request.id}`],
    ])
    expect(await rowsOf({ from: '2025-08-01', to: '2026-07-31' })).toEqual([])
    const board = at.as(await boardActor(db, at.asks.id))
    for (const by of [at.school, board])
      await expect(takeList(by, about)).rejects.toMatchObject({ code: 'not-allowed' })
    const other = at.as(await coordinatorActor(db, (await aPool(db)).id))
    await expect(takeList(other, about)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('has in a workbook the same cells, amounts as numbers', async () => {
    const read = await takeList(at.coordinator, { list: 'concerns', format: 'xlsx' })
    const sheet = inSheetOf(await listXlsx(nl, await readNames(at.coordinator, {}), read))
    for (const text of ['Geschil', 'Wie betaalt de reis?', '2026-11-20', nl.concerns.outcome])
      expect(sheet).toContain(`>${text}</t>`)
    for (const number of ['2.5', '125.5']) expect(sheet).toContain(`<v>${number}</v>`)
  })

  test('is refused where its page is', async () => {
    const member = at.as(await memberActor(db, (await at.member()).id))
    for (const [by, list] of [
      [at.school, 'papers'],
      [member, 'search-time'],
      [member, 'concerns'],
    ] as const)
      await expect(takeList(by, { list, format: 'csv' })).rejects.toMatchObject({
        code: 'not-allowed',
      })
  })

  test.each([
    [{ list: 'geheim', format: 'csv' }, 'list'],
    [{ list: 'concerns', format: 'exe' }, 'format'],
    [{ list: 'concerns' }, 'format'],
    [{ list: 'concerns', format: 'csv', poolId: 'geen' }, 'poolId'],
  ])('is refused by field where there is no such thing: %o', (given, field) => {
    const { error } = takeListInput.safeParse(given)
    expect(error?.issues.map(({ path }) => path.join())).toEqual([field])
  })

  test('is written down with its name and form, and nothing that was in it', async () => {
    const first = { list: 'selection', format: 'xlsx' } as const
    await takeList(at.coordinator, first)
    await takeList(at.coordinator, first)
    const { rows } = await db.adminPool.query(
      `select facts, pool_id as "poolId" from event where verb = 'list.export' and facts ->> 'list' = 'selection'`,
    )
    expect(rows).toEqual([
      { facts: first, poolId: at.pool.id },
      { facts: first, poolId: at.pool.id },
    ])
    expect(await chainProblems(db)).toEqual([])
  })
})
