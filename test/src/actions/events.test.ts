import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPoolAtWork, type PoolAtWork } from '../../support/build/pool-at-work.ts'
import { reference } from '../../support/build/reference.ts'
import { chainProblems } from '../../support/build/unchanged.ts'
import { useDb } from '../../support/use-db.ts'
import { COMMANDS } from './commands.ts'

const db = useDb()
let at: PoolAtWork

beforeAll(async () => {
  await reference(db)
  at = await aPoolAtWork(db, { body: { split: 'weekday' } })
})
afterAll(() => at.matcher.close())

/** What is written down when a command succeeds: its own verb, and what it does to other things. */
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  'absence.post': ['absence.post'],
  'absence.withdraw': ['absence.withdraw', 'request.withdraw'],
  'request.amend': ['request.amend'],
  'request.change-lessons': ['request.change-lessons'],
  'request.withdraw': ['request.withdraw'],
  'request.mark-unfilled': ['request.mark-unfilled'],
  'request.log-outside-cover': ['request.log-outside-cover'],
  'proposal.approve': ['proposal.approve'],
  'proposal.reject': ['proposal.reject'],
  'proposal.override': ['proposal.override'],
  'offer.send': ['offer.send'],
  'offer.accept': ['offer.accept'],
  'offer.accept of a part': ['offer.accept'],
  'offer.decline': ['offer.decline'],
  'offer.withdraw': ['offer.withdraw'],
  'offer.expire': ['offer.expire'],
  'round.start': ['offer.send', 'proposal.approve', 'round.start'],
  'round.advance': ['offer.send'],
  'round.stop': ['round.stop'],
  'assignment.cancel': ['assignment.cancel'],
  'assignment.swap': ['assignment.swap', 'assignment.swap', 'offer.send', 'offer.send'],
  'assignment.extend': ['assignment.extend', 'offer.accept', 'offer.send'],
  'assignment.end-early': ['assignment.end-early'],
  'fulfilment.record': ['fulfilment.record'],
  'availability.save-week': ['availability.save-week'],
  'pool.amend-spelregels': ['pool.amend-spelregels'],
}

interface Written {
  readonly verb: string
  readonly actor_role: string
  readonly actor_user_id: string | null
  readonly subject_id: string
}

async function eventsNow(): Promise<readonly Written[]> {
  const { rows } = await db.adminPool.query<Written>(
    'select verb, actor_role, actor_user_id, subject_id from event order by at, chain, seq',
  )
  return rows
}

describe('a command that succeeds', () => {
  it('is in this list', () => {
    expect(Object.keys(EVENTS).toSorted()).toEqual(Object.keys(COMMANDS).toSorted())
  })

  it.each(Object.keys(COMMANDS))('%s: leaves its events, and asked again none', async (name) => {
    at.clock.set('2026-11-20 09:00')
    const act = await COMMANDS[name]?.(at, db)
    const before = (await eventsNow()).length
    const how = { db: db.db, idempotencyKey: `events-${name}` }
    await act?.(how)
    const written = (await eventsNow()).slice(before)
    const verbs = written.map(({ verb }) => verb).toSorted()
    expect(verbs).toEqual(EVENTS[name])
    // Whoever did it is known, unless it was time itself.
    const byNobody = written.filter(
      (one) => (one.actor_user_id === null) !== (one.actor_role === 'worker'),
    )
    expect(byNobody).toEqual([])
    await act?.(how)
    const isByWorker = written.every(({ actor_role: role }) => role === 'worker')
    const isSame = (await eventsNow()).length === before + written.length
    expect(isByWorker || isSame).toBe(true)
    expect(await chainProblems(db)).toEqual([])
  })
})
