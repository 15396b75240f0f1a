import { board, calendarEntry, region, site } from '../../../db/schema/index.ts'
import { day } from '../../../scheduler/domain/day.ts'
import type { TestDb } from '../use-db.ts'
import { next, only, rows } from './rows.ts'

/** A region in holiday region midden. */
export async function aRegion(db: TestDb, over: Partial<typeof region.$inferInsert> = {}) {
  const number = next()
  const row = { code: `R${number}`, name: `Regio ${number}`, holidayRegion: 'midden' } as const
  return only(
    await rows(db)
      .insert(region)
      .values({ ...row, ...over })
      .returning(),
  )
}

/** A board outside every region. */
export async function aBoard(db: TestDb, over: Partial<typeof board.$inferInsert> = {}) {
  const number = next()
  const row = { number: String(40_000 + number), name: `Bestuur ${number}` }
  return only(
    await rows(db)
      .insert(board)
      .values({ ...row, ...over })
      .returning(),
  )
}

/** A school for vmbo-t, havo and vwo in Amersfoort, holiday region midden. */
export async function aSite(
  db: TestDb,
  over: Partial<typeof site.$inferInsert> & { readonly boardId: string },
) {
  const number = next()
  const letters = String.fromCharCode(65 + (number % 26), 65 + (Math.floor(number / 26) % 26))
  const brin = `${String(number % 100).padStart(2, '0')}${letters}`
  return only(
    await rows(db)
      .insert(site)
      .values({
        code: `${brin}00`,
        brin,
        name: `School ${number}`,
        placeName: 'AMERSFOORT',
        levels: ['VMBO-T', 'HAVO', 'VWO'],
        holidayRegion: 'midden',
        latitude: 52.155,
        longitude: 5.387,
        phone: '033 123 45 67',
        contact: 'de receptie',
        ...over,
      })
      .returning(),
  )
}

/** Days on which schools are closed: the autumn holiday of 2026 in midden unless told otherwise. */
export async function aCalendarEntry(
  db: TestDb,
  over: Partial<typeof calendarEntry.$inferInsert> = {},
) {
  return only(
    await rows(db)
      .insert(calendarEntry)
      .values({
        scope: 'holiday-region',
        holidayRegion: 'midden',
        kind: 'school-holiday',
        firstDay: day('2026-10-17'),
        lastDay: day('2026-10-25'),
        name: 'Herfstvakantie',
        source: 'test',
        ...over,
      })
      .returning(),
  )
}
