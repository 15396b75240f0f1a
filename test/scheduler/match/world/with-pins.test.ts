import { describe, expect, it } from 'vitest'
import { standTogether } from '../../../../scheduler/match/compile/column.ts'
import { compileWorld } from '../../../../scheduler/match/compile/compile-world.ts'
import { overlookedIn } from '../../../../scheduler/match/compile/overlooked-in.ts'
import { indexWorld } from '../../../../scheduler/match/world/index-world.ts'
import { withPins } from '../../../../scheduler/match/world/with-pins.ts'
import { aMember, aRequest, sessionsOn } from '../../build.ts'
import { aWorld } from '../../case.ts'
import { spelregels } from '../../spelregels.ts'
import { dice } from '../dice.ts'
import { randomWorld } from '../random-world.ts'

const days = ['2026-11-23', '2026-11-24']
const world = aWorld({
  spelregels: spelregels({ split: 'weekday' }),
  requests: [aRequest({ sessions: sessionsOn(days) }), aRequest({ id: 'other' })],
  members: [aMember(), aMember({ id: 'else' })],
  chainLimits: [
    { requestId: 'other', memberId: 'member', room: 2 },
    { requestId: 'other', memberId: 'else', room: 2 },
    { requestId: 'request', memberId: 'member', room: 2 },
  ],
})

describe('withPins', () => {
  it.each([
    ['whole, by two', 'request', 'else'],
    ['whole, by the same', 'request', 'member'],
    ['whole and a weekday', 'request/1', 'else'],
  ])('refuses a lesson that is pinned twice: %s', (_, partId, memberId) => {
    const pins = [
      { partId: 'request', memberId: 'member' },
      { partId, memberId },
    ]
    expect(() => withPins(world, pins)).toThrow('a lesson is pinned twice')
  })

  it('asks no longer for a request that is pinned whole', () => {
    const pinned = withPins(world, [{ partId: 'request', memberId: 'member' }])
    expect(pinned.requests.map(({ id }) => id)).toEqual(['other'])
    const [member, other] = pinned.members
    expect(member?.commitments.map(({ day, requestId }) => [day, requestId])).toEqual(
      days.map((day) => [day, 'request']),
    )
    expect(other).toBe(world.members[1])
  })

  it('goes on with the other weekdays where one is pinned', () => {
    const pinned = withPins(world, [{ partId: 'request/1', memberId: 'member' }])
    const [request] = pinned.requests
    expect(request?.sessions.map(({ day }) => day)).toEqual(['2026-11-24'])
    expect(request?.length).toEqual(world.requests[0]?.length)
    expect(pinned.members[0]?.commitments.map(({ day }) => day)).toEqual(['2026-11-23'])
  })

  it('takes a contract of the board from who has the pin, once per request and not for the request itself', () => {
    const pins = ['request/1', 'request/2'].map((partId) => ({ partId, memberId: 'member' }))
    expect(withPins(world, pins).chainLimits.map(({ room }) => room)).toEqual([1, 2, 2])
  })

  it('names what the world does not have', () => {
    const pin = { partId: 'request', memberId: 'member' }
    expect(() => withPins(world, [{ ...pin, partId: 'none' }])).toThrow('no part none')
    expect(() => withPins(world, [{ ...pin, memberId: 'none' }])).toThrow('no member none')
  })

  it('leaves to the member exactly what the rules allow beside the pin', () => {
    const size = { members: 4, requests: 10, weeks: 2, boards: 2, vakken: 1 }
    const found = { allowed: 0, forbidden: 0 }
    for (let seed = 0; seed < 60; seed += 1) {
      const any = randomWorld(seed, size)
      const compiled = compileWorld(indexWorld(any))
      const { columns, partOf, memberOf, parts, world: ordered } = compiled
      const own = Array.from(memberOf.keys()).filter((column) => memberOf[column] === 0)
      const [pin, ...others] = dice(seed).sample(own, own.length)
      if (pin === undefined) continue
      const partId = parts[partOf[pin] ?? 0]?.id ?? ''
      const memberId = ordered.members[0]?.id ?? ''
      const after = compileWorld(indexWorld(withPins(any, [{ partId, memberId }])))
      for (const other of others) {
        const id = parts[partOf[other] ?? 0]?.id
        const at = after.parts.findIndex((part) => part.id === id)
        const allowed = standTogether([pin, other].flatMap((column) => columns.at(column) ?? []))
        expect({ seed, id, free: after.failingOf(at)[0] === 0 }).toEqual({
          seed,
          id,
          free: allowed,
        })
        expect(overlookedIn(compiled, [pin, other]).length === 0).toBe(allowed)
        found[allowed ? 'allowed' : 'forbidden'] += 1
      }
    }
    expect(Math.min(found.allowed, found.forbidden)).toBeGreaterThan(50)
  })
})
