import { describe, expect, it } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import { travelMinutes } from '../../../../scheduler/domain/place.ts'
import type { World } from '../../../../scheduler/domain/world.ts'
import { indexWorld } from '../../../../scheduler/match/world/index-world.ts'
import type { Setting } from '../../../../scheduler/rules/setting.ts'
import {
  aMember,
  anEngagement,
  aParticipation,
  aRequest,
  aRole,
  aSession,
  aSite,
} from '../../build.ts'
import { aWorld } from '../../case.ts'
import { spelregels } from '../../spelregels.ts'
import { at } from '../../when.ts'

/** The setting of the first request and the first member. */
function settingIn(over: Partial<World> = {}): Setting {
  const { world, parts, settingOf } = indexWorld(aWorld(over))
  const [part] = parts
  const [member] = world.members
  if (part === undefined || member === undefined) throw new Error('a world without a pair')
  return settingOf(part, member)
}

describe('the setting of a pair', () => {
  it('has the engagement in force on the first day of the sessions', () => {
    const first = anEngagement({ id: 'z', lastDay: day('2026-11-22') })
    const next = anEngagement({ id: 'a', firstDay: day('2026-11-23') })
    const members = [aMember({ engagements: [first, next] })]
    expect(settingIn({ members }).engagement).toEqual(next)
    expect(settingIn({ members: [aMember({ engagements: [first] })] }).engagement).toBeUndefined()
  })

  it('has both boards, and no lender where no board employs', () => {
    const lends = aParticipation({ boardId: 'lends', balanceMinutes: 7 })
    const participations = [aParticipation(), lends]
    expect(settingIn({ participations })).toMatchObject({
      borrower: participations[0],
      lender: lends,
    })
    expect(settingIn({ participations: [lends] }).borrower).toBeUndefined()
    const hired = aMember({
      engagements: [anEngagement({ employer: { kind: 'requesting-board' } })],
    })
    expect(settingIn({ participations, members: [hired] }).lender).toBeUndefined()
  })

  it('has when the member is available, around the sessions', () => {
    expect(settingIn().spans.at(0)).toEqual({
      startsAt: at('2026-11-23 07:00'),
      endsAt: at('2026-11-23 18:00'),
    })
  })

  it('has the travel times, and null where a place is unknown', () => {
    const [here, there] = [
      { latitude: 52, longitude: 5 },
      { latitude: 52.2, longitude: 5.1 },
    ]
    const sites = [aSite({ place: there }), aSite({ id: 'lends-1', place: null })]
    const world = aWorld({ sites, members: [aMember({ place: here })] })
    const setting = settingIn(world)
    const minutes = travelMinutes(here, there, world.spelregels.travel)
    expect(setting.travelMinutes).toBe(minutes)
    expect(setting.travelMinutesBetween('asks-1', 'asks-1')).toBe(0)
    expect(setting.travelMinutesBetween('asks-1', 'lends-1')).toBeNull()
    expect(setting.travelMinutesBetween('asks-1', 'unheard-of')).toBeNull()
    expect(settingIn({ members: [aMember({ place: null })] }).travelMinutes).toBeNull()
  })

  it('has the chain room that was told for this pair alone', () => {
    const limit = { requestId: 'request', memberId: 'member', room: 2 }
    expect(settingIn({ chainLimits: [limit] }).chainRoom).toBe(2)
    expect(settingIn({ chainLimits: [{ ...limit, memberId: 'other' }] }).chainRoom).toBeNull()
  })
})

describe('scarcity', () => {
  const ofVakken = (id: string, ...vakken: readonly string[]) =>
    aMember({
      id,
      qualifications: vakken.map((vak) => ({ vak, grade: 'G1', validUntil: null })),
    })
  const rare = aRequest({ id: 'z-rare', sessions: [aSession({ vak: 'gr' })] })

  it('counts who is licensed, and the rarest open request of the member', () => {
    const members = [
      ofVakken('a', 'wi', 'gr'),
      ofVakken('b', 'wi'),
      ofVakken('c', 'wi'),
      ofVakken('d', 'na'),
    ]
    const { parts, world, settingOf } = indexWorld(
      aWorld({ members, requests: [aRequest(), rare] }),
    )
    const found = world.members.map((member) => {
      const [first] = parts
      if (first === undefined) throw new Error('no part')
      const { licensedMembers, rarestLicensedMembers } = settingOf(first, member)
      return [member.id, licensedMembers, rarestLicensedMembers]
    })
    expect(found).toEqual([
      ['a', 3, 1],
      ['b', 3, 3],
      ['c', 3, 3],
      ['d', 3, 3],
    ])
  })

  it('counts by role alone where no licence is asked, and never who has another role', () => {
    const roles = [aRole({ licenceRequired: false })]
    const members = [ofVakken('a'), ofVakken('b'), aMember({ id: 'c', roleCodes: [] })]
    expect(settingIn({ roles, members })).toMatchObject({ licensedMembers: 2 })
  })
})

it('takes nobody and nothing for another of the same id', () => {
  const twice = aWorld({ members: [aMember(), aMember()] })
  expect(() => indexWorld(twice)).toThrow('the world has more than one member member')
  const asked = aWorld({ requests: [aRequest(), aRequest()] })
  expect(() => indexWorld(asked)).toThrow('the world has more than one part request')
  const parts = aWorld({
    spelregels: spelregels({ split: 'weekday' }),
    requests: [aRequest(), aRequest({ id: 'request/1' })],
  })
  expect(() => indexWorld(parts)).toThrow('the world has more than one part request/1')
})

it('names what the world does not have', () => {
  expect(() => indexWorld(aWorld({ sites: [] }))).toThrow('the world has no site asks-1')
  expect(() => indexWorld(aWorld({ roles: [] }))).toThrow('the world has no role leraar')
})
