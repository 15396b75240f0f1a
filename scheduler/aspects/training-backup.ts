import { asCount, aspect, inMinutes } from './aspect.ts'
import { needed } from './reading.ts'
import { trainingTold } from './training-told.ts'

/** Whether back-up for training is organised and financed: who pays for it is in no row, so that it is never more than in part. */
export const trainingBackup = aspect({
  id: 'training-backup',
  carriedBy: ['training-hours', 'training-teachers', 'training-went-ahead', 'training-told'],
  reasons: { organised: 'partly', told: 'partly' },
  judge(reading) {
    const found = needed(reading, ['training-hours', 'training-teachers'])
    if ('missing' in found) return { reason: found.missing, facts: {} }
    if (found.values['training-hours'] === 0) return { reason: 'nothing-yet', facts: {} }
    const facts = {
      hours: inMinutes(found.values['training-hours']),
      teachers: asCount(found.values['training-teachers']),
    }
    const told = trainingTold(reading)
    if (told === null) return { reason: 'organised', facts }
    return { reason: 'told', facts: { ...facts, ...told.facts } }
  },
})
