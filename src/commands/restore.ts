import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { type BackupRefusal, BackupRefused } from '../../db/backup/backup-refused.ts'
import type { RowsByTable } from '../../db/backup/backup-text.ts'
import { restoreBackup } from '../../db/backup/restore-backup.ts'
import { openDb } from '../../db/client.ts'
import { brokenInvariants } from '../../db/queries/invariant.ts'
import { readConfig } from '../config.ts'
import { openDatabase } from '../database.ts'
import { sumOf } from './backup.ts'
import type { Env, Program } from './command-line.ts'
import { countOf } from './count-of.ts'
import { UsageError } from './usage-error.ts'

/** `achtervang restore`: for whoever runs the server, who needs no key. */
export function addRestore(program: Program, env: Env): void {
  program
    .command('restore')
    .summary('zet een kopie van backup terug in een lege database')
    .description(
      'Zet alles terug wat `backup` heeft bewaard, in een database waarin nog niets is gebeurd, en rekent daarna na of alles klopt. Alles of niets. Alleen voor wie de server beheert.',
    )
    .argument('<bestand>', 'de kopie')
    .action(async (file) => {
      const from = await opened(resolve(env['INIT_CWD'] ?? '', file))
      const database = await openDatabase(readConfig(env), () => undefined)
      try {
        const rows = await putBack(database.ownerUrl, from)
        await assertSound(database.appUrl)
        process.stdout.write(
          `${countOf(sumOf(rows), 'regel', 'regels')} teruggezet. Alles klopt, en het logboek is heel.\n`,
        )
      } finally {
        await database.stop()
      }
    })
}

const WHY_NOT: Readonly<Record<BackupRefusal, string>> = {
  'not-a-backup': 'Dit is geen kopie die met `achtervang backup` is gemaakt.',
  'other-version':
    'Deze kopie is van een andere versie van Achtervang. Zet haar terug met de versie die haar maakte; de nieuwe versie werkt de tabellen daarna bij.',
  'cut-off': 'Deze kopie is niet compleet: het einde ontbreekt. Neem een andere.',
  damaged: 'Deze kopie is beschadigd. Neem een andere.',
  'in-use':
    'In deze database is al gewerkt. Zet een kopie alleen terug in een nieuwe, lege database.',
}

async function opened(path: string): Promise<Readable> {
  const from = createReadStream(path)
  try {
    await once(from, 'open')
    return from
  } catch (error) {
    throw new UsageError(`Het bestand ${path} is er niet of kan niet worden gelezen.`, {
      cause: error,
    })
  }
}

async function putBack(ownerUrl: string, from: Readable): Promise<RowsByTable> {
  try {
    return await restoreBackup(ownerUrl, from)
  } catch (error) {
    if (!(error instanceof BackupRefused)) throw error
    throw new UsageError(`${WHY_NOT[error.refusal]} Er is niets veranderd.`, { cause: error })
  }
}

async function assertSound(appUrl: string): Promise<void> {
  const db = openDb(appUrl)
  try {
    const broken = await brokenInvariants(db)
    if (broken.length > 0) {
      const lines = broken.map(({ invariant, subject }) => `- ${invariant}: ${subject}`)
      throw new Error(['De kopie is teruggezet, maar er klopt iets niet:', ...lines].join('\n'))
    }
  } finally {
    await db.close()
  }
}
