import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageDominates } from '../../scheduler/coverage-dominates.ts'
import { minutesOf } from '../../scheduler/domain/minutes-of.ts'
import { URGENCIES } from '../../scheduler/domain/request.ts'
import { OBJECTIVES } from '../../scheduler/domain/spelregels.ts'
import { judge } from '../../scheduler/judge.ts'
import { indexWorld } from '../../scheduler/match/world/index-world.ts'
import { POINTS_PER_HOUR_MAX } from '../../scheduler/rules/points.ts'
import { HARD_RULES, SOFT_OBJECTIVES } from '../../scheduler/rules/register.ts'
import { aSession, sessionsOn } from './build.ts'
import { aCase, type Case } from './case.ts'
import { dice } from './match/dice.ts'
import { randomWorld } from './match/random-world.ts'
import { spelregels } from './spelregels.ts'

function verdictOf(about: Case = {}) {
  const { candidacy, setting } = aCase(about)
  return judge(candidacy, setting)
}

const FREE = Object.fromEntries(OBJECTIVES.map((id) => [id, 0]))
const withoutWeights = { ...spelregels().weights, ...FREE }

describe('a feasible candidate', () => {
  it('is worth the cover minus what each objective costs by its weight', () => {
    const weights = { ...withoutWeights, travel: 3, 'source-order': 2 }
    const verdict = verdictOf({ spelregels: { weights } })
    const travel = verdict.costs.find(({ objectiveId }) => objectiveId === 'travel')
    const source = verdict.costs.find(({ objectiveId }) => objectiveId === 'source-order')
    expect(travel).toMatchObject({ cost: 100, weighted: 300 })
    expect(source).toMatchObject({ cost: 125, weighted: 250 })
    const cover = Math.round((250 / 60) * 200_000)
    expect(verdict.value).toBe(cover - 300 - 250)
  })

  it('has every objective told, in the order of the table', () => {
    expect(verdictOf().costs.map(({ objectiveId }) => objectiveId)).toEqual(OBJECTIVES)
    expect(SOFT_OBJECTIVES.map(({ id }) => id)).toEqual(OBJECTIVES)
  })

  it('is worth at least 1, however dear: covering comes first', () => {
    const weights = { ...withoutWeights, 'same-face': 1_000_000 }
    expect(verdictOf({ spelregels: { weights } }).value).toBe(1)
  })

  it('has its licence and source with it', () => {
    const { licence, source, partId } = verdictOf()
    expect({ licence: licence.outcome, source, partId }).toEqual({
      licence: 'licensed',
      source: 'other-board',
      partId: 'request',
    })
  })
})

describe('a candidate whom rules keep away', () => {
  it('keeps every rule that is broken, with its facts, and is worth nothing', () => {
    const verdict = verdictOf({
      member: { roleCodes: [], excludedSiteIds: ['asks-1'], qualifications: [] },
      travelMinutes: 90,
      spelregels: { travelMinutesMax: 60 },
    })
    expect(verdict.broken.map(({ ruleId }) => ruleId)).toEqual([
      'role',
      'qualified',
      'excluded',
      'travel-limit',
    ])
    expect(verdict.broken.at(-1)?.facts).toMatchObject({ travelMinutes: 90, travelMinutesMax: 60 })
    expect(verdict).toMatchObject({ costs: [], value: 0 })
  })

  it('breaks in any world exactly the rules that say so one by one', () => {
    const { world, parts, settingOf } = indexWorld(
      randomWorld(5, {
        members: 8,
        requests: 12,
        weeks: 3,
        boards: 3,
        vakken: 4,
        split: 'weekday',
      }),
    )
    let broken = 0
    for (const part of parts) {
      for (const member of world.members) {
        const candidacy = { request: part.request, sessions: part.sessions, member }
        const setting = settingOf(part, member)
        const rules = HARD_RULES.filter((rule) => rule.check(candidacy, setting) !== undefined)
        const verdict = judge(candidacy, setting, part.id)
        expect(verdict.broken.map(({ ruleId }) => ruleId)).toEqual(rules.map(({ id }) => id))
        expect(verdict.value > 0).toBe(rules.length === 0)
        broken += rules.length
      }
    }
    expect(broken).toBeGreaterThan(100)
  })
})

