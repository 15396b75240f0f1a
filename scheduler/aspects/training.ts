import { asCount, aspect, inMinutes } from './aspect.ts'
import { needed } from './reading.ts'
import { trainingTold } from './training-told.ts'

/** Own proposal: where less of the training went ahead, cover did not bring teachers to it. */
const ENOUGH = 0.5

/** Whether vakprofessionals let more teachers take part in professional development. */
export const training = aspect({
  id: 'training',
  carriedBy: [
    'training-teachers',
    'training-hours',
    'training-went-ahead',
    'training-told',
    'vakprofessional-hours',
    'vakprofessional-rating',
  ],
  reasons: {
    'none-trained': 'no',
    'by-others': 'partly',
    together: 'yes',
    'fell-through': 'partly',
    attended: 'yes',
  },
  judge(reading) {
    const found = needed(reading, ['training-hours', 'training-teachers', 'vakprofessional-hours'])
    if ('missing' in found) return { reason: found.missing, facts: {} }
    const hours = found.values['training-hours']
    const taken = found.values['vakprofessional-hours']
    if (hours === 0 && taken === 0) return { reason: 'nothing-yet', facts: {} }
    const facts = {
      hours: inMinutes(hours),
      teachers: asCount(found.values['training-teachers']),
      taken: inMinutes(taken),
    }
    if (hours === 0) return { reason: 'none-trained', facts }
    if (taken === 0) return { reason: 'by-others', facts }
    const told = trainingTold(reading)
    if (told === null) return { reason: 'together', facts }
    const reason = told.share < ENOUGH ? 'fell-through' : 'attended'
    return { reason, facts: { ...facts, ...told.facts } }
  },
})
