import type { exportAudit } from '../../src/actions/audit/export.ts'
import { inSheet } from '../../src/actions/in-sheet.ts'
import { roleName } from '../parts/record/role-name.ts'
import { verbName } from '../parts/record/verb-name.ts'
import type { Messages } from '../words/nl.ts'

type Line = Awaited<ReturnType<typeof exportAudit>>['lines'][number]

/** The log as CSV for Excel, a line each, with its hash; the moment in UTC. A name cannot become a formula. */
export function auditCsv(t: Messages, lines: readonly Line[]): string {
  const rows = lines.map(
    ({ seq, happenedAt, verb, actorRole, actorName, subjectId, poolId, facts, hash }) => [
      seq,
      new Date(happenedAt).toISOString(),
      verbName(t, verb),
      verb,
      roleName(t, actorRole),
      actorName ?? '',
      subjectId,
      poolId ?? '',
      JSON.stringify(facts),
      hash,
    ],
  )
  return inSheet([t.record.logbook.columns, ...rows])
}
