import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { day } from '../../../../scheduler/domain/day.ts'
import { cancelAssignment } from '../../../../src/actions/assignment/cancel.ts'
import { endAssignmentEarly } from '../../../../src/actions/assignment/end-early.ts'
import { listDueHours } from '../../../../src/actions/fulfilment/list-due.ts'
import { rateFulfilment } from '../../../../src/actions/fulfilment/rate.ts'
import { recordFulfilment } from '../../../../src/actions/fulfilment/record.ts'
import { showDueHours } from '../../../../src/actions/fulfilment/show-due.ts'
import { markUnfilled } from '../../../../src/actions/request/mark-unfilled.ts'
import { showRequest } from '../../../../src/actions/request/show.ts'
import { withdrawRequest } from '../../../../src/actions/request/withdraw.ts'
import { schoolActor } from '../../../support/build/actor.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { aTariff } from '../../../support/build/tariff.ts'
import { useDb } from '../../../support/use-db.ts'
import { worked } from './worked.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db, { body: { travelCentsPerKm: 23 } })
  await aTariff(db)
})
beforeEach(() => at.clock.set('2026-11-20 09:00'))
afterAll(() => at.matcher.close())

it('takes lesson by lesson while the assignment runs, and comes to the same as all at once', async () => {
  const [bit, whole] = [await worked(at, db), await worked(at, db)]
  at.clock.set('2026-11-24 12:00')
  const begun = await recordFulfilment(at.school, {
    assignmentId: bit.assignmentId,
    sessions: [{ assignmentSessionId: bit.sessionIds[1] ?? '', minutes: 60 }],
    rating: 4,
  })
  expect(begun).toMatchObject({ isWhole: false, minutes: 110 })
  expect(begun.lines).toHaveLength(2)
  await expect(
    recordFulfilment(at.school, { assignmentId: bit.assignmentId, sessions: [] }),
  ).rejects.toMatchObject({ code: 'not-yet-taught' })
  at.clock.set('2026-11-27 17:00')
  const [, , third = '', ...others] = bit.sessionIds
  await recordFulfilment(at.school, {
    assignmentId: bit.assignmentId,
    sessions: [],
    assignmentSessionIds: others,
  })
  const done = await recordFulfilment(at.school, {
    assignmentId: bit.assignmentId,
    sessions: [{ assignmentSessionId: third, minutes: 40 }],
  })
  expect(done.isWhole).toBe(true)
  expect(done.lines).toHaveLength(1)
  const atOnce = await recordFulfilment(at.school, {
    assignmentId: whole.assignmentId,
    sessions: [
      { assignmentSessionId: whole.sessionIds[1] ?? '', minutes: 60 },
      { assignmentSessionId: whole.sessionIds[2] ?? '', minutes: 40 },
    ],
  })
  const { lines: _lines, fulfilmentId, assignmentId: _a, requestId: _r, ...sums } = atOnce
  expect(done).toMatchObject(sums)
  const { rows: kept } = await db.adminPool.query(
    `select rating, minutes, (select count(*)::int from fulfilment_session where fulfilment_id = fulfilment.id) as sessions
     from fulfilment where id = any ($1) order by rating nulls last`,
    [[done.fulfilmentId, fulfilmentId]],
  )
  expect(kept).toEqual([
    { rating: 4, minutes: 250, sessions: 5 },
    { rating: null, minutes: 250, sessions: 5 },
  ])
})

it('never takes the hours of a lesson twice, not even from two who confirm at once', async () => {
  const { assignmentId, sessionIds } = await worked(at, db)
  const [first = ''] = sessionIds
  at.clock.set('2026-11-25 17:00')
  const again = { assignmentId, sessions: [{ assignmentSessionId: first, minutes: 100 }] }
  const ends = await Promise.allSettled([
    recordFulfilment(at.school, { assignmentId, sessions: [] }),
    recordFulfilment(at.school, { assignmentId, sessions: [] }),
  ])
  expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  at.clock.set('2026-11-26 17:00')
  await expect(recordFulfilment(at.school, again)).rejects.toMatchObject({
    code: 'hours-out-of-range',
  })
  expect(await recordFulfilment(at.school, { assignmentId, sessions: [] })).toMatchObject({
    minutes: 200,
  })
})

it('lets nobody cancel what was worked, and closes what is left when the rest is cancelled', async () => {
  const { assignmentId, request } = await worked(at, db)
  at.clock.set('2026-11-24 12:00')
  await recordFulfilment(at.school, { assignmentId, sessions: [] })
  const { version } = await showRequest(at.school, { requestId: request.id })
  await expect(
    withdrawRequest(at.school, { requestId: request.id, version }),
  ).rejects.toMatchObject({ code: 'already-decided', facts: { hasConfirmedHours: true } })
  await endAssignmentEarly(at.school, { assignmentId, lastDay: day('2026-11-24') })
  const shown = await showRequest(at.school, { requestId: request.id })
  expect(shown.status).toBe('fulfilled')
  expect(shown.coming).toMatchObject([{ status: 'fulfilled' }])
})

