import fc from 'fast-check'
import { ALTERNATIVES } from '../../../scheduler/domain/alternative.ts'
import { CONCERN_KINDS } from '../../../scheduler/domain/concern.ts'
import { addDays } from '../../../scheduler/domain/day.ts'
import { statusesOf } from '../../../scheduler/domain/lifecycle.ts'
import { LEFT_FOR } from '../../../scheduler/domain/mobility.ts'
import { CLASS_CONSEQUENCES } from '../../../scheduler/domain/request.ts'
import { NOWHERE } from '../../../scheduler/measures/breakdown.ts'
import { type Facts, NO_FACTS } from '../../../scheduler/measures/facts.ts'
import { aDelivered, anAsked, aWork, START } from './a-fact.ts'

export const DAYS = 21

const amount = fc.nat(9_000)
const name = (what: string) => fc.nat(2).map((n) => `${what}${n}`)
const groups = fc
  .record({
    board: name('board'),
    site: name('site'),
    vak: name('vak'),
    level: name('level'),
    role: fc.constantFrom('leraar', 'schoolleider', 'vakprofessional'),
    kind: fc.constantFrom('planned', 'unplanned', 'training'),
    length: name('length'),
    lead: name('lead'),
    agency: name('agency'),
    source: name('source'),
  })
  .map((of) => ({ ...NOWHERE, pool: 'pool', ...of }))
const base = fc.record({
  day: fc.nat(DAYS - 1).map((offset) => addDays(START, offset)),
  groups,
  persons: name('person').map((person) => [person]),
})
const alternative = fc.constantFrom(...ALTERNATIVES)

/** A request has one first day and one absent person: two with the same number would not be two. */
const numbered = <Item extends { readonly requestId: string }>(items: readonly Item[]) =>
  items.map((item, index) => ({ ...item, requestId: `request ${index}` }))

const asked = fc
  .array(
    fc.tuple(
      base,
      fc.record({
        main: fc.boolean(),
        sessions: amount,
        minutes: amount,
        schoolDays: amount,
        coveredMinutes: amount,
        samePersonMinutes: amount,
        outsideMinutes: amount,
        unfilledMinutes: amount,
        unfilledSessions: amount,
        consequence: fc.constantFrom(null, ...CLASS_CONSEQUENCES),
        outsideBy: fc.constantFrom(null, ...ALTERNATIVES),
        outsideCents: amount,
        agreedMinutes: amount,
        agreedPaidCents: amount,
        agreedCents: amount,
        judged: amount,
        overrides: amount,
        minutesToConfirm: fc.option(amount),
        confirmedBeforeFirst: fc.boolean(),
      }),
    ),
  )
  .map((all) => numbered(all.map(([of, more]) => anAsked({ ...of, ...more }))))

const delivered = fc
  .array(
    fc.tuple(
      base,
      fc.record({
        minutes: amount,
        wageCents: amount,
        travelCents: amount,
        alternative,
        lowCents: amount,
        expectedCents: amount,
        highCents: amount,
        rating: fc.option(fc.integer({ min: 1, max: 5 })),
        trainingWentAhead: fc.option(fc.boolean()),
      }),
    ),
  )
  .map((all) => numbered(all.map(([of, more]) => aDelivered({ ...of, ...more }))))

const work = fc
  .array(
    fc.tuple(
      base,
      fc.record({ availableMinutes: amount, assignedMinutes: amount, idleCents: amount }),
    ),
  )
  .map((all) => all.map(([of, more]) => aWork({ ...of, ...more })))

const statuses = fc.constantFrom(...statusesOf('offer'))
const offers = fc
  .array(fc.tuple(base, statuses))
  .map((all) => numbered(all.map(([of, status]) => ({ ...of, requestId: '', status }))))
const ruleIds = fc.constantFrom<readonly string[]>(['qualified'], ['daily-rest', 'qualified'])
const blocks = fc
  .array(fc.tuple(base, ruleIds))
  .map((all) => numbered(all.map(([of, ids]) => ({ ...of, requestId: '', ruleIds: ids }))))
const cancelled = fc
  .array(fc.tuple(base, amount))
  .map((all) =>
    numbered(all.map(([of, wageCents]) => ({ ...of, requestId: '', absent: 'x', wageCents }))),
  )
const supplied = fc
  .array(fc.tuple(base, amount, amount))
  .map((all) => all.map(([of, minutes, cents]) => ({ ...of, absent: 'x', minutes, cents })))
const offered = fc.array(fc.tuple(base, amount, amount)).map((all) =>
  all.map(([of, offeredMinutes, assignedMinutes]) => ({
    ...of,
    offeredMinutes,
    assignedMinutes,
  })),
)
const overhead = fc
  .array(fc.tuple(base, amount))
  .map((all) => all.map(([of, cents]) => ({ ...of, cents })))

const concerns = fc
  .array(fc.tuple(base, fc.constantFrom(...CONCERN_KINDS), fc.boolean(), amount, amount))
  .map((all) =>
    all.map(([of, kind, isSettled, minutes, cents]) => ({
      ...of,
      kind,
      isSettled,
      minutes,
      cents,
    })),
  )

const beginners = fc
  .array(fc.tuple(base, fc.boolean()))
  .map((all) => all.map(([of, isSupported]) => ({ ...of, isSupported })))
const firstYears = fc
  .array(fc.tuple(base, fc.boolean()))
  .map((all) => all.map(([of, isInPost]) => ({ ...of, isInPost })))

const wishes = fc.array(base)
const departures = fc
  .array(fc.tuple(base, fc.constantFrom(null, ...LEFT_FOR)))
  .map((all) => all.map(([of, leftFor]) => ({ ...of, leftFor })))

const searched = fc.array(fc.tuple(base, amount, amount)).map((all) =>
  all.map(([of, directorMinutes, plannerMinutes]) => ({
    ...of,
    directorMinutes,
    plannerMinutes,
  })),
)

/** Facts of every kind with any amounts, on any of three weeks. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    asked,
    delivered,
    work,
    offers,
    blocks,
    cancelled,
    supplied,
    offered,
    overhead,
    concerns,
    beginners,
    firstYears,
    wishes,
    departures,
    searched,
  })
  .map((facts) => ({ ...NO_FACTS, ...facts, blocks: besides(facts) }))

/** Whom law keeps from a request, on the day of that request. */
function besides({ asked: requests, blocks: found }: Pick<Facts, 'asked' | 'blocks'>) {
  return found.flatMap((block, index) => {
    const { day, requestId } = requests[index] ?? {}
    return day === undefined || requestId === undefined ? [] : [{ ...block, day, requestId }]
  })
}
