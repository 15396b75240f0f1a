import { sql } from 'drizzle-orm'
import type { DayRange } from '../../scheduler/domain/day.ts'
import type { Tx } from '../client.ts'
import { board, formation, outsideCover, request, site, vacancy } from '../schema/index.ts'

/** Of one site, hundredths of an fte and minutes; `formation` is null where nobody said how many it has. */
export interface NeedOfSite extends Record<string, unknown> {
  readonly siteId: string
  readonly siteName: string
  readonly boardId: string
  readonly boardName: string
  readonly formation: number | null
  readonly vacant: number
  readonly vacancies: number
  readonly unfilledMinutes: number
}

/**
 * What each site has that the asker may see lacks: its vacancies that are open on the last of these days, its formation on that day, and
 * the minutes of its requests of these days that stayed open and were not covered from outside. Only sites of which something is known.
 */
export async function needsOfSites(
  tx: Tx,
  { first, last }: DayRange,
): Promise<readonly NeedOfSite[]> {
  const { rows } = await tx.execute<NeedOfSite>(sql`
    with vacant as (
      select site_id, sum(fte_hundredths)::int as hundredths, count(*)::int as number from ${vacancy}
      where open_from <= ${last} and (closed_on is null or closed_on > ${last}) group by 1),
    present as (
      select site_id, sum(fte_hundredths)::int as hundredths from (
        select distinct on (site_id, role_code) site_id, fte_hundredths from ${formation}
        where valid_from <= ${last} order by site_id, role_code, valid_from desc) newest group by 1),
    left_open as (
      select asked.id, asked.site_id, greatest(0, sum(lesson.minutes) - coalesce((
          select sum(minutes) from ${outsideCover} where request_id = asked.id), 0)) as minutes
      from ${request} asked join request_session lesson on lesson.request_id = asked.id
      where asked.status = 'unfilled' and asked.first_day between ${first} and ${last} and lesson.called_off_at is null
        and not exists (select from assignment_session taken
          where taken.request_session_id = lesson.id and taken.status <> 'cancelled')
      group by asked.id, asked.site_id),
    unfilled as (select site_id, sum(minutes)::int as minutes from left_open group by 1)
    select ${site.id} as "siteId", ${site.name} as "siteName", ${board.id} as "boardId", ${board.name} as "boardName",
      present.hundredths as formation, coalesce(vacant.hundredths, 0) as vacant, coalesce(vacant.number, 0) as vacancies,
      coalesce(unfilled.minutes, 0) as "unfilledMinutes"
    from ${site} join ${board} on ${board.id} = ${site.boardId}
    left join vacant on vacant.site_id = ${site.id}
    left join present on present.site_id = ${site.id}
    left join unfilled on unfilled.site_id = ${site.id}
    where coalesce(vacant.site_id, present.site_id, unfilled.site_id) is not null
    order by ${site.name}, ${site.id}`)
  return rows
}
