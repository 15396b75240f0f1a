import { afterAll, describe, expect, it } from 'vitest'
import { instantAt } from '../../../scheduler/calendar/clock.ts'
import { addDays, weekdayOf } from '../../../scheduler/domain/day.ts'
import { clockTime } from '../../../scheduler/domain/instant.ts'
import { drawTerm } from '../../../scheduler/replay/draw-term.ts'
import type { History } from '../../../scheduler/replay/history.ts'
import { groupOf } from '../../../scheduler/replay/member-group.ts'
import { playDraw } from '../../../scheduler/replay/play-draw.ts'
import { summaryOf } from '../../../scheduler/replay/summary.ts'
import { underVariant } from '../../../scheduler/replay/under-variant.ts'
import { PRESENT, type Variant } from '../../../scheduler/replay/variant.ts'
import { createHighsSolver } from '../../../src/solver/create-highs-solver.ts'
import { law } from '../law.ts'
import { aTerm } from './a-term.ts'

const solver = createHighsSolver()
afterAll(() => solver.close())

const roll = { seed: 2, draw: 1 }
const otherwise = (over: Partial<Variant>): Variant => ({ ...PRESENT, ...over })

describe('a variant', () => {
  const history = aTerm()

  it('is the present where nothing is otherwise', () => {
    expect(underVariant(history, PRESENT, roll)).toEqual(history)
  })

  it('changes every version of the rules', () => {
    const { rules } = underVariant(history, otherwise({ rules: { split: 'weekday' } }), roll)
    expect(rules.map(({ split }) => split)).toEqual(['weekday'])
    expect(rules[0]?.travelMinutesMax).toBe(history.rules[0]?.travelMinutesMax)
  })

  it('leaves a board out with its demand and whom it employs', () => {
    const [first] = history.requests
    const boardId = first?.request.boardId ?? ''
    const { requests, members, participations } = underVariant(
      history,
      otherwise({ boardsOut: [boardId] }),
      roll,
    )
    expect(requests.length).toBeLessThan(history.requests.length)
    expect(requests.map(({ request }) => request.boardId)).not.toContain(boardId)
    expect(participations.map((one) => one.boardId)).not.toContain(boardId)
    for (const { member } of members)
      expect(member.engagements[0]?.employer).not.toEqual({ kind: 'board', boardId })
  })

  it('has one more board like another, with demand and people of its own', () => {
    const boardId = history.requests[0]?.request.boardId ?? ''
    const more = underVariant(history, otherwise({ boardsLike: [boardId] }), roll)
    const asked = (of: string) => more.requests.filter(({ request }) => request.boardId === of)
    expect(asked(`${boardId}+`).length).toBe(asked(boardId).length)
    const employed = (of: string) =>
      more.members.filter(({ member }) => {
        const employer = member.engagements[0]?.employer
        return employer?.kind === 'board' && employer.boardId === of
      })
    expect(employed(boardId).length).toBeGreaterThan(0)
    expect(employed(`${boardId}+`).length).toBe(employed(boardId).length)
    const ids = more.members.map(({ member }) => member.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has as many members of a group as it says, others in other draws', () => {
    const { competence } = law()
    const teachers = { roleCode: 'leraar' }
    const half = (draw: number, percent: number) =>
      underVariant(history, otherwise({ members: [{ of: teachers, percent }] }), { seed: 2, draw })
        .members.filter(({ member }) => groupOf(member, { competence }).roleCode === 'leraar')
        .map(({ member }) => member.id)
    const all = half(1, 100)
    expect(half(1, 0)).toEqual([])
    expect(half(1, 50).length).toBeLessThan(0.8 * all.length)
    expect(new Set(half(1, 200)).size).toBe(2 * all.length)
    expect(half(1, 50)).toEqual(half(1, 50))
    expect([2, 3, 4].some((draw) => half(draw, 50).join() !== half(1, 50).join())).toBe(true)
  })
})

describe('a drawn term', () => {
  it('keeps lessons on their weekdays, on days on which the school is open, posted as long before', () => {
    const history = aTerm({ requests: 120 })
    const byId = new Map(history.requests.map((past) => [past.request.id, past.request]))
    const drawn = drawTerm(history, roll)
    expect(drawn.length).toBeGreaterThan(60)
    expect(new Set(drawn.map(({ request }) => request.id)).size).toBe(drawn.length)
    for (const { request } of drawn) {
      const before = byId.get(request.id.split('@')[0] ?? '')
      if (before === undefined) throw new Error(`drawn from nowhere: ${request.id}`)
      const days = (history.openDays[request.siteId] ?? []) as readonly string[]
      expect(request.sessions.every(({ day }) => days.includes(day))).toBe(true)
      const weekdays = (of: typeof request) => new Set(of.sessions.map(({ day }) => weekdayOf(day)))
      expect([...weekdays(request)].every((one) => weekdays(before).has(one))).toBe(true)
      expect(weekdayOf(request.firstDay)).toBe(weekdayOf(before.firstDay))
      expect(request.firstDay >= history.term.first && request.firstDay <= history.term.last).toBe(
        true,
      )
    }
  })

  it('asks on average what the term asked', () => {
    const history = aTerm({ requests: 120 })
    const minutes = (draw: number) =>
      drawTerm(history, { seed: 4, draw })
        .flatMap(({ request }) => request.sessions)
        .reduce((sum, one) => sum + one.minutes, 0)
    const draws = Array.from({ length: 60 }, (_, n) => minutes(n + 1))
    const mean = draws.reduce((sum, one) => sum + one, 0) / draws.length
    expect(Math.abs(mean / minutes(0) - 1)).toBeLessThan(0.1)
  })
})

describe('side by side', () => {
  it('differs in nothing under the same rules, and covers more with more members', async () => {
    const history = aTerm()
    const acceptance = { kind: 'everybody' } as const
    const more = otherwise({ members: [{ of: {}, percent: 300 }] })
    const play = async (variant: Variant, draw: number) =>
      (await playDraw(history, { variant, acceptance, seed: 1, draw }, { solver })).figures
    const draws = await Promise.all(
      [0, 1, 2, 3].map(async (draw) => {
        const [present, variant] = [await play(PRESENT, draw), await play(more, draw)]
        return { draw, present, variant }
      }),
    )
    const same = summaryOf(draws.map((one) => ({ ...one, variant: one.present })))
    for (const { difference } of same.measures) expect(difference?.mean ?? 0).toBe(0)
    const compared = summaryOf(draws)
    const fill = compared.measures.find(({ id }) => id === 'fill-rate')
    expect(fill?.difference?.low).toBeGreaterThan(0)
    expect(compared.draws).toBe(3)
    expect(summaryOf(draws.toReversed())).toEqual(compared)
    const whole = draws[1]?.present
    const cells = whole?.cells.reduce((sum, one) => sum + one.coveredMinutes, 0)
    expect(cells).toBe(whole?.measures['fill-rate'].numerator)
  })
})

/** A small term of which everything is asked at one moment, and in which every hour of cover is worth the same and nothing costs. */
function atOnce(seed: number): History {
  const history = aTerm({ seed, members: 14, requests: 24, weeks: 3 })
  const at = instantAt(addDays(history.term.first, -60), clockTime('12:00'))
  return {
    ...history,
    moments: [{ at, seed, asks: 'everything' }],
    requests: history.requests.map((past) => ({
      ...past,
      request: { ...past.request, postedAt: at },
    })),
    rules: history.rules.map((rules) => ({
      ...rules,
      weights: mapped(rules.weights, 0),
      coverageValuePerHour: mapped(rules.coverageValuePerHour, 60_000),
      unevenCoverCostPerHour: 0,
    })),
  }
}

function mapped<Key extends string>(of: Readonly<Record<Key, number>>, value: number) {
  return Object.fromEntries(Object.keys(of).map((key) => [key, value])) as Record<Key, number>
}

const RELAXED: readonly (readonly [string, readonly Variant['rules'][]])[] = [
  ['travel', [10, 20, 40, null].map((travelMinutesMax) => ({ travelMinutesMax }))],
  [
    'minimum length',
    [15, 6, 2, 0].map((days) => ({
      longTermMinimum: days === 0 ? null : { days, basis: 'schoolDays' as const },
    })),
  ],
  ['sharing', (['never', 'weekday'] as const).map((split) => ({ split }))],
]

describe('a rule that is relaxed', () => {
  it.each(RELAXED)(
    'never lowers the covered hours where every plan is proven best: %s',
    async (_, steps) => {
      let rises = 0
      for (const seed of [1, 2, 3, 4]) {
        const history = atOnce(seed)
        const covered: number[] = []
        for (const rules of steps) {
          const variant = otherwise({ rules })
          const acceptance = { kind: 'everybody' } as const
          const task = { variant, acceptance, seed, draw: 0 }
          const { figures } = await playDraw(history, task, { solver })
          const { value, bound, matches } = figures
          expect({ seed, rules, gap: bound - value, matches }).toEqual({
            seed,
            rules,
            gap: 0,
            matches: 1,
          })
          covered.push(figures.measures['fill-rate'].numerator)
        }
        expect(covered).toEqual(covered.toSorted((one, other) => one - other))
        if ((covered.at(-1) ?? 0) > (covered[0] ?? 0)) rises += 1
      }
      expect(rises).toBeGreaterThan(0)
    },
  )
})
