import { instantAt } from '../scheduler/calendar/clock.ts'
import { addDays, type Day, day } from '../scheduler/domain/day.ts'
import { postAbsenceInput } from '../src/actions/absence/post.ts'
import { previewAbsence } from '../src/actions/absence/preview.ts'
import type { Context } from '../src/context.ts'
import type { PostRows } from './bare-post.ts'
import { NOW, type Region } from './worlds.ts'

/**
 * Posts are spread over so many weeks, from January on, so that a board has some hundred people away at once and not thousands;
 * in each there is a day without holiday.
 */
const WEEKS = 26
const FIRST_MONDAY = day('2027-01-04')

function weekOf(n: number): Day {
  return addDays(FIRST_MONDAY, 7 * (n % WEEKS))
}

/** Two weeks of leave of somebody with twelve lessons a week. */
export function bodyOf({ sites }: Pick<Region, 'sites'>, n: number) {
  const lesson = (from: string, until: string) => ({
    rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH',
    from,
    until,
    vak: 'wi',
    level: 'HAVO',
    year: 3,
    group: '3b',
  })
  return {
    siteId: sites[0]?.id,
    personName: `Persoon ${n}`,
    reasonCode: 'ZWANG',
    firstDay: weekOf(n),
    lastDay: addDays(weekOf(n), 11),
    roleCode: 'leraar',
    lessons: [lesson('08:30', '09:20'), lesson('10:30', '11:20'), lesson('12:40', '13:30')],
    alternative: 'agency',
  }
}

/** The rows that the product would write for the same post, worked out beforehand. */
export async function bareRows(context: Context, region: Region): Promise<(n: number) => PostRows> {
  const previews = new Map<Day, Awaited<ReturnType<typeof previewAbsence>>>()
  for (let n = 0; n < WEEKS; n += 1) {
    const input = postAbsenceInput.parse(bodyOf(region, n))
    previews.set(weekOf(n), await previewAbsence(context, input))
  }
  return (n) => {
    const preview = previews.get(weekOf(n))
    if (preview === undefined) throw new Error('no such week')
    return rowsWith(region, n, preview)
  }
}

function rowsWith(
  { school, sites, listPoolId }: Region,
  n: number,
  { sessions, length, minutes }: Awaited<ReturnType<typeof previewAbsence>>,
): PostRows {
  const { firstDay, lastDay, personName } = bodyOf({ sites }, n)
  const { boardId, userId } = school
  const [absenceId, requestId] = [crypto.randomUUID(), crypto.randomUUID()]
  const at = new Date(NOW).toISOString()
  const place = {
    board_id: boardId,
    site_id: sites[0]?.id,
    first_day: firstDay,
    last_day: lastDay,
    open_ended: false,
    posted_by: userId,
    posted_at: at,
  }
  const facts = { requestId, version: 1, poolId: listPoolId, kind: 'planned', urgency: 'planned' }
  return {
    absence: {
      id: absenceId,
      ...place,
      person_name: personName,
      reason_code: 'ZWANG',
      status: 'posted',
    },
    request: {
      id: requestId,
      absence_id: absenceId,
      pool_id: listPoolId,
      ...place,
      role_code: 'leraar',
      kind: 'planned',
      urgency: 'planned',
      status: 'open',
      length_school_days: length?.schoolDays,
      length_calendar_days: length?.calendarDays,
      length_session_days: length?.sessionDays,
      minutes,
      vak_ids: ['wi'],
      levels: ['HAVO'],
      preferred_member_id: null,
      licensed_teacher_named: false,
      notes: null,
      alternative: 'agency',
    },
    sessions: sessions.map(({ day, from, until, ...session }) => ({
      request_id: requestId,
      board_id: boardId,
      day,
      from_time: from,
      until_time: until,
      during: `[${iso(day, from)},${iso(day, until)})`,
      minutes: session.minutes,
      vak_id: session.vak,
      level: session.level,
      year: session.year,
      class_group: session.group,
    })),
    job: {
      kind: 'pool.match',
      subject_id: listPoolId,
      run_after: at,
      payload: JSON.stringify({ poolId: listPoolId }),
    },
    event: {
      chain: `board:${boardId}`,
      seq: 0,
      at,
      prev: '',
      hash: '',
      verb: 'absence.post',
      actor_user_id: userId,
      actor_role: 'school',
      subject_id: absenceId,
      board_id: boardId,
      pool_id: listPoolId,
      facts: JSON.stringify({
        ...facts,
        ...length,
        minutes,
        sessionCount: sessions.length,
        siteId: sites[0]?.id,
        roleCode: 'leraar',
        openEnded: false,
        firstDay,
        alternative: 'agency',
      }),
    },
  }
}

function iso(day: Day, clock: Parameters<typeof instantAt>[1]): string {
  return new Date(instantAt(day, clock)).toISOString()
}
