import { eq } from 'drizzle-orm'
import type { Tx } from '../../client.ts'
import * as tables from '../../schema/index.ts'
import { insertRows } from '../insert-rows.ts'
import type { PlayedPlan } from './play-plan.ts'

/** Writes where everything is, the pool and its people. */
export async function writePlaces(
  tx: Tx,
  { places, pool, personRows, beginners, wishes, searchTimes }: PlayedPlan,
): Promise<void> {
  const { rows } = places
  await insertRows(tx, tables.region, rows.regions)
  await insertRows(tx, tables.board, rows.boards)
  await insertRows(tx, tables.site, rows.sites)
  await insertRows(tx, tables.agency, rows.agencies)
  await insertRows(tx, tables.calendarEntry, rows.calendar)
  if (pool !== null) {
    await insertRows(tx, tables.pool, [pool.pool])
    await insertRows(tx, tables.poolRegion, pool.regions)
    await insertRows(tx, tables.participation, pool.participationRows)
    await insertRows(tx, tables.spelregels, pool.spelregels)
    await insertRows(tx, tables.agencyAgreement, pool.agreements)
    await insertRows(tx, tables.concern, pool.concerns)
  }
  await insertRows(tx, tables.tariff, rows.tariffs)
  if (personRows === null) return
  await insertRows(tx, tables.member, personRows.members)
  await insertRows(tx, tables.memberRole, personRows.roles)
  await insertRows(tx, tables.engagement, personRows.engagements)
  await insertRows(tx, tables.qualification, personRows.qualifications)
  await insertRows(tx, tables.availability, personRows.availabilities)
  await insertRows(tx, tables.availabilityException, personRows.exceptions)
  await insertRows(tx, tables.memberDocument, personRows.documents)
  await insertRows(tx, tables.admission, personRows.admissions)
  await insertRows(tx, tables.poolMember, personRows.poolMembers)
  await insertRows(tx, tables.exclusion, personRows.exclusions)
  await insertRows(tx, tables.preference, personRows.preferences)
  await insertRows(tx, tables.intakeFinding, personRows.findings)
  await insertRows(tx, tables.beginningDirector, beginners)
  await insertRows(tx, tables.mobilityWish, wishes)
  await insertRows(tx, tables.searchTime, searchTimes)
}

/** Writes what the schools lack, and who was referred to them by people who are there already. */
export async function writeShortages(tx: Tx, { pool }: PlayedPlan): Promise<void> {
  if (pool === null) return
  const { formation, vacancies, applicants, referrals, filled } = pool.shortages
  await insertRows(tx, tables.formation, formation)
  await insertRows(tx, tables.vacancy, vacancies)
  await insertRows(tx, tables.applicant, applicants)
  await insertRows(tx, tables.referral, referrals)
  // Nobody is referred to a vacancy that is closed, so that it closes afterwards.
  for (const { id, closedOn } of filled) {
    await tx
      .update(tables.vacancy)
      .set({ closedOn, closedAs: 'filled' })
      .where(eq(tables.vacancy.id, id))
  }
}
