import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asOwner } from '../db/as-owner.ts'
import { migrate } from '../db/migrate.ts'
import { ensureRoles } from '../db/roles.ts'
import { seedReference } from '../db/seed/reference.ts'
import { startServer } from '../db/server.ts'
import { seedBoard } from './world-of-board.ts'
import { seedList } from './world-of-list.ts'
import { seedMatch } from './world-of-match.ts'
import { type Region, seedRegion } from './worlds.ts'

/** A database with the worlds of all measurements. */
export interface BenchDatabase {
  /** As the product connects: bound by row-level security. */
  readonly appUrl: string
  /** As the bare side connects: the superuser, whom row-level security does not bind. */
  readonly bareUrl: string
  readonly region: Region
  stop(): Promise<void>
}

/** Starts the embedded server in a folder that is gone afterwards, with the settings of the product: fsync on. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'achtervang-bench-'))
  await chmod(dataDir, 0o755)
  const server = await startServer({ dataDir })
  const stop = async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    const { appUrl, ownerUrl } = await ensureRoles(server.adminUrl)
    await migrate(ownerUrl)
    await asOwner(ownerUrl, seedReference)
    const region = await asOwner(ownerUrl, async (tx) => {
      const made = await seedRegion(tx)
      await seedList(tx, made)
      await seedMatch(tx, made)
      await seedBoard(tx, made)
      await tx.execute('analyze')
      return made
    })
    const bareUrl = new URL(server.adminUrl)
    bareUrl.pathname = new URL(appUrl).pathname
    return { appUrl, bareUrl: bareUrl.href, region, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
