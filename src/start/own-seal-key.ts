import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The key of a product that keeps its own database, in a file beside it that its owner alone may read; made when it is missing. With a
 * database elsewhere the key is a setting, because every process needs the same.
 */
export async function ownSealKey(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret.key')
  const key = randomBytes(32).toString('base64url')
  await writeFile(path, `${key}\n`, { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    // Made before, or by another process at this very moment.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  })
  return (await readFile(path, 'utf8')).trim()
}
