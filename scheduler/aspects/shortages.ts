import { aspect, asShare } from './aspect.ts'
import type { Reading } from './reading.ts'

/** Own proposal: so far may the least and the most helped lie apart. */
const SPREAD_MAX = 0.1
/** Own proposal: further apart is uneven. */
const SPREAD_FAILS = 0.25
/** Own proposals for the part of the formation that is vacant, which is smaller by nature: a tenth is a great shortage. */
const VACANT_MAX = 0.05
const VACANT_FAILS = 0.1

/** Whether shortages are shared fairly: vacancies over boards, and replacement. Without vacancies it is never a whole yes. */
export const shortages = aspect({
  id: 'shortages',
  carriedBy: ['absence-replaced', 'demand-unfilled'],
  reasons: {
    'vacant-uneven': 'no',
    uneven: 'no',
    'vacant-apart': 'partly',
    apart: 'partly',
    even: 'partly',
    shared: 'yes',
  },
  judge(reading) {
    const { vacant } = reading
    const apart = vacant === null ? 0 : vacant.most - vacant.least
    const ofVacant =
      vacant === null
        ? {}
        : { vacantLeast: asShare(vacant.least), vacantMost: asShare(vacant.most) }
    if (apart > VACANT_FAILS) return { reason: 'vacant-uneven', facts: ofVacant }
    const replaced = replacedOf(reading)
    if (typeof replaced === 'string') return { reason: replaced, facts: {} }
    const { least, most } = replaced
    const facts = { ...ofVacant, least: asShare(least), most: asShare(most) }
    if (most - least > SPREAD_FAILS) return { reason: 'uneven', facts }
    const isApart = most - least > SPREAD_MAX
    if (vacant === null) return { reason: isApart ? 'apart' : 'even', facts }
    return { reason: isApart || apart > VACANT_MAX ? 'vacant-apart' : 'shared', facts }
  },
})

/** The part of absence that was replaced where it was least and where it was most, or why that is not known. */
function replacedOf(reading: Reading) {
  const groups = reading.groups('absence-replaced')
  if (groups.some(({ withheld }) => withheld)) return 'too-few'
  const values = groups.flatMap(({ value }) => (value === null ? [] : [value]))
  if (values.length < 2) return 'nothing-yet'
  return { least: Math.min(...values), most: Math.max(...values) }
}
