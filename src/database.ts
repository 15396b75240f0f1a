import { migrate } from '../db/migrate.ts'
import { ensureRoles } from '../db/roles.ts'
import type { StartStep } from '../db/server.ts'
import { startServer } from '../db/server.ts'
import type { Config } from './config.ts'

/** The database that the product works on, with its tables up to date. */
export interface Database {
  readonly appUrl: string
  readonly ownerUrl: string
  /** Stops the embedded server; does nothing for a server of one's own. */
  stop(): Promise<void>
}

/** What opening a database may tell about how far it is. */
export type DatabaseStep = StartStep | 'migrating'

/** Uses the configured server, or else starts the embedded one, and brings the tables up to date. */
export async function openDatabase(
  config: Config,
  onProgress: (step: DatabaseStep) => void,
): Promise<Database> {
  if (config.database !== undefined) {
    onProgress('migrating')
    await migrate(config.database.ownerUrl)
    return { ...config.database, stop: async () => undefined }
  }
  const server = await startServer({ dataDir: config.dataDir, onProgress })
  const urls = await ensureRoles(server.adminUrl)
  onProgress('migrating')
  await migrate(urls.ownerUrl)
  return { ...urls, stop: server.stop }
}