it('keeps what was worked with who worked it when the rest is given up', async () => {
  const { assignmentId, request } = await worked(at, db)
  at.clock.set('2026-11-24 12:00')
  await recordFulfilment(at.school, { assignmentId, sessions: [] })
  await cancelAssignment(at.school, { assignmentId })
  const { version, coming, status } = await showRequest(at.school, { requestId: request.id })
  expect([status, coming[0]?.status]).toEqual(['open', 'fulfilled'])
  const left = { requestId: request.id, version, classConsequence: 'split' as const }
  await markUnfilled(at.school, left)
  expect((await showRequest(at.school, { requestId: request.id })).coming).toHaveLength(1)
})

it('lists what waits: only the lessons that are over, and never one twice', async () => {
  const { assignmentId } = await worked(at, db)
  at.clock.set('2026-11-24 12:00')
  const due = async () =>
    (await listDueHours(at.school, {})).find((one) => one.assignmentId === assignmentId)
  expect(await due()).toMatchObject({ lessons: 2, minutes: 100, lessonsAhead: 3 })
  await recordFulfilment(at.school, { assignmentId, sessions: [] })
  expect(await due()).toBeUndefined()
  at.clock.set('2026-11-25 12:00')
  expect(await due()).toMatchObject({ lessons: 1, minutes: 50, firstDay: '2026-11-25' })
})

it('says how it fitted, for the own board and the coordinator and nobody else', async () => {
  const { assignmentId, request } = await worked(at, db)
  const fit = { assignmentId, rating: 5, fitWords: 'De klas vroeg of ze terugkomt.' }
  await expect(rateFulfilment(at.school, fit)).rejects.toMatchObject({ code: 'not-yet-taught' })
  await recordFulfilment(at.school, { assignmentId, sessions: [], rating: 2 })
  await rateFulfilment(at.school, fit)
  const requestId = request.id
  for (const context of [at.school, at.coordinator]) {
    const { coming } = await showRequest(context, { requestId })
    expect(coming[0]?.fit).toEqual({ rating: 5, words: fit.fitWords })
  }
  const elsewhere = at.as(await schoolActor(db, { boardId: at.lends.id }))
  await expect(rateFulfilment(elsewhere, fit)).rejects.toMatchObject({ code: 'not-found' })
  const { rows: told } = await db.adminPool.query(
    `select facts::text as facts from event where verb = 'fulfilment.rate'`,
  )
  expect(JSON.stringify(told)).not.toMatch(/vroeg|rating/)
  const { rows: seen } = await db.adminPool.query(
    `select polname from pg_policy where polrelid = 'fulfilment'::regclass and polname ~ 'member|engine|worker'`,
  )
  expect(seen).toEqual([])
})

it('leaves nothing that should never be', async () => {
  expect(await brokenInvariants(db.db)).toEqual([])
})

it('says of cover for training whether it went ahead, and of no other cover', async () => {
  const { assignmentId, sessionIds, request } = await worked(at, db, { kind: 'training' })
  const [first = '', ...others] = sessionIds
  const confirm = (lessons: readonly string[], said: { readonly trainingWentAhead?: boolean }) =>
    recordFulfilment(at.school, {
      assignmentId,
      sessions: [],
      assignmentSessionIds: [...lessons],
      ...said,
    })
  const kept = async () => {
    const { rows } = await db.adminPool.query<{ said: boolean | null }>(
      'select training_went_ahead as said from fulfilment where assignment_id = $1',
      [assignmentId],
    )
    return rows[0]?.said
  }
  await confirm([first], { trainingWentAhead: false })
  expect(await kept()).toBe(false)
  expect(await confirm(others.slice(0, 1), {})).toMatchObject({ trainingWentAhead: false })
  expect(await kept()).toBe(false)
  expect(await showDueHours(at.school, { assignmentId })).toMatchObject({
    kind: 'training',
    trainingWentAhead: false,
  })
  await confirm(others.slice(1), { trainingWentAhead: true })
  expect(await kept()).toBe(true)
  const { coming } = await showRequest(at.coordinator, { requestId: request.id })
  expect(coming.map(({ trainingWentAhead }) => trainingWentAhead)).toEqual([true])
  const other = await worked(at, db)
  const said = { assignmentId: other.assignmentId, sessions: [], trainingWentAhead: true }
  await expect(recordFulfilment(at.school, said)).rejects.toMatchObject({
    code: 'invalid-input',
    fields: [{ field: 'trainingWentAhead', value: 'true' }],
  })
  const { rows } = await db.adminPool.query('select id from fulfilment where assignment_id = $1', [
    other.assignmentId,
  ])
  expect(rows).toEqual([])
})
