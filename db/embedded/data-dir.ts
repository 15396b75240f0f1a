import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { access, chmod, chown, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
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
  const firstMade = await makeFolders(dir)
  await refuseReadOnly(dir)
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

/**
 * Makes a folder and those it lies in; answers the first that was not there. One by one: Node's own way of making them all tries for
 * ever where the system says of a folder that can have none, such as below `/proc`, that it is not there.
 */
async function makeFolders(dir: string): Promise<string | undefined> {
  const missing: string[] = []
  for (let each = dir; !(await isThere(each)); each = dirname(each)) missing.unshift(each)
  for (const each of missing) {
    await mkdir(each, { mode: 0o700 }).catch((error: unknown) => {
      if (!isCalled(error, 'EEXIST')) throw unusable(dir, error)
    })
  }
  return missing[0]
}

async function isThere(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: unknown) => {
    if (isCalled(error, 'ENOENT')) return undefined
    throw unusable(path, error)
  })
  if (found === undefined) return false
  if (!found.isDirectory())
    throw unusable(path, Object.assign(new Error(path), { code: 'ENOTDIR' }))
  return true
}

async function refuseReadOnly(dir: string): Promise<void> {
  await access(dir, constants.W_OK | constants.X_OK).catch((error: unknown) => {
    throw unusable(dir, error)
  })
}

function isCalled(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

/** Why the folder cannot be used, with the way out. */
function unusable(dir: string, error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  const why = REASONS[code] ?? `the system says ${code}`
  return new Error(
    `${dir} cannot be used for the data of the embedded server: ${why}. Set ACHTERVANG_DATA_DIR to a folder that this account may write in, or set DATABASE_URL`,
    { cause: error },
  )
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a part of the path is a file',
  ENOENT: 'no folder can be made there',
  ENOSPC: 'the disk is full',
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
