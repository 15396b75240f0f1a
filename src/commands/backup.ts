import { createWriteStream, existsSync } from 'node:fs'
import { link, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { RowsByTable } from '../../db/backup/backup-text.ts'
import { writeBackup } from '../../db/backup/write-backup.ts'
import { type Env, type Program, withProduct } from './command-line.ts'
import { countOf } from './count-of.ts'
import { UsageError } from './usage-error.ts'

/** `achtervang backup`: for whoever runs the server, who needs no key. */
export function addBackup(program: Program, env: Env): void {
  program
    .command('backup')
    .summary('schrijf alles weg in één bestand')
    .description(
      'Schrijft alles wat in de database staat weg, zoals het op één moment was; er kan gewoon worden doorgewerkt. Het bestand bevat persoonsgegevens: bewaar het versleuteld. Alleen voor wie de server beheert.',
    )
    .argument('<bestand>', 'waar de kopie komt; er mag nog niets staan')
    .action((file) =>
      withProduct(env, async ({ database }) => {
        const rows = await write(database.ownerUrl, resolve(env['INIT_CWD'] ?? '', file))
        process.stdout.write(`${countOf(sumOf(rows), 'regel', 'regels')} bewaard in ${file}.\n`)
      }),
    )
}

/** Under another name until it is whole, so that half a backup never looks like one; what stands there already stays. */
async function write(ownerUrl: string, path: string): Promise<RowsByTable> {
  const begun = `${path}.begonnen`
  if (existsSync(path)) throw new UsageError(`${path} bestaat al. Kies een andere naam.`)
  try {
    const rows = await writeBackup(ownerUrl, createWriteStream(begun, NEW_AND_PRIVATE))
    await link(begun, path)
    return rows
  } finally {
    await rm(begun, { force: true })
  }
}

/** How many rows in all. */
export function sumOf(rows: RowsByTable): number {
  return Object.values(rows).reduce((sum, count) => sum + count, 0)
}

const NEW_AND_PRIVATE = { flags: 'wx', mode: 0o600, flush: true } as const
