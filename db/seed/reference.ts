import { publicHolidays } from '../../scheduler/calendar/public-holidays.ts'
import type { Tx } from '../client.ts'
import {
  absenceReason,
  calendarEntry,
  lawParameter,
  role,
  salaryStep,
  tariff,
  vak,
} from '../schema/index.ts'
import { ABSENCE_REASONS } from './absence-reasons.ts'
import { insertRows } from './insert-rows.ts'
import { LAW } from './law.ts'
import { nationalCalendar } from './national-calendar.ts'
import { ROLES } from './roles.ts'
import { SALARY_STEPS } from './salary-steps.ts'
import { TARIFFS } from './tariffs.ts'
import { uuidOf } from './uuid-of.ts'
import { VAKKEN } from './vakken.ts'

/** The calendar years for which school holidays are known. */
const YEARS = [2025, 2026, 2027, 2028, 2029, 2030]

/**
 * Writes what every region needs before it can start: vakken, roles, reasons for absence, law, salaries, tariffs and the
 * national calendar. To be run as the owner of the tables, as often as wanted: rows that are there stay as they are, also
 * when somebody has changed them since.
 */
export async function seedReference(tx: Tx): Promise<void> {
  await insertRows(tx, vak, VAKKEN)
  await insertRows(tx, role, ROLES)
  await insertRows(tx, absenceReason, ABSENCE_REASONS)
  await insertRows(
    tx,
    lawParameter,
    LAW.map((row) => ({ id: uuidOf(`law ${row.kind} ${row.code} ${row.validFrom}`), ...row })),
  )
  await insertRows(tx, salaryStep, SALARY_STEPS)
  await insertRows(tx, tariff, TARIFFS)
  await insertRows(tx, calendarEntry, nationalCalendar(YEARS.flatMap(publicHolidays)))
}
