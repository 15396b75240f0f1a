import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asOwner } from '../../../db/as-owner.ts'
import { restoreBackup } from '../../../db/backup/restore-backup.ts'
import { writeBackup } from '../../../db/backup/write-backup.ts'
import { brokenInvariants } from '../../../db/queries/invariant.ts'
import { seedReference } from '../../../db/seed/reference.ts'
import { createKey } from '../../../src/actions/user/create-key.ts'
import { adminActor } from '../../support/build/actor.ts'
import { testContext } from '../../support/build/context.ts'
import { useDemoDb } from '../../support/demo-clone.ts'
import { type TestDb, useDb } from '../../support/use-db.ts'

const source = useDemoDb()
const restored = useDb()
/** With a little in it, to break. */
const small = useDb()
const untouched = useDb()
const folder = mkdtempSync(join(tmpdir(), 'achtervang-backup-'))
const path = join(folder, 'all.gz')
const smallPath = join(folder, 'small.gz')
let written: Readonly<Record<string, number>> = {}

beforeAll(async () => {
  // Everything that the text of a copy has a sign of its own for.
  await source.adminPool.query(
    `update request set notes = E'tab\\t line\\n \\\\. \u2028 é' where id = (select id from request limit 1)`,
  )
  written = await writeBackup(source.ownerUrl, createWriteStream(path))
  await asOwner(small.ownerUrl, seedReference)
  const admin = testContext(small, await adminActor(small))
  await createKey(admin, { name: 'Ada', email: 'ada@voorbeeld.nl', role: 'admin', label: 'toets' })
  await writeBackup(small.ownerUrl, createWriteStream(smallPath))
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true }))

/** Every table with a fingerprint of its rows. */
/** Of every table but those that were worked out of the others. */
async function fingerprints({ adminPool }: TestDb): Promise<Readonly<Record<string, string>>> {
  const { rows: tables } = await adminPool.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence = 'p' order by 1`,
  )
  const found: Record<string, string> = {}
  for (const { name } of tables) {
    const { rows } = await adminPool.query<{ print: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\n' order by t::text)), '') as print from "${name}" t`,
    )
    found[name] = rows[0]?.print ?? ''
  }
  return found
}

describe('a backup', () => {
  test('put back is the same, row for row, and everything still holds', async () => {
    expect(await restoreBackup(restored.ownerUrl, createReadStream(path))).toEqual(written)
    const before = await fingerprints(source)
    expect(await fingerprints(restored)).toEqual(before)
    expect(Object.keys(written).toSorted()).toEqual(Object.keys(before))
    expect(written['event']).toBeGreaterThan(100)
    expect(await brokenInvariants(restored.db)).toEqual([])
  })

  test('leaves the guards as they were', async () => {
    const guards = `
      select relname as name, relrowsecurity, relforcerowsecurity,
        array(select tgname || tgenabled::text from pg_trigger where tgrelid = pg_class.oid and not tgisinternal order by 1) as triggers
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`
    const { rows: before } = await source.adminPool.query(guards)
    expect((await restored.adminPool.query(guards)).rows).toEqual(before)
    await expect(restored.adminPool.query('delete from event')).rejects.toThrow('refused')
  })

  test('holds all there is: nothing counts on from a sequence, which no copy of rows would take along', async () => {
    const { rows } = await source.adminPool.query(
      `select sequencename from pg_sequences where schemaname = 'public'`,
    )
    expect(rows).toEqual([])
  })

  test('is not put back over work', async () => {
    const before = await fingerprints(source)
    await expect(restoreBackup(source.ownerUrl, createReadStream(path))).rejects.toMatchObject({
      refusal: 'in-use',
    })
    expect(await fingerprints(source)).toEqual(before)
  })
})

describe('what is no whole backup of this version is refused, and changes nothing', () => {
  const text = () => gunzipSync(readFileSync(smallPath)).toString('utf8')
  const packed = (changed: string) => gzipSync(changed)
  const cases: readonly (readonly [string, string, () => Buffer])[] = [
    ['something else', 'damaged', () => Buffer.from('not gzip at all')],
    ['another text', 'not-a-backup', () => packed('hello\nworld\n')],
    ['nothing', 'cut-off', () => packed('')],
    [
      'one of another version',
      'other-version',
      () => packed(text().replace(/[0-9a-f]{8}\n/, 'ffffffff\n')),
    ],
    ['a file that was cut off', 'cut-off', () => readFileSync(smallPath).subarray(0, -2000)],
    [
      'a text that was cut off',
      'cut-off',
      () => packed(text().slice(0, text().indexOf('copy "vak"') + 300)),
    ],
    ['one without its last line', 'cut-off', () => packed(text().replace(/end \{.*\}\n$/, ''))],
    [
      'one in which a row is missing',
      'damaged',
      () => packed(text().replace(/(copy "vak".*\n).*\n/, '$1')),
    ],
    [
      'one in which an event was changed',
      'damaged',
      () => packed(text().replaceAll('"isNewUser": true', '"isNewUser": false')),
    ],
  ]

  test.each(cases)('%s', async (_, refusal, bytes) => {
    const file = join(folder, 'broken.gz')
    writeFileSync(file, bytes())
    const before = await fingerprints(untouched)
    await expect(restoreBackup(untouched.ownerUrl, createReadStream(file))).rejects.toMatchObject({
      refusal,
    })
    expect(await fingerprints(untouched)).toEqual(before)
  })

  test('one with a row that PostgreSQL does not take', async () => {
    const broken = packed(text().replace(/(copy "vak".*\n)/, '$1no\tsuch\trow\n'))
    const before = await fingerprints(untouched)
    await expect(restoreBackup(untouched.ownerUrl, Readable.from([broken]))).rejects.toThrow(
      'malformed array literal',
    )
    expect(await fingerprints(untouched)).toEqual(before)
  })
})
