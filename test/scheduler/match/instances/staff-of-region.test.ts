import { expect, it } from 'vitest'
import {
  REGION_FIGURES,
  staffOfRegion,
} from '../../../../scheduler/match/instances/staff-of-region.ts'

it('tells how many are away, and how many absences begin a week', () => {
  const { away, absencesPerWeek } = staffOfRegion({ ...REGION_FIGURES, schoolDaysPerAbsence: 20 })
  expect(away).toBeCloseTo(570)
  expect(absencesPerWeek).toBeCloseTo(142.5)
})
