import { aspect, asShare } from './aspect.ts'

/** Own proposal: so far may the least and the most helped lie apart. */
const SPREAD_MAX = 0.1
/** Own proposal: further apart is uneven. */
const SPREAD_FAILS = 0.25

/** Whether shortages are shared fairly, as far as replacement shows it; vacancies are in no row, so that it is never a whole yes. */
export const shortages = aspect({
  id: 'shortages',
  carriedBy: ['absence-replaced', 'demand-unfilled'],
  reasons: { uneven: 'no', apart: 'partly', even: 'partly' },
  judge(reading) {
    const groups = reading.groups('absence-replaced')
    if (groups.some(({ withheld }) => withheld)) return { reason: 'too-few', facts: {} }
    const known = groups.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]))
    const ordered = known.toSorted((one, other) => one.value - other.value)
    const [least, most] = [ordered[0], ordered.at(-1)]
    if (least === undefined || most === undefined || ordered.length < 2)
      return { reason: 'nothing-yet', facts: {} }
    const facts = { least: asShare(least.value), most: asShare(most.value) }
    const spread = most.value - least.value
    if (spread > SPREAD_FAILS) return { reason: 'uneven', facts }
    return { reason: spread > SPREAD_MAX ? 'apart' : 'even', facts }
  },
})
