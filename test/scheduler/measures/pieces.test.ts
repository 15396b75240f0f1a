import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type DayRange } from '../../../scheduler/domain/day.ts'
import { BREAKDOWNS } from '../../../scheduler/measures/breakdown.ts'
import { factsIn, groupsOf } from '../../../scheduler/measures/cells.ts'
import { NO_FACTS } from '../../../scheduler/measures/facts.ts'
import { FAMILIES, factsOfFamily } from '../../../scheduler/measures/family.ts'
import { joinPieces } from '../../../scheduler/measures/join-pieces.ts'
import { isDividedBy } from '../../../scheduler/measures/measure.ts'
import { pieceOf } from '../../../scheduler/measures/piece.ts'
import { MEASURES } from '../../../scheduler/measures/register.ts'
import { tallyOf } from '../../../scheduler/measures/tally.ts'
import { tallyOfPieces } from '../../../scheduler/measures/tally-of-pieces.ts'
import { START } from './a-fact.ts'
import { anyFacts, DAYS } from './any-facts.ts'

const daysFrom = (first: number, last: number): DayRange => ({
  first: addDays(START, first),
  last: addDays(START, last),
})

/** Three weeks cut into pieces anywhere. */
const cuts = fc.uniqueArray(fc.integer({ min: 1, max: DAYS - 1 }), { maxLength: 4 })
const breakdown = fc.constantFrom(null, ...BREAKDOWNS)

const piecesAt = (borders: readonly number[]): readonly DayRange[] => {
  const starts = [0, ...borders.toSorted((one, other) => one - other)]
  return starts.map((first, index) => daysFrom(first, (starts[index + 1] ?? DAYS) - 1))
}

test('every figure from pieces is the figure from the facts, of everything and of every group, however the days are cut', () => {
  fc.assert(
    fc.property(anyFacts, cuts, breakdown, (facts, borders, by) => {
      const ranges = piecesAt(borders)
      const pieces = ranges.flatMap((days) =>
        FAMILIES.map((family) =>
          pieceOf(factsIn(factsOfFamily(facts, family), days), { days, family, by }),
        ),
      )
      const [kept, direct] = [tallyOfPieces(pieces), tallyOf(facts, by)]
      const groups = by === null ? [null] : [null, 'nobody', ...groupsOf(facts, by)]
      const stretches = [daysFrom(0, DAYS - 1), ...ranges.slice(0, 2)]
      for (const days of stretches)
        for (const group of groups)
          for (const measure of MEASURES.filter((one) => group === null || isDividedBy(one, by)))
            expect([measure.id, group, kept.find(measure, days, group)]).toEqual([
              measure.id,
              group,
              direct.find(measure, days, group),
            ])
    }),
    { numRuns: 60 },
  )
})

test('pieces that are joined tell what they told apart, by whatever they were divided', () => {
  fc.assert(
    fc.property(anyFacts, cuts, breakdown, (facts, borders, by) => {
      const ofFamily = FAMILIES.map((family) =>
        piecesAt(borders).map((days) =>
          pieceOf(factsIn(factsOfFamily(facts, family), days), { days, family, by }),
        ),
      )
      const whole = daysFrom(0, DAYS - 1)
      const joined = ofFamily.map(joinPieces)
      expect(joined.map(({ days }) => days)).toEqual(FAMILIES.map(() => whole))
      const [wide, apart] = [tallyOfPieces(joined), tallyOfPieces(ofFamily.flat())]
      const groups = by === null ? [null] : [null, 'nobody', ...groupsOf(facts, by)]
      for (const group of groups)
        for (const measure of MEASURES.filter((one) => group === null || isDividedBy(one, by)))
          expect([measure.id, group, wide.find(measure, whole, group)]).toEqual([
            measure.id,
            group,
            apart.find(measure, whole, group),
          ])
    }),
    { numRuns: 60 },
  )
  expect(() => joinPieces([])).toThrow(RangeError)
})

test('what is compared with the year before is told of everything together on any days', () => {
  const any = fc.tuple(fc.nat(DAYS - 1), fc.nat(DAYS - 1))
  fc.assert(
    fc.property(anyFacts, any, ({ asked }, [one, other]) => {
      const facts = { ...NO_FACTS, asked }
      const days = daysFrom(0, DAYS - 1)
      const kept = tallyOfPieces([pieceOf(facts, { days, family: 'asked', by: null })])
      const part = daysFrom(Math.min(one, other), Math.max(one, other))
      for (const measure of MEASURES.filter(({ compared }) => compared !== undefined))
        expect(kept.find(measure, part, null)).toEqual(
          tallyOf(facts, null).find(measure, part, null),
        )
    }),
  )
})

test('a stretch that cuts a piece is refused, where days are not kept', () => {
  const days = daysFrom(0, 9)
  const kept = tallyOfPieces([pieceOf(NO_FACTS, { days, family: 'asked', by: 'vak' })])
  for (const measure of MEASURES.filter(({ counts }) => counts.includes('asked')))
    expect(() => kept.find(measure, daysFrom(0, 8), 'vak0')).toThrow(RangeError)
})
