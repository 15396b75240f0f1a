import type { ReadRow } from './each-row.ts'
import type { RequestRecord } from './request-record.ts'

/** Nobody is away twice at one school in one role: of two lines that share a day the second is refused, by the line of the first. */
export function refuseOverlaps(lines: readonly ReadRow<RequestRecord>[]): void {
  const seen = new Map<string, ReadRow<RequestRecord>[]>()
  for (const line of lines) {
    if (line.problems.length > 0) continue
    const { siteCode, personName, roleCode, firstDay, lastDay } = line.entry
    const key = [siteCode, personName, roleCode].join('/').toLowerCase()
    const others = seen.get(key) ?? []
    const other = others.find(({ entry }) => entry.firstDay <= lastDay && firstDay <= entry.lastDay)
    if (other === undefined) seen.set(key, [...others, line])
    else
      line.complain(
        'EERSTE DAG',
        `Deze persoon is op die dagen al weg volgens regel ${other.row.line}.`,
      )
  }
}
