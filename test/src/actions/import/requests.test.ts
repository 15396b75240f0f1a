import { beforeAll, describe, expect, it } from 'vitest'
import { absence, request, requestSession } from '../../../../db/schema/index.ts'
import { importRequests } from '../../../../src/actions/import/requests.ts'
import type { Actor } from '../../../../src/actor.ts'
import { ActionError } from '../../../../src/errors.ts'
import { adminActor, coordinatorActor } from '../../../support/build/actor.ts'
import { aBoard, aCalendarEntry, aSite } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { aParticipation, aPool } from '../../../support/build/pool.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'

const HEADING =
  'VESTIGINGSCODE;PERSOON;REDEN;EERSTE DAG;LAATSTE DAG;OPEN EINDE;ROL;LESSEN;ALTERNATIEF;KLAS NAAR HUIS;BEVOEGDE LERAAR GENOEMD;OPMERKING'
const LINES = [
  '99ZZ00;P. Afwézig;ZIEK;2026-11-30;2026-12-11;nee;leraar;ma,do 08:30-10:10 wi havo 3 3hb | vr 09:20-10:10 wis vwo 2 2va;bureau;ja;nee;Methode ligt klaar.',
  '99ZZ00;Q. Weg;ZWANG;2027-01-04;2027-01-15;ja;leraar;di 10:30-11:20 netl havo 4 -;zzp;nee;nee;',
]
const FILE = [HEADING, ...LINES].join('\n')
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('importRequests', () => {
  const db = useDb()
  let admin: Actor | undefined
  let poolId = ''

  beforeAll(async () => {
    admin = await adminActor(db)
    const pool = await aPool(db, {
      code: 'P-VRAAG',
      body: { longTermMinimum: { days: 5, basis: 'schoolDays' }, levels: ['HAVO', 'VWO'] },
    })
    poolId = pool.id
    const board = await aBoard(db, { number: '99501' })
    await aParticipation(db, { poolId, boardId: board.id })
    await aSite(db, {
      boardId: board.id,
      code: '99ZZ00',
      brin: '99ZZ',
      name: 'Voorbeeldschool Noord',
    })
    await aCalendarEntry(db)
  })

  const importing = (bytes: Uint8Array, { dryRun = false, poolCode = 'P-VRAAG' } = {}) => {
    if (admin === undefined) throw new Error('not ready')
    return importRequests(testContext(db, admin), { bytes, poolCode, dryRun })
  }
  const refusal = (bytes: Uint8Array) =>
    importing(bytes).then(
      () => expect.fail('the file was taken in'),
      (error: unknown) => (error instanceof ActionError ? error : expect.fail(String(error))),
    )
  const counts = async () => [
    await rows(db).$count(absence),
    await rows(db).$count(request),
    await rows(db).$count(requestSession),
  ]

  it('posts nothing in a dry run, and tells what it would do', async () => {
    const report = await importing(utf8(FILE), { dryRun: true })
    expect(report).toEqual({ created: 2, updated: 0, unchanged: 0 })
    expect(await counts()).toEqual([0, 0, 0])
  })

  it('posts what each line says, the name with the board and not with the request', async () => {
    expect(await importing(utf8(FILE))).toEqual({ created: 2, updated: 0, unchanged: 0 })
    // Two weeks of two lessons and one; two Tuesdays of one.
    expect(await counts()).toEqual([2, 2, 8])
    const [sick, leave] = await rows(db).select().from(request).orderBy(request.firstDay)
    expect(sick).toMatchObject({
      poolId,
      kind: 'unplanned',
      urgency: 'class-sent-home',
      minutes: 500,
      alternative: 'agency',
      notes: 'Methode ligt klaar.',
      openEnded: false,
      lengthSchoolDays: 10,
      vakIds: ['wi'],
      levels: ['HAVO', 'VWO'],
    })
    expect(leave).toMatchObject({ kind: 'planned', alternative: 'self-employed', openEnded: true })
    expect(JSON.stringify([sick, leave])).not.toContain('Afw')
  })

  it('posts nothing twice, also when the file comes in other clothes or was cut off half-way', async () => {
    const before = await counts()
    const clothes = [
      utf8(FILE),
      utf8(`\ufeff${FILE.replaceAll('\n', '\r\n')}`),
      utf8(FILE.replaceAll(';', '\t')),
      Uint8Array.from(FILE, (letter) => letter.charCodeAt(0)), // Windows-1252
    ]
    for (const bytes of clothes) {
      expect(await importing(bytes)).toEqual({ created: 0, updated: 0, unchanged: 2 })
    }
    const more = `${FILE}\n99ZZ00;R. Nieuw;ZIEK;2026-11-30;2026-12-11;nee;leraar;wo 08:30-09:20 wi havo 3 3hb;bureau;nee;nee;`
    expect(await importing(utf8(more))).toEqual({ created: 1, updated: 0, unchanged: 2 })
    expect(await counts()).toEqual([3, 3, (before[2] ?? 0) + 2])
  })

  it.each([
    ['a missing column', FILE.replace('LESSEN', 'UREN'), 'regel 1'],
    ['half a line', `${FILE}\n99ZZ00;S. Half;ZI`, 'regel 4'],
    ['a site nobody knows', FILE.replaceAll('99ZZ00', '99QQ00'), 'regel 2, VESTIGINGSCODE'],
    ['an unknown alternative', FILE.replace(';bureau;', ';hopen;'), 'regel 2, ALTERNATIEF'],
    ['lessons nobody can read', FILE.replace('ma,do 08:30-10:10', 'soms'), 'regel 2, LESSEN'],
    ['a level that is none', FILE.replace('wi havo 3', 'wi hbo 3'), 'regel 2, LESSEN'],
    ['a day that is none', FILE.replace('2026-12-11', '2026-12-32'), 'regel 2, LAATSTE DAG'],
    ['neither yes nor no', FILE.replace(';ja;nee;', ';soms;nee;'), 'regel 2, KLAS NAAR HUIS'],
    ['somebody twice', `${FILE}\n${LINES[0]}`, 'regel 4, PERSOON'],
    [
      'a vak nobody knows',
      FILE.replace('di 10:30-11:20 netl', 'di 10:30-11:20 alch'),
      'regel 3, LESSEN',
    ],
    ['a reason that is not on the list', FILE.replace('ZWANG', 'GRIEP'), 'regel 3, REDEN'],
    [
      'an absence too short for the pool',
      `${FILE}\n99ZZ00;T. Kort;ZIEK;2026-11-30;2026-12-03;nee;leraar;ma 08:30-09:20 wi havo 3 3hb;bureau;nee;nee;`,
      'regel 4',
    ],
    [
      'somebody who is away already',
      `${FILE}\n99ZZ00;P. Afwézig;ZIEK;2026-12-07;2026-12-18;nee;leraar;ma 08:30-10:10 wi havo 3 3hb;bureau;nee;nee;`,
      'regel 4, EERSTE DAG',
    ],
    ['no lines', HEADING, 'regel 2'],
  ])('refuses %s by its line and posts nothing', async (_, text, field) => {
    const before = await counts()
    const { code, fields } = await refusal(utf8(text))
    expect(code).toBe('import-refused')
    expect(fields.map((problem) => problem.field)).toContain(field)
    expect(await counts()).toEqual(before)
  })

  it('refuses every wrong line at once', async () => {
    const text = FILE.replaceAll(' havo ', ' hbo ')
    const { fields, facts } = await refusal(utf8(text))
    expect(fields.map(({ field }) => field)).toEqual(['regel 2, LESSEN', 'regel 3, LESSEN'])
    expect(facts).toEqual({ problems: 2 })
  })

  it('says everything about a line at once, also what only the lists and the calendar know', async () => {
    const wrong = `${HEADING}\n99ZZ00;${'x'.repeat(121)};GRIEP;2026-11-30;nooit;nee;tovenaar;ma 08:30-10:10 alch havo 9 3hb;hopen;nee;nee;${'y'.repeat(1001)}`
    const { fields } = await refusal(utf8(wrong))
    expect(fields.map(({ field }) => field).toSorted()).toEqual(
      ['ALTERNATIEF', 'LAATSTE DAG', 'LESSEN', 'LESSEN', 'OPMERKING', 'PERSOON', 'REDEN', 'ROL']
        .map((column) => `regel 2, ${column}`)
        .toSorted(),
    )
  })

  it('says what the heading lacks and what the lines have wrong in one go', async () => {
    const text = FILE.replace('ALTERNATIEF', 'ANDERS')
      .replace('P. Afwézig', 'A. Ander')
      .replace('ZWANG', 'GRIEP')
    const { fields } = await refusal(utf8(`${text}\n99ZZ00;S. Half;ZI`))
    expect(fields.map(({ field, value }) => [field, value])).toEqual([
      ['regel 1', 'ALTERNATIEF'],
      ['regel 3, REDEN', 'GRIEP'],
      ['regel 4', ''],
    ])
  })

  it('takes a school by its name and days as Excel writes them', async () => {
    const line =
      'Voorbeeldschool Noord;D. Dag;ZIEK;4-1-2027;15/01/2027;nee;leraar;wo 08:30-09:20 wi havo 3 3hb;bureau;nee;nee;'
    expect(await importing(utf8(`${HEADING}\n${line}`), { dryRun: true })).toEqual({
      created: 1,
      updated: 0,
      unchanged: 0,
    })
  })

  it('is for administrators', async () => {
    const context = testContext(db, await coordinatorActor(db, poolId))
    const input = { bytes: utf8(FILE), poolCode: null, dryRun: false }
    await expect(importRequests(context, input)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
