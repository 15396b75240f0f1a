import { hasFixedHours } from '../../domain/engagement.ts'
import { minutesOf } from '../../domain/minutes-of.ts'
import { softObjective } from '../objective.ts'
import { POINTS_PER_HOUR_MAX, points } from '../points.ts'

/**
 * What the boards pay extra: one point is one euro of wages. The hours of a fixed-hours member are paid already, so idle
 * members come first at 0; a wage that nobody knows counts as the dearest.
 */
export const cost = softObjective({
  id: 'cost',
  title: 'Kosten voor de besturen',
  measure({ sessions }, { engagement }) {
    const paidAlready = engagement !== undefined && hasFixedHours(engagement.form)
    const centsPerHour = engagement?.wageCentsPerHour ?? null
    const euroPerHour = centsPerHour === null ? POINTS_PER_HOUR_MAX : centsPerHour / 100
    return {
      cost: paidAlready ? 0 : points(euroPerHour, minutesOf(sessions)),
      facts: { paidAlready, centsPerHour },
    }
  },
  explain({ paidAlready, centsPerHour }) {
    if (paidAlready) return 'De uren worden al betaald: vaste uren van de pool.'
    if (centsPerHour === null) return 'Het uurloon is niet bekend.'
    return `De uren worden extra betaald: ${euro(centsPerHour)} per uur.`
  },
})

function euro(cents: number): string {
  return `€ ${(cents / 100).toFixed(2).replace('.', ',')}`
}
