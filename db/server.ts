import { chown, mkdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Client } from 'pg'
import { type Binaries, findBinaries } from './embedded/binaries.ts'
import { type DataDir, keepSecret, prepareDataDir } from './embedded/data-dir.ts'
import { choosePort } from './embedded/port.ts'
import { findServerUser, runAs, type ServerUser } from './embedded/server-user.ts'

/** What takes long enough to be told about. */
export type StartStep = 'preparing' | 'creating' | 'starting' | 'found-running' | 'ready'

export interface ServerOptions {
  /** A folder for everything the server keeps; `defaultDataDir()` unless somebody says otherwise. */
  readonly dataDir: string
  readonly onProgress?: (step: StartStep) => void
  /** Settings of PostgreSQL for a new cluster, beside ours; tests turn `fsync` off. */
  readonly settings?: Readonly<Record<string, string>>
}

/** A server on loopback that answers. */
export interface RunningServer {
  /** The superuser's door, for `ensureRoles` and nothing else. */
  readonly adminUrl: string
  /**
   * Stops the server and waits until it has written everything. Does nothing when another process that still lives
   * started it.
   */
  readonly stop: () => Promise<void>
}

interface Place {
  readonly dir: DataDir
  readonly user: ServerUser | undefined
  readonly binaries: Binaries
  readonly secret: string
}

/** The PostgreSQL major version of the embedded server, which reads only its own data. */
const MAJOR = '18'

const OWN_SETTINGS = {
  listen_addresses: '127.0.0.1',
  // No socket file: its path is limited to 107 bytes and a data folder may be longer.
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/**
 * Starts the PostgreSQL that comes along with the packages, for a first look, development and tests; production has a
 * server of its own. A second start keeps the data. A server whose starter was killed lives on: it is found by its pid
 * file and taken over, or shared when the starter still lives. Throws with the end of the server's log when it does not
 * come up.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const tell = options.onProgress ?? (() => undefined)
  tell('preparing')
  const user = await findServerUser()
  const dir = await prepareDataDir(resolve(options.dataDir), user)
  const binaries = await findBinaries(user, dir.program)
  const place: Place = { dir, user, binaries, secret: await keepSecret(dir.secret) }

  if (!(await hasCluster(place))) {
    tell('creating')
    await createCluster(place, options.settings ?? {})
  }
  const runningPort = await findRunning(place)
  if (runningPort === undefined) tell('starting')
  else tell('found-running')
  const port = runningPort ?? (await start(place))
  const isOurs = runningPort === undefined || !(await keeperLives(dir))
  if (isOurs) await writeFile(dir.keeper, String(process.pid))
  tell('ready')
  return {
    adminUrl: adminUrl(place, port),
    stop: async () => {
      if (isOurs) await stop(place)
    },
  }
}

async function hasCluster({ dir }: Place): Promise<boolean> {
  const version = await readFile(`${dir.cluster}/PG_VERSION`, 'utf8').catch(() => undefined)
  if (version === undefined) return false
  if (version.trim() !== MAJOR) {
    throw new Error(
      `${dir.cluster} holds data of PostgreSQL ${version.trim()} and this is ${MAJOR}: export it with the version that wrote it, or set ACHTERVANG_DATA_DIR to another folder`,
    )
  }
  return true
}

/** Made beside and moved into place, so that a start that is killed half-way leaves no half cluster behind. */
async function createCluster(place: Place, settings: ServerOptions['settings']): Promise<void> {
  const { dir, user, binaries, secret } = place
  const fresh = `${dir.cluster}.new-${process.pid}`
  const passwordFile = `${dir.secret}.new-${process.pid}`
  await mkdir(fresh, { mode: 0o700 })
  await writeFile(passwordFile, secret, { mode: 0o600 })
  if (user !== undefined) {
    await chown(fresh, user.uid, user.gid)
    await chown(passwordFile, user.uid, user.gid)
  }
  const flags = Object.entries({ ...OWN_SETTINGS, ...settings }).map(
    ([name, value]) => `--set=${name}=${value}`,
  )
  try {
    await runAs(user, binaries.initdb, [
      `--pgdata=${fresh}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--data-checksums',
      ...flags,
    ])
    await rename(fresh, dir.cluster)
  } finally {
    await unlink(passwordFile)
    await rm(fresh, { recursive: true, force: true })
  }
}

/** The port of a server that runs on this cluster and lets us in; undefined when there is none. */
async function findRunning(place: Place): Promise<number | undefined> {
  const pidFile = await readFile(`${place.dir.cluster}/postmaster.pid`, 'utf8').catch(() => '')
  const port = Number(pidFile.split('\n')[3])
  if (!Number.isInteger(port) || port === 0) return undefined
  const client = new Client({
    connectionString: adminUrl(place, port),
    connectionTimeoutMillis: 3_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('show data_directory')
    await client.end()
    return rows[0]?.data_directory === place.dir.cluster ? port : undefined
  } catch {
    return undefined
  }
}

async function start(place: Place): Promise<number> {
  const { dir, user, binaries } = place
  const port = await choosePort(dir.port)
  await rm(dir.log, { force: true })
  try {
    await runAs(user, binaries.pgCtl, [
      'start',
      '--wait',
      '--timeout=60',
      `--pgdata=${dir.cluster}`,
      `--log=${dir.log}`,
      `--options=-p ${port}`,
    ])
  } catch (error) {
    const log = await readFile(dir.log, 'utf8').catch(() => '')
    throw new Error(
      `PostgreSQL did not start. The end of its log, ${dir.log}:\n${log.slice(-2_000)}`,
      { cause: error },
    )
  }
  await writeFile(dir.port, String(port))
  return port
}

async function stop({ dir, user, binaries }: Place): Promise<void> {
  await runAs(user, binaries.pgCtl, [
    'stop',
    '--wait',
    '--timeout=60',
    '--mode=fast',
    `--pgdata=${dir.cluster}`,
  ])
  await rm(dir.keeper, { force: true })
}

/** Whether the process that started the running server is still there to stop it. */
async function keeperLives({ keeper }: DataDir): Promise<boolean> {
  const pid = Number(await readFile(keeper, 'utf8').catch(() => '0'))
  if (pid === 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function adminUrl({ secret }: Place, port: number): string {
  return `postgres://postgres:${secret}@127.0.0.1:${port}/postgres`
}
