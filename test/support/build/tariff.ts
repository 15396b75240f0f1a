import { tariff } from '../../../db/schema/index.ts'
import { day } from '../../../scheduler/domain/day.ts'
import type { TestDb } from '../use-db.ts'
import { only, rows } from './rows.ts'

/** What an agency asked in 2026, for every board: EUR 75, 95 and 113 an hour. */
export async function aTariff(db: TestDb, over: Partial<typeof tariff.$inferInsert> = {}) {
  return only(
    await rows(db)
      .insert(tariff)
      .values({
        alternative: 'agency',
        lowCentsPerHour: 7_500,
        expectedCentsPerHour: 9_500,
        highCentsPerHour: 11_300,
        vatBasisPoints: 2_100,
        validFrom: day('2026-01-01'),
        source: 'test',
        status: 'sourced',
        ...over,
      })
      .returning(),
  )
}
