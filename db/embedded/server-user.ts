import { execFile } from 'node:child_process'
import { getuid } from 'node:process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The account that PostgreSQL runs under where it must not be ours: it refuses to run as root. */
export interface ServerUser {
  readonly uid: number
  readonly gid: number
}

/** Runs a program of the server: as `user` when there is one, and from a folder that every account may be in. */
export async function runAs(
  user: ServerUser | undefined,
  program: string,
  args: readonly string[],
): Promise<string> {
  const { stdout } = await run(program, [...args], { ...user, cwd: '/' })
  return stdout
}

/**
 * undefined for an ordinary account, which runs the server itself. Root gets the account `postgres`, made when it is
 * not there. Throws when it cannot be made.
 */
export async function findServerUser(): Promise<ServerUser | undefined> {
  if (getuid?.() !== 0) return undefined
  const known = await lookUp()
  if (known !== undefined) return known
  try {
    await run('groupadd', ['--system', 'postgres'])
    await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'])
  } catch (error) {
    throw new Error(
      'PostgreSQL does not run as root and the account "postgres" could not be made for it: start as an ordinary account, or set DATABASE_URL',
      { cause: error },
    )
  }
  return lookUp()
}

async function lookUp(): Promise<ServerUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([
      run('id', ['-u', 'postgres']),
      run('id', ['-g', 'postgres']),
    ])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}
