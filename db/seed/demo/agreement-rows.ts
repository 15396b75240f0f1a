import { day } from '../../../scheduler/domain/day.ts'
import type { agencyAgreement } from '../../schema/index.ts'
import { uuidOf } from '../uuid-of.ts'
import { agencyId } from './ids.ts'
import type { DemoPlan, DemoPool } from './plan.ts'

/** What a pool of the demonstration agreed with the agencies of its region, from its first day on. */
export function agreementRowsOf(
  { agencies }: DemoPlan,
  { code, startsOn }: DemoPool,
  poolId: string,
): readonly (typeof agencyAgreement.$inferInsert)[] {
  return agencies.map(({ key }) => ({
    id: uuidOf(`agreement ${code} ${key}`),
    poolId,
    agencyId: agencyId(key),
    vakIds: null,
    terms: 'Kosteloos opzeggen tot 12 uur de dag ervoor. Overnemen kan na 1.040 gewerkte uren.',
    firstDay: day(startsOn),
    lastDay: null,
  }))
}
