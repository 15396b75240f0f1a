import { applicant, formation, referral, vacancy } from '../../../db/schema/index.ts'
import { day } from '../../../scheduler/domain/day.ts'
import type { TestDb } from '../use-db.ts'
import type { Country } from './country.ts'
import { next, only, rows } from './rows.ts'

const NOVEMBER = day('2026-11-02')

/** A vacancy of 0.8 fte that is open from November. */
export async function aVacancy(
  db: TestDb,
  over: Pick<typeof vacancy.$inferInsert, 'poolId' | 'boardId' | 'siteId'> &
    Partial<typeof vacancy.$inferInsert>,
) {
  const ordinary = { roleCode: 'leraar', fteHundredths: 80, openFrom: NOVEMBER }
  return only(
    await rows(db)
      .insert(vacancy)
      .values({ ...ordinary, ...over })
      .returning(),
  )
}

/** Ten fte at a site, from the beginning of the school year. */
export async function aFormation(
  db: TestDb,
  over: Pick<typeof formation.$inferInsert, 'boardId' | 'siteId'> &
    Partial<typeof formation.$inferInsert>,
) {
  const ordinary = { roleCode: 'leraar', fteHundredths: 1000, validFrom: day('2026-08-01') }
  return only(
    await rows(db)
      .insert(formation)
      .values({ ...ordinary, ...over })
      .returning(),
  )
}

/** Somebody who looks for work in a pool and agreed to be referred. */
export async function anApplicant(
  db: TestDb,
  over: Pick<typeof applicant.$inferInsert, 'poolId'> & Partial<typeof applicant.$inferInsert>,
) {
  const person = { name: 'Sol Licitant', email: `sollicitant-${next()}@voorbeeld.nl` }
  const wish = { roleCode: 'leraar', vakIds: [], levels: [], fteHundredths: 80 }
  return only(
    await rows(db)
      .insert(applicant)
      .values({ ...person, ...wish, consentOn: NOVEMBER, ...over })
      .returning(),
  )
}

/** Vacancies at all three sites; who looks in pool P is referred to A1, and somebody looks in pool Q. */
export async function shortagesIn(
  db: TestDb,
  { boards, sites, pools, users }: Country,
): Promise<void> {
  const { a1, a2, b1 } = sites
  const at = (site: typeof a1) => ({ boardId: site.boardId, siteId: site.id })
  const first = await aVacancy(db, { poolId: pools.p.id, ...at(a1) })
  await aVacancy(db, { poolId: pools.p.id, ...at(a2) })
  await aVacancy(db, { poolId: pools.q.id, ...at(b1) })
  await aFormation(db, at(a1))
  await aFormation(db, at(b1))
  const looking = await anApplicant(db, { poolId: pools.p.id })
  await anApplicant(db, { poolId: pools.q.id })
  await rows(db).insert(referral).values({
    vacancyId: first.id,
    applicantId: looking.id,
    poolId: pools.p.id,
    boardId: boards.a.id,
    referredOn: NOVEMBER,
    referredBy: users.coordinatorP.userId,
  })
}
