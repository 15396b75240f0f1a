import { minutesOf } from '../../domain/minutes-of.ts'
import { softObjective } from '../objective.ts'
import { POINTS_PER_HOUR_MAX, points } from '../points.ts'

const PER_HOUR_PER_STEP = 10

/** The board's own order of sources, or the pool's where it has none: each step down costs more, an unnamed source the most. */
export const sourceOrder = softObjective({
  id: 'source-order',
  title: 'Volgorde van bronnen',
  measure({ sessions }, { source, borrower, spelregels }) {
    const order = borrower?.sourceOrder ?? spelregels.defaultSourceOrder
    const index = order.indexOf(source)
    const perHour = index < 0 ? POINTS_PER_HOUR_MAX : index * PER_HOUR_PER_STEP
    const facts = { place: index < 0 ? null : index + 1, places: order.length }
    return { cost: points(perHour, minutesOf(sessions)), facts }
  },
  explain: ({ place, places }) =>
    place === null
      ? 'Deze bron staat niet in de volgorde van het bestuur.'
      : `Bron ${place} van ${places} in de volgorde van het bestuur.`,
})
