import { describe, expect, it } from 'vitest'
import { regionGiven } from '../../../../bench/region-given.ts'
import { lengthOf } from '../../../../scheduler/calendar/absence-length.ts'
import { clockTimeOf, dayOf } from '../../../../scheduler/calendar/clock.ts'
import { siteCalendar } from '../../../../scheduler/calendar/site-calendar.ts'
import { countBits } from '../../../../scheduler/match/bits.ts'
import { eligibilityOf } from '../../../../scheduler/match/compile/eligibility.ts'
import { factsOf } from '../../../../scheduler/match/compile/facts-of.ts'
import { type RegionSize, region } from '../../../../scheduler/match/instances/region.ts'
import { indexWorld } from '../../../../scheduler/match/world/index-world.ts'

const GIVEN = regionGiven()
const SMALL: RegionSize = { seed: 1, members: 60, requests: 120, mode: 'normal' }

describe('a made-up region', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(region(SMALL, GIVEN)).toEqual(region(SMALL, GIVEN))
    expect(region({ ...SMALL, seed: 2 }, GIVEN)).not.toEqual(region(SMALL, GIVEN))
  })

  it('keeps its members where requests are added', () => {
    const more = region({ ...SMALL, requests: 150 }, GIVEN)
    expect(more.members).toEqual(region(SMALL, GIVEN).members)
  })

  it('has the published boards and sites, and several regions for a large pool', () => {
    const { boards, sites, members, requests } = sizesOf(200, 50)
    expect({ boards, sites, members, requests }).toEqual({
      boards: 32,
      sites: 142,
      members: 200,
      requests: 50,
    })
    expect(sizesOf(801, 10)).toMatchObject({ boards: 64, sites: 284 })
    expect(sizesOf(50, 10)).toMatchObject({ boards: 8, sites: 36 })
  })

  it('has sessions on days that the school is open alone, at school hours, in order', () => {
    const { requests } = region({ ...SMALL, requests: 300 }, GIVEN)
    const midden = siteCalendar(GIVEN.calendars.midden)
    for (const { sessions, firstDay, lastDay, length } of requests) {
      const sessionDays = sessions.map(({ day }) => day)
      expect(lengthOf({ firstDay, lastDay, sessionDays }, midden)).toEqual(length)
      expect(length.sessionDays).toBe(new Set(sessionDays).size)
      for (const { day, startsAt, endsAt } of sessions) {
        expect(dayOf(startsAt)).toBe(day)
        expect(clockTimeOf(startsAt) >= '08:15' && clockTimeOf(endsAt) <= '17:00').toBe(true)
      }
      expect(sessions).toEqual(sessions.toSorted((a, b) => a.startsAt - b.startsAt))
    }
  })

  it('has absences of some three weeks in the middle, and none under five school days but at the end', () => {
    const { requests } = region({ ...SMALL, members: 200, requests: 600 }, GIVEN)
    const days = requests.map(({ length }) => length.schoolDays).toSorted((a, b) => a - b)
    expect(days[300]).toBeGreaterThan(11)
    expect(days[300]).toBeLessThan(19)
    expect(days.at(-1)).toBeLessThanOrEqual(80)
    const last = requests
      .map(({ lastDay }) => lastDay)
      .toSorted()
      .at(-1)
    for (const { length, lastDay } of requests) {
      expect(length.schoolDays >= 5 || lastDay === last).toBe(true)
    }
  })

  it('begins within four weeks in a peak', () => {
    const { requests } = region({ ...SMALL, mode: 'peak' }, GIVEN)
    const starts = requests.map(({ firstDay }) => firstDay).toSorted()
    expect(starts.at(-1)).toBe('2026-09-25')
    expect(region(SMALL, GIVEN).requests.some(({ firstDay }) => firstDay > '2026-09-25')).toBe(true)
  })
})

describe('who can do what is asked', () => {
  it.each([
    { mode: 'normal', members: 60, requests: 120, between: [2, 12] },
    { mode: 'normal', members: 200, requests: 150, between: [2, 12] },
    { mode: 'normal', members: 800, requests: 100, between: [2, 12] },
    { mode: 'peak', members: 200, requests: 150, between: [1, 12] },
    { mode: 'dense', members: 200, requests: 150, between: [6, 14] },
  ] as const)('$mode, $members members: some $between people per request', (about) => {
    const { mode, members, requests, between } = about
    const indexed = indexWorld(region({ seed: 3, mode, members, requests }, GIVEN))
    const { bits, words } = eligibilityOf(factsOf(indexed))
    const counts = [...indexed.parts.keys()].map((part) => countBits(bits, part * words, words))
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
    expect(mean).toBeGreaterThanOrEqual(between[0])
    expect(mean).toBeLessThanOrEqual(between[1])
    expect(new Set(counts).size).toBeGreaterThan(3)
  })
})

function sizesOf(members: number, requests: number) {
  const world = region({ ...SMALL, members, requests }, GIVEN)
  return {
    boards: world.participations.length,
    sites: world.sites.length,
    members: new Set(world.members.map(({ id }) => id)).size,
    requests: new Set(world.requests.map(({ id }) => id)).size,
  }
}
