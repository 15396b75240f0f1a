import { insertMembers, knownEmails, placeInPool } from '../../../db/queries/import-members.ts'
import { poolByCode } from '../../../db/queries/import-pool.ts'
import { knownReferences } from '../../../db/queries/import-references.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import type { FieldProblem } from '../../errors.ts'
import { record } from '../../record.ts'
import { eachRow } from './each-row.ts'
import { MEMBER_COLUMNS, MEMBER_READER } from './member-record.ts'
import type { ImportReport, Progress } from './report.ts'
import { DryRun } from './report.ts'
import { resolveMember } from './resolve-member.ts'
import { readTable, refuse } from './table.ts'
import { unknownPool } from './unknown-pool.ts'

/** A file of members for one pool; README.md has its columns. */
export interface ImportMembersInput {
  readonly bytes: Uint8Array
  readonly poolCode: string
  readonly dryRun: boolean
}

/**
 * Takes members into a pool. Somebody who is known already (by e-mail address) is not changed, only placed in the pool, so the
 * same file twice changes nothing. All of it or nothing: throws `import-refused` with the number of each line that is wrong.
 */
export async function importMembers(
  context: Context,
  input: ImportMembersInput,
  progress: Progress = () => undefined,
): Promise<ImportReport> {
  onlyFor(context.actor, 'admin')
  const problems: FieldProblem[] = []
  const records = eachRow(readTable(input.bytes, MEMBER_COLUMNS), MEMBER_READER, problems)
  if (problems.length > 0) refuse(problems)
  progress('gelezen', records.length, records.length)
  return DryRun.catch(() =>
    change(context, 'import.members', { records, poolCode: input.poolCode }, async (tx) => {
      const pool = await poolByCode(tx, input.poolCode)
      if (pool === undefined) throw unknownPool(input.poolCode)
      const known = await knownReferences(tx)
      const wrong: FieldProblem[] = []
      const members = records.map((entry) => resolveMember(entry, known, wrong))
      if (wrong.length > 0) refuse(wrong)
      const emails = await knownEmails(
        tx,
        records.map(({ email }) => email),
      )
      const fresh = members.filter(({ member }) => !emails.has(member.email))
      await insertMembers(tx, fresh, context.now())
      const joined = await placeInPool(
        tx,
        pool.id,
        members.map(({ member }) => member.email),
        dayOf(context.now()),
      )
      progress('opgeslagen', records.length, records.length)
      const report = {
        created: fresh.length,
        updated: joined - fresh.length,
        unchanged: records.length - joined,
      }
      if (input.dryRun) throw new DryRun(report)
      if (joined > 0) {
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
