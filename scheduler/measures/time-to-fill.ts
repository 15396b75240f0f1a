import type { AskedFact } from './facts.ts'
import type { Measure, ToldValues } from './measure.ts'
import { findTold, sum } from './measure.ts'
import { percentile } from './percentile.ts'

/** How long it took before a school knew who comes. */
export const TIME_TO_FILL: readonly Measure[] = [
  {
    id: 'time-to-fill-median',
    nl: 'Doorlooptijd tot bevestiging (mediaan)',
    en: 'Time to fill, median',
    definition:
      'Tijd van het plaatsen tot de aanvraag geheel bevestigd was: de helft ging sneller.',
    unit: 'minutes',
    counts: ['asked', 'confirmed'],
    ...findTold(waitOf(50)),
  },
  {
    id: 'time-to-fill-p90',
    nl: 'Doorlooptijd tot bevestiging (negen van de tien)',
    en: 'Time to fill, 90th percentile',
    definition: 'Negen van de tien bevestigde aanvragen gingen sneller dan deze tijd of even snel.',
    unit: 'minutes',
    counts: ['asked', 'confirmed'],
    ...findTold(waitOf(90)),
  },
  {
    id: 'filled-in-time',
    nl: 'Bevestigd vóór de eerste les',
    en: 'Confirmed before the first session',
    definition:
      'Deel van de bevestigde aanvragen waarvan de vervanger vóór de eerste les vaststond.',
    unit: 'share',
    counts: ['asked', 'confirmed'],
    find: ({ asked }) => ({
      numerator: sum(confirmed(asked), (one) => Number(one.confirmedBeforeFirst)),
      denominator: confirmed(asked).length,
    }),
  },
]

function confirmed(asked: readonly AskedFact[]): readonly AskedFact[] {
  return asked.filter(({ main, minutesToConfirm }) => main && minutesToConfirm !== null)
}

/** 0 of nothing where no request was confirmed, so that no time is claimed. */
function waitOf(percent: number): ToldValues {
  return {
    of: ({ asked }) => confirmed(asked).flatMap(({ minutesToConfirm }) => minutesToConfirm ?? []),
    tell: (waits) => {
      const wait = percentile(waits.map(Number), percent)
      return wait === undefined
        ? { numerator: 0, denominator: 0 }
        : { numerator: wait, denominator: null }
    },
  }
}
