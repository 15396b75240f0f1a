import { beforeAll, describe, expect, test } from 'vitest'
import { instantAt } from '../../../../scheduler/calendar/clock.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { clockTime } from '../../../../scheduler/domain/instant.ts'
import { concernChoices } from '../../../../src/actions/concern/choices.ts'
import { listConcerns } from '../../../../src/actions/concern/list.ts'
import { noteConcern, noteConcernInput } from '../../../../src/actions/concern/note.ts'
import { settleConcern, settleConcernInput } from '../../../../src/actions/concern/settle.ts'
import { readMeasures, readMeasuresInput } from '../../../../src/actions/measures/read.ts'
import type { Actor } from '../../../../src/actor.ts'
import { boardActor, coordinatorActor, schoolActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { aParticipation, aPool } from '../../../support/build/pool.ts'
import { chainProblems } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'

const db = useDb()
const by = (actor: Actor, onDay = '2026-11-20') =>
  testContext(db, actor, { now: () => instantAt(day(onDay), clockTime('09:00')) })

let pool: Awaited<ReturnType<typeof aPool>>
let other: Awaited<ReturnType<typeof aPool>>
let board: Awaited<ReturnType<typeof aBoard>>
let stranger: Awaited<ReturnType<typeof aBoard>>
let coordinator: Actor
let ofBoard: Actor
let ofStranger: Actor

beforeAll(async () => {
  pool = await aPool(db)
  other = await aPool(db)
  board = await aBoard(db)
  stranger = await aBoard(db)
  await aParticipation(db, { poolId: pool.id, boardId: board.id })
  await aParticipation(db, { poolId: other.id, boardId: stranger.id })
  coordinator = await coordinatorActor(db, pool.id)
  ofBoard = await boardActor(db, board.id)
  ofStranger = await boardActor(db, stranger.id)
})

const note = (actor: Actor, over: object = {}) =>
  noteConcern(
    by(actor),
    noteConcernInput.parse({
      poolId: pool.id,
      kind: 'dispute',
      summary: 'Wie betaalt de reis?',
      ...over,
    }),
  )

const settle = (actor: Actor, concernId: string, over: object = {}) =>
  settleConcern(
    by(actor),
    settleConcernInput.parse({ concernId, outcome: 'De vragende school.', ...over }),
  )

const idsOf = async (actor: Actor, status: 'open' | 'settled' = 'open') =>
  (await listConcerns(by(actor), { status })).items.map(({ id }) => id)

describe('a gap or dispute', () => {
  test('is noted by who runs the pool and by a board, and seen by whom it is about', async () => {
    const { concernId: whole } = await note(coordinator, { kind: 'legal-gap', ruleId: 'vog-seen' })
    const { concernId: own } = await note(ofBoard, { kind: 'outside', minutes: 90, cents: 12_500 })
    const about = await note(coordinator, { boardId: board.id })
    expect(await idsOf(coordinator)).toEqual(expect.arrayContaining([whole, own, about.concernId]))
    const ofOwn = await idsOf(ofBoard)
    expect(ofOwn.toSorted()).toEqual([own, about.concernId].toSorted())
    expect(await idsOf(ofStranger)).toEqual([])
    const { items } = await listConcerns(by(ofBoard), { status: 'open' })
    expect(items.find(({ id }) => id === own)).toMatchObject({
      kind: 'outside',
      boardName: board.name,
      poolName: pool.name,
      minutes: 90,
      cents: 12_500,
      ruleId: null,
      notedOn: '2026-11-20',
    })
    expect(await chainProblems(db)).toEqual([])
  })

  test.each([
    ['a pool of others', () => note(coordinator, { poolId: other.id })],
    ['a board that takes no part', () => note(coordinator, { boardId: stranger.id })],
    ['another board', () => note(ofBoard, { boardId: stranger.id })],
    ['a pool in which the board takes no part', () => note(ofStranger)],
  ])('is not noted about %s', async (_, noting) => {
    await expect(noting()).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is not noted for tomorrow, nor by a school', async () => {
    await expect(note(coordinator, { notedOn: '2026-11-21' })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ field: 'notedOn', value: '2026-11-21' }],
    })
    const school = await schoolActor(db, { boardId: board.id })
    await expect(note(school)).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('ends once, between the day on which it was noted and today', async () => {
    const { concernId } = await note(coordinator, { boardId: board.id, notedOn: '2026-11-18' })
    for (const settledOn of ['2026-11-17', '2026-11-21'])
      await expect(settle(coordinator, concernId, { settledOn })).rejects.toMatchObject({
        code: 'invalid-input',
        fields: [{ field: 'settledOn', value: settledOn }],
      })
    await expect(settle(ofStranger, concernId)).rejects.toMatchObject({ code: 'not-found' })
    await settle(ofBoard, concernId, { settledOn: '2026-11-18' })
    expect(await idsOf(coordinator, 'settled')).toContain(concernId)
    expect(await idsOf(coordinator)).not.toContain(concernId)
    await expect(settle(coordinator, concernId)).rejects.toMatchObject({ code: 'already-decided' })
  })

  test('offers the boards of the own pools to who runs them, and no board another', async () => {
    const { pools, boards } = await concernChoices(by(coordinator))
    expect(pools.map(({ id }) => id)).toEqual([pool.id])
    expect(boards.map(({ id }) => id)).toEqual([board.id])
    expect((await concernChoices(by(ofBoard))).boards).toEqual([])
  })

  test('is counted from the day after it was noted, and anew when it ends', async () => {
    const mine = await aPool(db)
    const who = await coordinatorActor(db, mine.id)
    const of = { poolId: mine.id, notedOn: '2026-11-18' }
    const { concernId } = await note(who, of)
    await note(who, { ...of, notedOn: '2026-11-20' })
    await note(who, { ...of, kind: 'outside', minutes: 90 })
    const count = async (measureId: string) => {
      const asked = { poolId: mine.id, from: '2026-11-01', to: '2026-11-30', period: 'month' }
      const { rows } = await readMeasures(by(who), readMeasuresInput.parse(asked))
      return rows.find((row) => row.measureId === measureId)?.value
    }
    expect(await count('disputes-noted')).toBe(1)
    expect(await count('disputes-settled')).toBe(0)
    expect(await count('outside-noted-hours')).toBe(90)
    await settle(who, concernId)
    expect(await count('disputes-settled')).toBe(1)
  })
})
