import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepSecret, prepareDataDir } from '../../../db/embedded/data-dir.ts'

/** An account that the server would run under; our own, so that the test needs no rights. */
const account = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }

let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'achtervang-data-dir-test-'))
  await chmod(root, 0o755)
})

afterEach(() => rm(root, { recursive: true, force: true }))

const modeOf = async (path: string) => (await stat(path)).mode & 0o777

test('our own server keeps its folder to ourselves', async () => {
  await prepareDataDir(join(root, 'a', 'b'), undefined)
  expect(await modeOf(join(root, 'a', 'b'))).toBe(0o700)
})

test('every folder that is made for a server under another account can be entered by it', async () => {
  const umask = process.umask(0o077)
  await prepareDataDir(join(root, 'a', 'b'), account).finally(() => process.umask(umask))
  expect([await modeOf(join(root, 'a')), await modeOf(join(root, 'a', 'b'))]).toEqual([
    0o755, 0o755,
  ])
})

test('a closed folder on the way is named, with a way out, and left as it is', async () => {
  await chmod(root, 0o700)
  const attempt = prepareDataDir(join(root, 'a'), account)
  await expect(attempt).rejects.toThrow(`${root} may not be entered`)
  await expect(attempt).rejects.toThrow('ACHTERVANG_DATA_DIR')
  expect(await modeOf(root)).toBe(0o700)
})

test('a secret is made once and readable by us alone', async () => {
  const path = join(root, 'secret')
  const secret = await keepSecret(path)
  expect(secret).toMatch(/^[\w-]{32}$/)
  expect(await keepSecret(path)).toBe(secret)
  expect(await modeOf(path)).toBe(0o600)
  await writeFile(path, 'chosen by somebody')
  expect(await keepSecret(path)).toBe('chosen by somebody')
  expect(await readFile(path, 'utf8')).toBe('chosen by somebody')
})

test('a folder that nobody can make is told at once, with why and a way out', async () => {
  await expect(prepareDataDir('/proc/nope/deeper', undefined)).rejects.toThrow(
    /cannot be used for the data.*Set ACHTERVANG_DATA_DIR/,
  )
  await writeFile(join(root, 'file'), 'x')
  for (const path of [join(root, 'file', 'below'), join(root, 'file')]) {
    await expect(prepareDataDir(path, undefined)).rejects.toThrow('a part of the path is a file')
  }
})
