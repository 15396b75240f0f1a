import { beforeAll, describe, expect, it } from 'vitest'
import {
  absence,
  event,
  importHeading,
  importUpload,
  member,
  request,
} from '../../../../db/schema/index.ts'
import { withdrawAbsence } from '../../../../src/actions/absence/withdraw.ts'
import { discardFile } from '../../../../src/actions/import/discard.ts'
import { forgetFiles } from '../../../../src/actions/import/forget.ts'
import { listUploads } from '../../../../src/actions/import/list-uploads.ts'
import { mapColumns } from '../../../../src/actions/import/map-columns.ts'
import { readRefusedFile } from '../../../../src/actions/import/refused-file.ts'
import { showUpload } from '../../../../src/actions/import/show-upload.ts'
import { takeInFile } from '../../../../src/actions/import/take-in.ts'
import { uploadFile } from '../../../../src/actions/import/upload.ts'
import type { Context } from '../../../../src/context.ts'
import { adminActor, schoolActor } from '../../../support/build/actor.ts'
import { aCalendarEntry, aSite } from '../../../support/build/board.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'

const HEADING = 'School;Medewerker;REDEN;Van;T/m;ROL;LESSEN;ALTERNATIEF;OPMERKING;Kamer'
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('reading a file in by hand', () => {
  const db = useDb()
  let pool: PoolAtWork
  let siteName = ''

  beforeAll(async () => {
    pool = await aPoolAtWork(db)
    siteName = (await aSite(db, { boardId: pool.asks.id, name: 'Het Voorbeeld' })).name
    await aCalendarEntry(db)
  })

  const line = (person: string, over: { van?: string; reden?: string; note?: string } = {}) =>
    `${siteName};${person};${over.reden ?? 'ZIEK'};${over.van ?? '30-11-2026'};11-12-2026;leraar;ma 08:30-10:10 wi havo 3 3hb;bureau;${over.note ?? ''};12`
  const fileOf = (...lines: readonly string[]) => utf8([HEADING, ...lines].join('\r\n'))
  const upload = async (bytes: Uint8Array<ArrayBuffer>, context: Context = pool.school) =>
    (await uploadFile(context, { kind: 'requests', poolId: null, fileName: 'weg.csv', bytes }))
      .uploadId
  /** Sends a file and takes the guess for its columns. */
  const checked = async (bytes: Uint8Array<ArrayBuffer>, context: Context = pool.school) => {
    const uploadId = await upload(bytes, context)
    const { guess: mapping } = await showUpload(context, { uploadId })
    await mapColumns(context, { uploadId, mapping })
    return uploadId
  }
  const counts = async () => [await rows(db).$count(absence), await rows(db).$count(request)]
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: { code?: string }) => error.code,
    )

  it('guesses the columns, writes nothing before the last step, and then what is right', async () => {
    const uploadId = await upload(
      fileOf(line('A. Eén'), line('B. Twee', { reden: 'GRIEP', van: 'ooit' })),
    )
    const { guess, headings, samples } = await showUpload(pool.school, { uploadId })
    expect(guess).toMatchObject({
      VESTIGINGSCODE: 'SCHOOL',
      PERSOON: 'MEDEWERKER',
      'EERSTE DAG': 'VAN',
    })
    expect(headings).toContain('KAMER')
    expect(samples['KAMER']).toBe('12')
    expect(await mapColumns(pool.school, { uploadId, mapping: guess })).toEqual({
      lines: 2,
      refused: 1,
    })
    expect(await counts()).toEqual([0, 0])
    const { findings } = await showUpload(pool.school, { uploadId })
    expect(findings?.[1]?.problems.map(({ column }) => column).toSorted()).toEqual([
      'EERSTE DAG',
      'REDEN',
    ])
    const report = await takeInFile(pool.school, { uploadId, withWarnings: false })
    expect(report).toMatchObject({ created: 1, updated: 0, unchanged: 0 })
    expect(report.made[0]?.requestId).toBe((await rows(db).select().from(request))[0]?.id)
    expect(await counts()).toEqual([1, 1])
    const [kept] = await rows(db).select().from(importUpload)
    expect(kept).toMatchObject({ content: '', findings: null })
  })

  it('gives the refused lines back as a file, with why, and no formula in it', async () => {
    const uploadId = await checked(fileOf(line('=CMD()', { reden: 'GRIEP' })))
    const about = { uploadId, reasonHeading: 'WAAROM' }
    const before = await readRefusedFile(pool.school, about)
    expect(before.fileName).toBe('geweigerd-weg.csv')
    expect(before.text).toContain("'=CMD()")
    expect(before.text).toMatch(/KAMER;WAAROM\r\n.*REDEN: Kies een van/)
    await takeInFile(pool.school, { uploadId, withWarnings: false })
    expect((await readRefusedFile(pool.school, about)).text).toBe(before.text)
    // What comes back with its reasons can be sent as it is.
    const again = await upload(utf8(before.text))
    expect((await showUpload(pool.school, { uploadId: again })).headings).toContain('WAAROM')
  })

  it('makes nothing twice: not from the same file, not by two at once, not by a colleague', async () => {
    const bytes = fileOf(line('C. Drie'), line('D. Vier'))
    const uploadId = await checked(bytes)
    const input = { uploadId, withWarnings: false }
    const ends = await Promise.all([
      codeOf(takeInFile(pool.school, input)),
      codeOf(takeInFile(pool.school, input)),
    ])
    expect(new Set(ends)).toEqual(new Set(['already-decided', 'done']))
    const after = await counts()
    const second = await checked(bytes)
    const { findings } = await showUpload(pool.school, { uploadId: second })
    expect(findings?.map(({ state }) => state)).toEqual(['same', 'same'])
    await takeInFile(pool.school, { uploadId: second, withWarnings: false })
    const colleague = pool.as(await schoolActor(db, { boardId: pool.asks.id }))
    const theirs = await checked(bytes, colleague)
    expect(
      (await showUpload(colleague, { uploadId: theirs })).findings?.map(({ state }) => state),
    ).toEqual(['refused', 'refused'])
    expect(await counts()).toEqual(after)
  })

  it('leaves out a line with a word about health, unless somebody has seen it', async () => {
    const bytes = fileOf(line('E. Vijf', { note: 'Heeft griep' }))
    const first = await checked(bytes)
    expect((await showUpload(pool.school, { uploadId: first })).findings?.[0]).toMatchObject({
      state: 'new',
      warnings: [{ column: 'OPMERKING' }],
    })
    const before = await counts()
    const report = await takeInFile(pool.school, { uploadId: first, withWarnings: false })
    expect(report.skipped).toMatchObject([{ about: 'E. Vijf', reasons: [{ column: 'OPMERKING' }] }])
    expect(await counts()).toEqual(before)
    const seen = await checked(bytes)
    expect(await takeInFile(pool.school, { uploadId: seen, withWarnings: true })).toMatchObject({
      created: 1,
    })
  })

  it('remembers the headings of the last time, for this user and this board', async () => {
    const uploadId = await upload(fileOf(line('F. Zes')))
    const { guess } = await showUpload(pool.school, { uploadId })
    await mapColumns(pool.school, { uploadId, mapping: { ...guess, OPMERKING: 'KAMER' } })
    const next = await upload(fileOf(line('F. Zes')))
    expect((await showUpload(pool.school, { uploadId: next })).guess).toMatchObject({
      OPMERKING: 'KAMER',
    })
    expect(await rows(db).$count(importHeading)).toBe(2)
  })

  it('refuses a heading that lacks, is named twice or is not there', async () => {
    const uploadId = await upload(fileOf(line('G. Zeven')))
    const { guess } = await showUpload(pool.school, { uploadId })
    const { REDEN: _left, ...without } = guess
    for (const mapping of [without, { ...guess, REDEN: 'ROL' }, { ...guess, REDEN: 'NIETS' }])
      expect(await codeOf(mapColumns(pool.school, { uploadId, mapping }))).toBe('invalid-input')
  })

  it('shows a file to nobody else, and to nobody after its hour', async () => {
    const uploadId = await upload(fileOf(line('H. Acht')))
    const colleague = pool.as(await schoolActor(db, { boardId: pool.asks.id }))
    const elsewhere = pool.as({ ...pool.school.actor, boardId: pool.lends.id } as Context['actor'])
    for (const context of [colleague, elsewhere, pool.as(await adminActor(db))]) {
      expect(await codeOf(showUpload(context, { uploadId }))).toBe('not-found')
      expect(await codeOf(discardFile(context, { uploadId }))).toBe('not-found')
      expect(await listUploads(context, {})).toEqual([])
    }
    expect((await listUploads(pool.school, {})).map(({ id }) => id)).toContain(uploadId)
    pool.clock.set('2026-11-20 10:30')
    expect(await codeOf(showUpload(pool.school, { uploadId }))).toBe('not-found')
    await forgetFiles(pool.worker)
    expect(await rows(db).$count(importUpload)).toBe(0)
    pool.clock.set('2026-11-20 09:00')
  })

  it('throws a file away at once', async () => {
    const uploadId = await upload(fileOf(line('I. Negen')))
    await discardFile(pool.school, { uploadId })
    expect(await codeOf(showUpload(pool.school, { uploadId }))).toBe('not-found')
    const verbs = (await rows(db).select().from(event)).map(({ verb }) => verb)
    expect(verbs).toEqual(
      expect.arrayContaining(['import.upload', 'import.take-in', 'import.discard']),
    )
  })

  it('is for a school its absences, for a coordinator members of an own pool', async () => {
    const file = { fileName: 'a.csv', bytes: fileOf(line('J. Tien')) }
    const members = { ...file, kind: 'members' as const }
    expect(await codeOf(uploadFile(pool.school, { ...members, poolId: pool.pool.id }))).toBe(
      'not-allowed',
    )
    expect(
      await codeOf(uploadFile(pool.coordinator, { ...file, kind: 'requests', poolId: null })),
    ).toBe('not-allowed')
    const foreign = crypto.randomUUID()
    for (const poolId of [null, foreign])
      expect(await codeOf(uploadFile(pool.coordinator, { ...members, poolId }))).toBe(
        'invalid-input',
      )
    expect(await codeOf(uploadFile(pool.worker, { ...members, poolId: null }))).toBe('not-allowed')
  })

  it('lets a coordinator take in members, and refuses who is in a pool of somebody else', async () => {
    const elsewhere = await pool.member({ poolId: (await aPoolAtWork(db)).pool.id })
    const [known] = await rows(db).select().from(member)
    const head =
      'NAAM;EMAIL;ROLLEN;BEVOEGDHEDEN;CONTRACTVORM;UREN PER WEEK;WERKGEVER;KOSTEN PER UUR;BESCHIKBAAR;VANAF;GEZIEN DOOR;VOG AFGEGEVEN'
    const rest = `leraar;wi G1;oproep;;aanvrager;46,80;ma-vr 08:00-17:00;2026-08-01;${pool.asks.number};2026-06-22`
    const bytes = utf8(
      [head, `Nina Nieuw;nina@voorbeeld.nl;${rest}`, `Ander;${known?.email};${rest}`].join('\n'),
    )
    const { uploadId } = await uploadFile(pool.coordinator, {
      kind: 'members',
      poolId: pool.pool.id,
      fileName: 'm.csv',
      bytes,
    })
    const { guess: mapping } = await showUpload(pool.coordinator, { uploadId })
    await mapColumns(pool.coordinator, { uploadId, mapping })
    const report = await takeInFile(pool.coordinator, { uploadId, withWarnings: false })
    expect(elsewhere.id).toBe(known?.id)
    expect(report).toMatchObject({ created: 1, skipped: [{ reasons: [{ column: 'EMAIL' }] }] })
    expect((await rows(db).select().from(member)).map(({ name }) => name)).toContain('Nina Nieuw')
  })

  it('says again what was withdrawn since: it was read in before', async () => {
    const bytes = fileOf(line('K. Elf'))
    const uploadId = await checked(bytes)
    await takeInFile(pool.school, { uploadId, withWarnings: false })
    const made = (await rows(db).select().from(absence)).find(
      ({ personName }) => personName === 'K. Elf',
    )
    await withdrawAbsence(pool.school, { absenceId: made?.id ?? '' })
    const again = await checked(bytes)
    expect((await showUpload(pool.school, { uploadId: again })).findings?.[0]?.state).toBe('same')
  })
})
