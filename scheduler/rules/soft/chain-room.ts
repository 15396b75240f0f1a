import { minutesOf } from '../../domain/minutes-of.ts'
import { softObjective } from '../objective.ts'
import { POINTS_PER_HOUR_MAX, points } from '../points.ts'

const NEXT_TO_LAST_PER_HOUR = 40

/** Sparing the contract chain (*ketenregeling*): the last fixed-term contract costs the most, the one before it less. */
export const chainRoom = softObjective({
  id: 'chain-room',
  title: 'Ruimte in de ketenregeling',
  measure({ sessions }, { chainRoom: contractsLeft }) {
    const facts = { contractsLeft }
    return { cost: points(perHour(contractsLeft), minutesOf(sessions)), facts }
  },
  explain({ contractsLeft }) {
    if (contractsLeft === null) return 'De ketenregeling speelt hier niet.'
    if (contractsLeft === 0) return 'Het bestuur kan geen tijdelijk contract meer geven.'
    if (contractsLeft === 1)
      return 'Dit zou het laatste tijdelijke contract zijn dat het bestuur kan geven.'
    return `Het bestuur kan nog ${contractsLeft} tijdelijke contracten geven, dit meegeteld.`
  },
})

function perHour(contractsLeft: number | null): number {
  if (contractsLeft === null || contractsLeft > 2) return 0
  return contractsLeft === 2 ? NEXT_TO_LAST_PER_HOUR : POINTS_PER_HOUR_MAX
}
