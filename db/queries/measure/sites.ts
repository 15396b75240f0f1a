import { and, asc, eq, inArray, min } from 'drizzle-orm'
import type { Day } from '../../../scheduler/domain/day.ts'
import type { Tx } from '../../client.ts'
import { participation, request, site } from '../../schema/index.ts'
import { askedWithin, type MeasureReach } from './scope.ts'

/** The sites of these boards, and of every board that draws or drew on these pools, by board. */
export async function sitesWithin(tx: Tx, { poolIds, boardIds }: MeasureReach) {
  const drawing = await tx
    .selectDistinct({ boardId: participation.boardId })
    .from(participation)
    .where(and(inArray(participation.poolId, [...poolIds]), eq(participation.draws, true)))
  const boards = [...boardIds, ...drawing.map(({ boardId }) => boardId)]
  return tx
    .select({ id: site.id, boardId: site.boardId })
    .from(site)
    .where(inArray(site.boardId, boards))
    .orderBy(asc(site.boardId), asc(site.id))
}

/** The first day of the first request within reach; null where nothing was ever asked. */
export async function firstAskedDay(tx: Tx, reach: MeasureReach): Promise<Day | null> {
  const always = { first: '0001-01-01' as Day, last: '9999-12-31' as Day }
  const [found] = await tx
    .select({ day: min(request.firstDay) })
    .from(request)
    .where(askedWithin(reach, always))
  return found?.day ?? null
}
