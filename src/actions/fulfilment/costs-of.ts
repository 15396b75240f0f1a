import type { Tx } from '../../../db/client.ts'
import type { AssignmentRow } from '../../../db/queries/assignment.ts'
import { costBasis } from '../../../db/queries/fulfilment.ts'
import { spelregelsInForce } from '../../../db/queries/spelregels.ts'
import { tariffInForce } from '../../../db/queries/tariff.ts'
import { type Alternative, hasPrice } from '../../../scheduler/domain/alternative.ts'
import type { Day } from '../../../scheduler/domain/day.ts'
import { minutesOf } from '../../../scheduler/domain/minutes-of.ts'
import { alternativeCents, type CentsRange } from '../../../scheduler/money/alternative-cents.ts'
import { roadMetres, travelCents } from '../../../scheduler/money/travel-cents.ts'
import { wageLines } from '../../../scheduler/money/wage-lines.ts'
import { notFound } from '../../errors.ts'

/** What confirmed hours cost, and what they would otherwise have cost. */
export interface Costs {
  /** Per line of hours; they add up to `wageCents`. */
  readonly wageLines: readonly number[]
  readonly wageCents: number
  readonly travelCents: number
  readonly alternative: Alternative
  /** Null where the alternative has no price, or none was in force. */
  readonly tariffId: string | null
  readonly alternativeCents: CentsRange
}

/**
 * Wage by the engagement under which the hours were worked, travel by the straight line times the pool's road factor there and
 * back per day, the alternative by the tariff in force on the first day. Travel is 0 where a place is unknown.
 */
export async function costsOf(
  tx: Tx,
  assignment: AssignmentRow,
  lines: readonly { readonly day: Day; readonly minutes: number }[],
): Promise<Costs> {
  const basis = await costBasis(tx, assignment.id)
  const firstDay = lines[0]?.day
  if (basis === undefined || firstDay === undefined) throw notFound()
  const { alternative, roleCode } = basis
  const { boardId, poolId } = assignment
  const minutes = minutesOf(lines)
  const wages = wageLines(
    lines.map((line) => line.minutes),
    basis.wageCentsPerHour,
  )
  const tariff = hasPrice(alternative)
    ? await tariffInForce(tx, { alternative, roleCode, boardId, day: firstDay })
    : undefined
  const rules = await spelregelsInForce(tx, poolId, firstDay)
  const days = new Set(lines.filter((line) => line.minutes > 0).map((line) => line.day)).size
  return {
    wageLines: wages,
    wageCents: wages.reduce((sum, cents) => sum + cents, 0),
    travelCents: rules === undefined ? 0 : travelOf(basis, days, rules),
    alternative,
    tariffId: tariff?.id ?? null,
    alternativeCents: alternativeCents(minutes, tariff ?? null),
  }
}

function travelOf(
  basis: NonNullable<Awaited<ReturnType<typeof costBasis>>>,
  days: number,
  rules: Pick<
    NonNullable<Awaited<ReturnType<typeof spelregelsInForce>>>,
    'travel' | 'travelCentsPerKm'
  >,
): number {
  const { memberLatitude, memberLongitude, siteLatitude, siteLongitude } = basis
  if (memberLatitude === null || memberLongitude === null) return 0
  if (siteLatitude === null || siteLongitude === null) return 0
  const home = { latitude: memberLatitude, longitude: memberLongitude }
  const school = { latitude: siteLatitude, longitude: siteLongitude }
  return travelCents(roadMetres(home, school, rules.travel), days, rules.travelCentsPerKm)
}
