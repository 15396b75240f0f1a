import type { ConcernKind } from '../../../scheduler/domain/concern.ts'
import { day } from '../../../scheduler/domain/day.ts'
import { NOWHERE } from '../../../scheduler/measures/breakdown.ts'
import type { ConcernFact } from '../../../scheduler/measures/concern-fact.ts'
import type { Facts } from '../../../scheduler/measures/facts.ts'

const FIRST = day('2026-11-02')

const noted = (kind: ConcernKind, over: Partial<ConcernFact> = {}): ConcernFact => ({
  day: FIRST,
  groups: { ...NOWHERE, pool: 'pool' },
  persons: [],
  kind,
  isSettled: false,
  minutes: 0,
  cents: 0,
  ...over,
})

const director = (person: string, board: string) => ({
  day: FIRST,
  groups: { ...NOWHERE, board, pool: 'pool' },
  persons: [person],
})

const school = (board: string) => ({
  day: FIRST,
  groups: { ...NOWHERE, board, pool: 'pool' },
  persons: [`school of ${board}`],
})

const member = (person: string) => ({
  day: FIRST,
  groups: { ...NOWHERE, pool: 'pool' },
  persons: [person],
})

/** What people told of that November, as the comment of the test beside it tells. */
export const TOLD: Pick<
  Facts,
  'concerns' | 'beginners' | 'firstYears' | 'wishes' | 'departures' | 'searched'
> = {
  concerns: [
    noted('legal-gap'),
    noted('agreement-gap'),
    noted('dispute', { isSettled: true, cents: 12_500 }),
    noted('dispute'),
    noted('outside', { minutes: 90, cents: 25_000 }),
  ],
  beginners: [
    { ...director('b1', 'A'), isSupported: true },
    { ...director('b2', 'B'), isSupported: false },
    { ...director('b3', 'A'), isSupported: true },
  ],
  firstYears: [
    { ...director('b4', 'A'), isInPost: true },
    { ...director('b5', 'B'), isInPost: false },
  ],
  searched: [
    { ...school('A'), directorMinutes: 300, plannerMinutes: 120 },
    { ...school('B'), directorMinutes: 90, plannerMinutes: 0 },
  ],
  wishes: [member('m1'), member('m1'), member('m2')],
  departures: [
    { ...member('m6'), leftFor: 'permanent-job-here' },
    { ...member('m7'), leftFor: 'permanent-job-elsewhere' },
    { ...member('m8'), leftFor: 'other-school' },
    { ...member('m9'), leftFor: 'out-of-education' },
    { ...member('m0'), leftFor: null },
  ],
}
