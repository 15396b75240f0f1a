import type { Tx } from '../../../db/client.ts'
import { insertMembers, type Joining } from '../../../db/queries/import-members.ts'
import { poolByCode } from '../../../db/queries/import-pool.ts'
import { updateMember } from '../../../db/queries/update-member.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { checkMembers, type ReadyMember } from './check-members.ts'
import { type CheckedLine, refuseWrong } from './checked-line.ts'
import { missingColumns, ownNames, underNames } from './columns.ts'
import { decodeText } from './decode-text.ts'
import type { ImportReport, Progress } from './report.ts'
import { DryRun } from './report.ts'
import { parseTable } from './table.ts'
import { unknownPool } from './unknown-pool.ts'

/** A file of members for one pool; README.md has its columns. */
export interface ImportMembersInput {
  readonly bytes: Uint8Array
  readonly poolCode: string
  readonly dryRun: boolean
}

/**
 * Takes members into a pool. Of somebody who is known already (by e-mail address) what the file says otherwise is changed, so
 * the same file twice changes nothing. All of it or nothing: throws `import-refused` with everything that is wrong, by line.
 */
export async function importMembers(
  context: Context,
  input: ImportMembersInput,
  progress: Progress = () => undefined,
): Promise<ImportReport> {
  onlyFor(context.actor, 'admin')
  const text = decodeText(input.bytes)
  const table = parseTable(text)
  const mapping = ownNames('members', table)
  const rows = underNames(table, mapping)
  progress('gelezen', rows.length, rows.length)
  return DryRun.catch(() =>
    change(context, 'import.members', { text, poolCode: input.poolCode }, async (tx) => {
      const pool = await poolByCode(tx, input.poolCode)
      if (pool === undefined) throw unknownPool(input.poolCode)
      const joining = joiningOf(context, pool.id)
      const lines = await checkMembers(tx, rows, joining)
      refuseWrong(lines, missingColumns('members', mapping))
      const report = await writeMembers(tx, lines, joining)
      progress('opgeslagen', rows.length, rows.length)
      if (input.dryRun) throw new DryRun(report)
      if (report.created + report.updated > 0) {
        await record(tx, context, {
          verb: 'import.members',
          subjectId: pool.id,
          boardId: null,
          poolId: pool.id,
          facts: { ...report },
        })
      }
      return report
    }),
  )
}

/** Into this pool, from today. */
export function joiningOf(context: Context, poolId: string): Joining {
  return { poolId, joinedOn: dayOf(context.now()), createdAt: context.now() }
}

/** Writes what the lines that are right say. */
export async function writeMembers(
  tx: Tx,
  lines: readonly CheckedLine<ReadyMember>[],
  joining: Joining,
): Promise<ImportReport> {
  const ready = lines.flatMap((line) => line.ready ?? [])
  const fresh = ready.flatMap((one) => (one.kind === 'new' ? [one.member] : []))
  const updates = ready.flatMap((one) => (one.kind === 'known' ? (one.update ?? []) : []))
  await insertMembers(tx, fresh, joining)
  for (const update of updates) await updateMember(tx, update, joining)
  const unchanged = ready.length - fresh.length - updates.length
  return { created: fresh.length, updated: updates.length, unchanged }
}