describe('every objective', () => {
  it('costs a whole number between 0 and the most per hour, for any pair of any world', () => {
    for (let seed = 0; seed < 10; seed += 1) {
      const { world, parts, settingOf } = indexWorld(
        randomWorld(seed, {
          members: 6,
          requests: 8,
          weeks: 3,
          boards: 3,
          vakken: 3,
          split: 'weekday',
        }),
      )
      for (const part of parts) {
        for (const member of world.members) {
          const candidacy = { request: part.request, sessions: part.sessions, member }
          const costMax = (POINTS_PER_HOUR_MAX * minutesOf(part.sessions)) / 60
          for (const { id, measure } of SOFT_OBJECTIVES) {
            const { cost } = measure(candidacy, settingOf(part, member))
            expect({ id, whole: Number.isInteger(cost) }).toEqual({ id, whole: true })
            expect(cost).toBeGreaterThanOrEqual(0)
            expect(cost).toBeLessThanOrEqual(costMax)
          }
        }
      }
    }
  })
})

describe('covering comes first', () => {
  const rules = fc.record({
    weights: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 12, maxLength: 12 }),
    steps: fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 4, maxLength: 4 }),
  })

  it('whenever the rules of play say so: more urgent beats less urgent at any cost', () => {
    let dominating = 0
    fc.assert(
      fc.property(rules, fc.nat(), ({ weights, steps }, seed) => {
        const [a = 0, b = 0, c = 0, d = 0] = steps
        const spelregelsOf = {
          weights: {
            ...withoutWeights,
            ...Object.fromEntries(OBJECTIVES.map((id, n) => [id, weights[n] ?? 0])),
          },
          coverageValuePerHour: {
            'class-sent-home': a + b + c + d,
            unplanned: b + c + d,
            planned: c + d,
            training: d,
          },
          unevenCoverCostPerHour: 0,
        }
        if (coverageDominates(spelregelsOf).length > 0) return
        dominating += 1
        const { whole } = dice(seed)
        const sessions = sessionsOn(['2026-11-23', '2026-11-24'])
        const worst: Case = {
          sessions,
          travelMinutes: 500,
          source: 'agency',
          member: { loadMinutes: 9000, preferredSiteIds: ['x'], preferredLevels: ['BO'] },
          licensedMembers: 100,
          rarestLicensedMembers: 1,
        }
        const best: Case = {
          sessions,
          travelMinutes: 0,
          source: 'internal-team',
          member: { knownPlaces: ['asks-1/3b'] },
        }
        const urgency = whole(0, 2)
        const more = URGENCIES.at(urgency) ?? 'unplanned'
        const less = URGENCIES.at(urgency + 1) ?? 'planned'
        const dear = verdictOf({
          ...worst,
          request: { urgency: more, preferredMemberId: 'other', plannedMemberId: 'other' },
          chainRoom: 1,
          spelregels: spelregelsOf,
        })
        const cheap = verdictOf({ ...best, request: { urgency: less }, spelregels: spelregelsOf })
        expect(dear.value).toBeGreaterThan(cheap.value)
      }),
      { numRuns: 300 },
    )
    expect(dominating).toBeGreaterThan(30)
  })

  it('and is told where it does not', () => {
    const weights = { ...withoutWeights, cost: 10 }
    const coverageValuePerHour = {
      'class-sent-home': 4003,
      unplanned: 3002,
      planned: 2001,
      training: 1000,
    }
    const even = { weights, coverageValuePerHour, unevenCoverCostPerHour: 0 }
    expect(coverageDominates(even)).toEqual([
      { urgency: 'training', below: null, valuePerHour: 1000, valuePerHourMin: 1001 },
    ])
    const enough = { ...coverageValuePerHour, training: 1001 }
    expect(coverageDominates({ ...even, coverageValuePerHour: enough })).toEqual([
      { urgency: 'planned', below: 'training', valuePerHour: 2001, valuePerHourMin: 2002 },
    ])
    expect(coverageDominates({ ...even, unevenCoverCostPerHour: 60 })).toContainEqual({
      urgency: 'training',
      below: null,
      valuePerHour: 1000,
      valuePerHourMin: 1061,
    })
    expect(coverageDominates(spelregels())).toEqual([])
  })

  it('for a single short lesson too', () => {
    const sessions = [aSession({ from: '08:30', until: '09:00' })]
    const [more, less] = (['planned', 'training'] as const).map((urgency) => {
      return verdictOf({ sessions, request: { urgency } }).value
    })
    expect(more).toBeGreaterThan(less ?? Infinity)
  })
})
