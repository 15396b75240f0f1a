import { asCount, aspect, asShare } from './aspect.ts'
import { needed } from './reading.ts'

/** Own proposal: from here on replacement covers what absence takes away. */
const REPLACED_WELL = 0.95
/** Own proposal: below this it does not. */
const REPLACED_FAILS = 0.8

/** What absence does to lessons: how much of it is replaced at all. */
export const absence = aspect({
  id: 'absence',
  carriedBy: ['absence-replaced', 'lessons-lost', 'absence-mean-length', 'demand-unfilled'],
  reasons: { unreplaced: 'no', mostly: 'partly', replaced: 'yes' },
  judge(reading) {
    const found = needed(reading, ['absence-replaced', 'lessons-lost', 'demand-requests'])
    if ('missing' in found) return { reason: found.missing, facts: {} }
    const replaced = found.values['absence-replaced']
    const facts = {
      replaced: asShare(replaced),
      lost: asCount(found.values['lessons-lost']),
      requests: asCount(found.values['demand-requests']),
    }
    if (replaced < REPLACED_FAILS) return { reason: 'unreplaced', facts }
    return { reason: replaced < REPLACED_WELL ? 'mostly' : 'replaced', facts }
  },
})
