import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Day } from '../../scheduler/domain/day.ts'
import type { StatusOf } from '../../scheduler/domain/lifecycle.ts'
import type { BrokenRule, ObjectiveCost, Verdict } from '../../scheduler/domain/verdict.ts'
import type { Tx } from '../client.ts'
import { assignment, member, offer, request, site } from '../schema/index.ts'

/** Everything a member was ever asked, the newest first, with what came of it. */
export function offersEverSent(tx: Tx, memberId: string, limit: number) {
  return tx
    .select({
      id: offer.id,
      status: offer.status,
      sentAt: offer.sentAt,
      deadlineAt: offer.deadlineAt,
      answeredAt: offer.answeredAt,
      declineReason: offer.declineReason,
      declineWords: offer.declineWords,
      closedBecause: offer.closedBecause,
      siteName: site.name,
      placeName: site.placeName,
      roleCode: request.roleCode,
      lessons: sql<number>`cardinality(${offer.sessionIds})`,
      firstDay: request.firstDay,
      lastDay: request.lastDay,
      assignmentId: assignment.id,
      assignmentStatus: assignment.status,
      cancelledBy: assignment.cancelledBy,
    })
    .from(offer)
    .innerJoin(request, eq(request.id, offer.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .leftJoin(assignment, eq(assignment.offerId, offer.id))
    .where(eq(offer.memberId, memberId))
    .orderBy(desc(offer.sentAt), desc(offer.id))
    .limit(limit)
}

/** Where a member lives, as far as that is known, and by offer where its school is. */
export async function endsOfTheRoad(tx: Tx, memberId: string, offerIds: readonly string[]) {
  const [home] = await tx
    .select({ latitude: member.latitude, longitude: member.longitude })
    .from(member)
    .where(eq(member.id, memberId))
  const schools = await tx
    .select({ offerId: offer.id, latitude: site.latitude, longitude: site.longitude })
    .from(offer)
    .innerJoin(request, eq(request.id, offer.requestId))
    .innerJoin(site, eq(site.id, request.siteId))
    .where(inArray(offer.id, [...offerIds]))
  return { home, schools }
}

/** The assignment that an offer became. */
export async function assignmentOfOffer(tx: Tx, offerId: string): Promise<string | null> {
  const [found] = await tx
    .select({ id: assignment.id })
    .from(assignment)
    .where(and(eq(assignment.offerId, offerId)))
  return found?.id ?? null
}

/** A judgement with its costs as bare numbers. */
interface Bare {
  readonly value: number
  readonly costs: readonly Pick<ObjectiveCost, 'objectiveId' | 'weighted'>[]
}

/** A decided request for which the member was judged and never asked. */
export interface RequestWithoutMember {
  readonly requestId: string
  readonly siteName: string
  readonly placeName: string
  readonly roleCode: string
  readonly vakIds: readonly string[]
  readonly levels: readonly string[]
  readonly firstDay: Day
  readonly lastDay: Day
  readonly status: StatusOf<'request'>
  readonly own: Bare &
    Pick<Verdict, 'licence' | 'source'> & { readonly broken: readonly BrokenRule[] }
  /** Of whoever came; null where nobody did, or where the judgement was not kept. */
  readonly chosen: Bare | null
  /** Whether the same plan gave the member something else. */
  readonly hasOther: boolean
}

/**
 * For the member who asks, the newest first. PostgreSQL tells no more of others than what each objective cost
 * (`requests_without_own_member`); a request that one of the rules `unfit` keeps the member from is left out.
 */
export async function requestsWithoutMember(
  tx: Tx,
  about: { readonly since: Day; readonly unfit: readonly string[]; readonly limit: number },
): Promise<readonly RequestWithoutMember[]> {
  const unfit = sql.join(
    about.unfit.map((id) => sql`${id}`),
    sql`, `,
  )
  const { rows } = await tx.execute<RequestWithoutMember & Record<string, unknown>>(sql`
    select request_id as "requestId", site_name as "siteName", place_name as "placeName", role_code as "roleCode",
      vak_ids as "vakIds", levels, first_day::text as "firstDay", last_day::text as "lastDay", status, own, chosen,
      has_other as "hasOther"
    from requests_without_own_member(${about.since}, array[${unfit}]::text[], ${about.limit})`)
  return rows
}
