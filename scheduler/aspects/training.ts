import { asCount, aspect, inMinutes } from './aspect.ts'
import { needed } from './reading.ts'

/** Whether vakprofessionals let more teachers take part in professional development. */
export const training = aspect({
  id: 'training',
  carriedBy: [
    'training-teachers',
    'training-hours',
    'vakprofessional-hours',
    'vakprofessional-rating',
  ],
  reasons: { 'none-trained': 'no', 'by-others': 'partly', together: 'yes' },
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
    return { reason: taken === 0 ? 'by-others' : 'together', facts }
  },
})
