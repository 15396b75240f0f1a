import type { Tx } from '../../../db/client.ts'
import {
  setRegionsOfPool,
  upsertAgency,
  upsertPool,
  upsertRegion,
  type Written,
} from '../../../db/queries/import-pool.ts'
import { onlyFor } from '../../actor.ts'
import { change } from '../../change.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { type PoolFile, readPoolFile } from './pool-file.ts'
import type { ImportReport, Progress } from './report.ts'
import { DryRun } from './report.ts'
import { writeParticipations } from './write-participations.ts'
import { writeSpelregels } from './write-spelregels.ts'

/** A file that describes one pool; README.md has its shape. */
export interface ImportPoolInput {
  readonly bytes: Uint8Array
  readonly dryRun: boolean
}

/**
 * Makes a pool, or changes what is different: its regions, the boards that take part, the agencies and a new version of the
 * rules of play when they say something else. The same file twice changes nothing. What a file leaves out stays as it is. All
 * of it or nothing: throws `import-refused` with each field that is wrong.
 */
export async function importPool(
  context: Context,
  input: ImportPoolInput,
  progress: Progress = () => undefined,
): Promise<ImportReport> {
  onlyFor(context.actor, 'admin')
  const file = readPoolFile(input.bytes)
  progress('gelezen', 1, 1)
  return DryRun.catch(() =>
    change(context, 'import.pool', { file }, async (tx) => {
      const { poolId, written } = await write(tx, context, file)
      const count = (wanted: Written) => written.filter((each) => each === wanted).length
      const report = {
        created: count('created'),
        updated: count('updated'),
        unchanged: count('unchanged'),
      }
      progress('opgeslagen', written.length, written.length)
      if (input.dryRun) throw new DryRun(report)
      if (report.created + report.updated > 0) {
        await record(tx, context, {
          verb: 'import.pool',
          subjectId: poolId,
          boardId: null,
          poolId,
          facts: { ...report },
        })
      }
      return report
    }),
  )
}

async function write(
  tx: Tx,
  context: Context,
  file: PoolFile,
): Promise<{ readonly poolId: string; readonly written: readonly Written[] }> {
  const written: Written[] = []
  const regionIds = new Map<string, string>()
  for (const each of file.regions) {
    const region = await upsertRegion(tx, each)
    regionIds.set(each.code, region.id)
    written.push(region.written)
  }
  const idOf = (code: string | undefined) => (code && regionIds.get(code)) || null
  const pool = await upsertPool(tx, file)
  const isElsewhere = await setRegionsOfPool(tx, pool.id, [...regionIds.values()])
  written.push(pool.written === 'unchanged' && isElsewhere ? 'updated' : pool.written)
  for (const { name, kind, region } of file.agencies)
    written.push(await upsertAgency(tx, { name, kind, regionId: idOf(region) }))
  written.push(await writeSpelregels(tx, context, pool.id, file.spelregels))
  written.push(...(await writeParticipations(tx, context, pool.id, file, idOf)))
  return { poolId: pool.id, written }
}
