import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Source } from '../../../../scheduler/domain/source.ts'
import { declineOffer } from '../../../../src/actions/offer/decline.ts'
import { at as moment } from '../../../scheduler/when.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'
import {
  aRunningRound,
  offersOf,
  type Person,
  standing,
  statusOf,
  workUntilQuiet,
} from './rounds.ts'

const db = useDb()
const onwardSources: readonly Source[] = ['other-board', 'part-timer', 'on-call']
let at: PoolAtWork

/** A pool in which the list may be followed by these sources, and one that is never asked by itself. */
beforeEach(async () => {
  at = await aPoolAtWork(db, {
    body: {
      offerRounds: {
        kinds: ['in-order', 'waves'],
        waveSize: 2,
        sourceWaitMinutes: 30,
        onwardSources,
      },
      defaultSourceOrder: ['flexpool', 'other-board', 'on-call', 'part-timer'],
      onCallNoticeHours: 0,
    },
  })
  await db.adminPool.query('truncate job, notice')
})
afterEach(() => at.matcher.close())

async function declineAll(roundId: string, people: readonly Person[]): Promise<void> {
  for (const { id, to, status } of await offersOf(db, roundId, people)) {
    const member = people[to]
    if (status !== 'sent' || member === undefined) continue
    await declineOffer(await at.asMember(member.id), { offerId: id, reason: 'no-reason' })
  }
  await workUntilQuiet(at)
}

const waits = async (roundId: string) =>
  (
    await db.adminPool.query('select waits_for_source, next_at from offer_round where id = $1', [
      roundId,
    ])
  ).rows[0]

it('asks source after source in the order of the board when the list ran dry, each after its wait', async () => {
  const people = [await at.member(), await at.member()]
  const partTimer = await at.member({ engagement: { form: 'extension' } })
  const onCall = await at.member({ engagement: { form: 'on-call' } })
  // Nobody of the flexpool is asked by itself: the rules of play do not name it.
  await at.member({
    engagement: { employer: 'requesting-board', boardId: null, form: 'temporary' },
  })
  people.push(onCall, partTimer)
  const request = await at.request()
  const [first] = people
  const input = { memberIds: [first?.id ?? ''], onward: true }
  const { roundId } = await aRunningRound(db, at, { request, people, input })

  await declineAll(roundId, people)
  expect(await waits(roundId)).toMatchObject({ waits_for_source: 'other-board' })
  at.clock.set('2026-11-20 09:29')
  expect(await workUntilQuiet(at)).toBe(0)
  at.clock.set('2026-11-20 09:30')
  await workUntilQuiet(at)
  expect(await standing(db, roundId, people)).toEqual(['0 declined', '1 sent'])

  await declineAll(roundId, people)
  expect((await waits(roundId)).next_at.getTime()).toBe(moment('2026-11-20 10:00'))
  at.clock.set('2026-11-20 10:00')
  await workUntilQuiet(at)
  await declineAll(roundId, people)
  at.clock.set('2026-11-20 10:30')
  await workUntilQuiet(at)
  expect(await standing(db, roundId, people)).toEqual([
    '0 declined',
    '1 declined',
    '2 declined',
    '3 sent',
  ])
  await declineAll(roundId, people)
  expect(await statusOf(db, roundId)).toBe('dry')
  const { rows } = await db.adminPool.query(
    'select by_rules, source from round_candidate where round_id = $1 order by place',
    [roundId],
  )
  expect(rows).toEqual([
    { by_rules: false, source: 'other-board' },
    { by_rules: true, source: 'other-board' },
    { by_rules: true, source: 'on-call' },
    { by_rules: true, source: 'part-timer' },
  ])
})

it('goes the order of the board that asks, where it has one of its own', async () => {
  const own = [await at.member(), await at.member({ engagement: { form: 'extension' } })]
  await db.adminPool.query(
    "update participation set source_order = '{part-timer,other-board}' where board_id = $1",
    [at.asks.id],
  )
  const [first] = own
  const request = await at.request()
  const input = { memberIds: [first?.id ?? ''], onward: true }
  const { roundId } = await aRunningRound(db, at, { request, people: own, input })
  await declineAll(roundId, own)
  expect(await waits(roundId)).toMatchObject({ waits_for_source: 'part-timer' })
})

it('does not wait where the lessons are too near for that', async () => {
  const people = [await at.member(), await at.member()]
  const request = await at.request({ over: { urgency: 'class-sent-home' } })
  at.clock.set('2026-11-23 07:50')
  const input = { memberIds: [people[0]?.id ?? ''], onward: true }
  const { roundId } = await aRunningRound(db, at, { request, people, input })
  await declineAll(roundId, people)
  expect(await standing(db, roundId, people)).toEqual(['0 declined', '1 sent'])
})

it('goes on after a wait that passed while everything was down', async () => {
  const people = [await at.member(), await at.member()]
  const request = await at.request()
  const input = { memberIds: [people[0]?.id ?? ''], onward: true }
  const { roundId } = await aRunningRound(db, at, { request, people, input })
  await declineAll(roundId, people)
  at.clock.set('2026-11-22 12:00')
  await workUntilQuiet(at)
  expect(await standing(db, roundId, people)).toEqual(['0 declined', '1 sent'])
})

it('ends with the list where the coordinator did not let it go on', async () => {
  const people = [await at.member(), await at.member()]
  const request = await at.request()
  const input = { memberIds: [people[0]?.id ?? ''], onward: false }
  const { roundId } = await aRunningRound(db, at, { request, people, input })
  await declineAll(roundId, people)
  expect(await statusOf(db, roundId)).toBe('dry')
})
