import { afterAll, beforeAll, expect, it } from 'vitest'
import { brokenInvariants } from '../../../../db/queries/invariant.ts'
import { addDays, day } from '../../../../scheduler/domain/day.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { advanceRound } from '../../../../src/actions/round/advance.ts'
import { stopRound } from '../../../../src/actions/round/stop.ts'
import { ActionError } from '../../../../src/errors.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'
import { aRunningRound, offersOf, type Person, statusOf } from './rounds.ts'

const db = useDb({ connectMs: 60_000, connectionsMax: 20 })
const ROUNDS = 8
const WAVE = 12
let at: PoolAtWork
const people: Person[] = []

beforeAll(async () => {
  const rounds = {
    waveSize: WAVE,
    kinds: ['waves'],
    sourceWaitMinutes: 0,
    onwardSources: [],
  } as const
  at = await aPoolAtWork(db, { body: { offerRounds: rounds } })
  for (let n = 0; n < WAVE; n += 1) people.push(await at.member())
})
afterAll(() => at.matcher.close())

/** A school day of its own for each. */
const dayOf = (n: number) => addDays(day('2026-11-23'), Math.floor(n / 5) * 7 + (n % 5))

const codeOf = (one: PromiseSettledResult<unknown>) => {
  if (one.status === 'fulfilled') return 'done'
  if (!(one.reason instanceof ActionError)) throw one.reason
  const because = one.reason.facts['closedBecause']
  return typeof because === 'string' ? `${one.reason.code} ${because}` : one.reason.code
}

it(`a whole wave of ${WAVE} accepts at once, ${ROUNDS} times: one comes, each other hears why`, {
  timeout: 120_000,
}, async () => {
  for (let n = 0; n < ROUNDS; n += 1) {
    const request = await at.request({ days: [dayOf(n)] })
    const input = { kind: 'waves' } as const
    const { roundId } = await aRunningRound(db, at, { request, people, input })
    const answers = []
    for (const { id: offerId, to } of await offersOf(db, roundId, people)) {
      answers.push({ offerId, as: await at.asMember(people[to]?.id ?? '') })
    }
    const ended = await Promise.allSettled([
      ...answers.map(({ as, offerId }) => acceptOffer(as, { offerId })),
      advanceRound(at.worker, { roundId }),
    ])
    const codes = ended.slice(0, WAVE).map(codeOf)
    expect(codes.filter((code) => code === 'done')).toHaveLength(1)
    expect(codes.filter((code) => code === 'offer-closed somebody-else')).toHaveLength(WAVE - 1)
    expect(await statusOf(db, roundId)).toBe('covered')
  }
  const { rows } = await db.adminPool.query(
    'select deadlocks::int as n from pg_stat_database where datname = current_database()',
  )
  expect(rows).toEqual([{ n: 0 }])
})

it('a stop and an acceptance at once: one of the two, and the other hears it', {
  timeout: 60_000,
}, async () => {
  for (let n = 0; n < ROUNDS; n += 1) {
    const request = await at.request({ days: [dayOf(n + ROUNDS)] })
    const { roundId } = await aRunningRound(db, at, { request, people, input: { kind: 'waves' } })
    const [offer] = await offersOf(db, roundId, people)
    const as = await at.asMember(people[offer?.to ?? 0]?.id ?? '')
    const [stopped, accepted] = (
      await Promise.allSettled([
        stopRound(at.coordinator, { roundId }),
        acceptOffer(as, { offerId: offer?.id ?? '' }),
      ])
    ).map(codeOf)
    expect([stopped, accepted]).toContain('done')
    expect(await statusOf(db, roundId)).toBe(accepted === 'done' ? 'covered' : 'stopped')
  }
})

it('leaves nothing that should never be', async () => {
  expect(await brokenInvariants(db.db)).toEqual([])
})
