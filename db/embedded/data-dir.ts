import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, parse } from 'node:path'
import { env, getuid } from 'node:process'
import type { ServerUser } from './server-user.ts'

/** Where the embedded server keeps its things; `cluster` is PostgreSQL's own folder. */
export interface DataDir {
  readonly cluster: string
  readonly log: string
  /** The process that started the server and will stop it. */
  readonly keeper: string
  readonly port: string
  readonly secret: string
  readonly program: string
}

/**
 * Outside every checkout, so that a `git clean` takes no data along: the XDG data home, or for root, whose home the
 * server's account may not enter, `/var/lib`.
 */
export function defaultDataDir(): string {
  if (getuid?.() === 0) return '/var/lib/achtervang/postgres'
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'achtervang', 'postgres')
}

/**
 * Makes the folder, for the server's account when that is not ours. Throws when that account could not enter it,
 * naming the folder that is in the way.
 */
export async function prepareDataDir(dir: string, user: ServerUser | undefined): Promise<DataDir> {
  const firstMade = await mkdir(dir, { recursive: true, mode: 0o700 })
  if (user !== undefined) {
    await chown(dir, user.uid, user.gid)
    for (let made = dir; made.length >= (firstMade ?? dir).length; made = dirname(made)) {
      await chmod(made, 0o755)
    }
    await refuseClosedParent(dir)
  }
  return {
    cluster: join(dir, 'cluster'),
    log: join(dir, 'server.log'),
    keeper: join(dir, 'keeper.pid'),
    port: join(dir, 'port'),
    secret: join(dir, 'secret'),
    program: join(dir, 'program'),
  }
}

/** The password of the server's superuser: random, made once, readable by nobody else. */
export async function keepSecret(path: string): Promise<string> {
  const known = await readFile(path, 'utf8').catch(() => '')
  if (known !== '') return known
  const secret = randomBytes(24).toString('base64url')
  await writeFile(path, secret, { mode: 0o600 })
  return secret
}

async function refuseClosedParent(dir: string): Promise<void> {
  for (let parent = dirname(dir); parent !== parse(parent).root; parent = dirname(parent)) {
    if (((await stat(parent)).mode & 0o001) === 0) {
      throw new Error(
        `${parent} may not be entered by the account that PostgreSQL runs under: set ACHTERVANG_DATA_DIR to a folder elsewhere, such as ${defaultDataDir()}, or start as an ordinary account`,
      )
    }
  }
}
