import type { AskedFact, DeliveredFact, Facts } from './facts.ts'
import type { Measure } from './measure.ts'
import { findTold, sum, total } from './measure.ts'

const PROFESSIONAL = { by: 'role', group: 'vakprofessional' } as const
const TRAINING = { by: 'kind', group: 'training' } as const

/** Professionals without a licence, and the training of teachers that cover made possible. */
export const VAKPROFESSIONALS: readonly Measure[] = [
  {
    id: 'vakprofessional-hours',
    nl: 'Uren van vakprofessionals',
    en: 'Hours of vakprofessionals',
    definition: 'Bevestigde uren van vakprofessionals; ze tellen nooit als bevoegde vervanging.',
    unit: 'minutes',
    counts: ['delivered'],
    slice: PROFESSIONAL,
    find: (facts) => total(professionalsOf(facts), ({ minutes }) => minutes),
  },
  {
    id: 'vakprofessional-rating',
    nl: 'Oordeel van scholen over vakprofessionals',
    en: 'Rating of vakprofessionals by schools',
    definition: 'Gemiddelde van 1 tot en met 5 over de inzetten waarvan de school een oordeel gaf.',
    unit: 'mean',
    counts: ['delivered'],
    slice: PROFESSIONAL,
    find: (facts) => ({
      numerator: sum(professionalsOf(facts), ({ rating }) => rating ?? 0),
      denominator: professionalsOf(facts).filter(({ rating }) => rating !== null).length,
    }),
  },
  {
    id: 'training-hours',
    nl: 'Scholing mogelijk gemaakt',
    en: 'Training made possible',
    definition: 'Overgenomen uren van aanvragen wegens scholing, uit de pool of van buiten.',
    unit: 'minutes',
    counts: ['asked'],
    slice: TRAINING,
    find: (facts) => total(trainedOf(facts), coveredMinutes),
  },
  {
    id: 'training-teachers',
    nl: 'Leraren die scholing konden volgen',
    en: 'Teachers who could attend training',
    definition: 'Mensen van wie ten minste een deel van de uren wegens scholing is overgenomen.',
    unit: 'count',
    counts: ['asked'],
    slice: TRAINING,
    ...findTold({
      of: (facts) =>
        trainedOf(facts)
          .filter((one) => coveredMinutes(one) > 0)
          .flatMap(({ persons }) => persons),
      areAbsent: true,
      tell: (persons) => ({ numerator: new Set(persons).size, denominator: null }),
    }),
  },
  {
    id: 'training-went-ahead',
    nl: 'Scholing die doorging',
    en: 'Training that went ahead',
    definition:
      'Bevestigde uren vervanging bij scholing waarvan de school zei dat de scholing doorging, van de uren waarvan zij zei of het zo was.',
    unit: 'share',
    counts: ['delivered'],
    slice: TRAINING,
    find: (facts) => ({
      numerator: sum(
        saidOf(facts).filter(({ trainingWentAhead }) => trainingWentAhead),
        ({ minutes }) => minutes,
      ),
      denominator: sum(saidOf(facts), ({ minutes }) => minutes),
    }),
  },
  {
    id: 'training-told',
    nl: 'Uren bij scholing waarvan de school zei of die doorging',
    en: 'Hours for training of which the school said whether it went ahead',
    definition:
      'Van de bevestigde uren vervanging bij scholing: het deel waarvan de school zei of de scholing doorging. Van de rest is het onbekend.',
    unit: 'share',
    counts: ['delivered'],
    slice: TRAINING,
    find: (facts) => ({
      numerator: sum(saidOf(facts), ({ minutes }) => minutes),
      denominator: sum(deliveredForTraining(facts), ({ minutes }) => minutes),
    }),
  },
]

function deliveredForTraining({ delivered }: Facts): readonly DeliveredFact[] {
  return delivered.filter(({ groups }) => groups[TRAINING.by] === TRAINING.group)
}

function saidOf(facts: Facts): readonly DeliveredFact[] {
  return deliveredForTraining(facts).filter(({ trainingWentAhead }) => trainingWentAhead !== null)
}

function professionalsOf({ delivered }: Facts): readonly DeliveredFact[] {
  return delivered.filter(({ groups }) => groups[PROFESSIONAL.by] === PROFESSIONAL.group)
}

function trainedOf({ asked }: Facts): readonly AskedFact[] {
  return asked.filter(({ groups }) => groups[TRAINING.by] === TRAINING.group)
}

function coveredMinutes(one: AskedFact): number {
  return one.coveredMinutes + one.outsideMinutes
}
