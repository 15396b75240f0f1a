import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { startProgram } from '../../support/run-program.ts'

describe('achtervang backup and restore', () => {
  // Databases as `npm start` makes them: the server of the other tests is refused, because it does not wait for the disk.
  const aFolder = () => mkdtempSync(join(tmpdir(), 'achtervang-test-'))
  const [folder, used, fresh] = [aFolder(), aFolder(), aFolder()]
  const file = join(folder, 'kopie.gz')
  const run = (dataDir: string, ...args: readonly string[]) =>
    startProgram('src/cli.ts', args, { ACHTERVANG_DATA_DIR: dataDir }).ended
  afterAll(() => {
    for (const path of [folder, used, fresh]) rmSync(path, { recursive: true })
  })

  test(
    'what was kept by the one is there again by the other, with the key that was made',
    async () => {
      const ada = ['--name', 'Ada Beheer', '--email', 'ada@voorbeeld.nl', '--role', 'admin']
      const key = await run(used, 'key', 'create', ...ada)
      const kept = await run(used, 'backup', file)
      expect(kept).toMatchObject({ code: 0, stderr: '' })
      expect(kept.stdout).toMatch(/^[\d.]+ regels bewaard in .*kopie\.gz\.\n$/)
      expect(statSync(file).mode & 0o777).toBe(0o600)
      expect(readdirSync(folder)).not.toContain('kopie.gz.begonnen')

      const back = await run(fresh, 'restore', file)
      expect(back).toMatchObject({ code: 0, stderr: '' })
      expect(back.stdout).toMatch(
        /^[\d.]+ regels teruggezet\. Alles klopt, en het logboek is heel\.\n$/,
      )
      const pool = join(import.meta.dirname, '../../../examples/utrecht/pool.json')
      const withKey = await run(fresh, 'import', 'pool', pool, '--key', key.stdout.trim())
      expect(withKey.stderr).not.toContain('sleutel')
    },
    MINUTE_MS,
  )

  test(
    'refuses to write over a file, to restore over work, and to read what is not there',
    async () => {
      const before = readFileSync(file)
      const again = await run(used, 'backup', file)
      expect(again).toMatchObject({ code: 2 })
      expect(again.stderr).toContain('bestaat al. Kies een andere naam.')
      expect(readFileSync(file).equals(before)).toBe(true)

      const over = await run(fresh, 'restore', file)
      expect(over).toMatchObject({ code: 2 })
      expect(over.stderr).toContain('In deze database is al gewerkt.')

      const missing = await run(fresh, 'restore', join(folder, 'weg.gz'))
      expect(missing).toMatchObject({ code: 2 })
      expect(missing.stderr).toContain('is er niet')
    },
    MINUTE_MS,
  )
})

const MINUTE_MS = 60_000
