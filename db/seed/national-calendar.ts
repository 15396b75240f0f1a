import type { CalendarEntry } from '../../scheduler/domain/school-calendar.ts'
import { SCHOOL_HOLIDAYS } from './school-holidays.ts'
import { uuidOf } from './uuid-of.ts'

/** The calendar that every site inherits: the given public holidays, and the school holidays of its holiday region. */
export function nationalCalendar(publicHolidays: readonly CalendarEntry[]) {
  const nobody = { regionId: null, boardId: null, siteId: null }
  return [
    ...publicHolidays.map(({ kind, firstDay, lastDay, name }) => ({
      id: uuidOf(`calendar national ${name} ${firstDay}`),
      scope: 'national' as const,
      holidayRegion: null,
      ...nobody,
      kind,
      firstDay,
      lastDay,
      name,
      source: 'Berekend: Algemene termijnenwet en Paasdatum',
    })),
    ...SCHOOL_HOLIDAYS.map(({ region, name, firstDay, lastDay, source, advisory }) => ({
      id: uuidOf(`calendar ${region} ${name} ${firstDay}`),
      scope: 'holiday-region' as const,
      holidayRegion: region,
      ...nobody,
      kind: 'school-holiday' as const,
      firstDay,
      lastDay,
      name: advisory ? `${name} (adviesdatum)` : name,
      source,
    })),
  ]
}
