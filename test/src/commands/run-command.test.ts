import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { accessKey, appUser, event, member, request, site } from '../../../db/schema/index.ts'
import { dayOf } from '../../../scheduler/calendar/clock.ts'
import { addDays, weekdayOf } from '../../../scheduler/domain/day.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import { runCommand } from '../../../src/commands/run-command.ts'
import { sha256 } from '../../../src/sha256.ts'
import { aBoard, aCalendarEntry, aSite } from '../../support/build/board.ts'
import { aParticipation, aPool } from '../../support/build/pool.ts'
import { rows } from '../../support/build/rows.ts'
import { pagesOfPdf } from '../../support/pdf-text.ts'
import { type Ran, startProgram } from '../../support/run-program.ts'
import { useOwnServer } from '../../support/use-own-server.ts'

const SITES = `PROVINCIE;BEVOEGD GEZAG NUMMER;VESTIGINGSCODE;VESTIGINGSNAAM;PLAATSNAAM;GEMEENTENAAM;ONDERWIJSSTRUCTUUR
Utrecht;99601;99CL00;School aan de Lijn;AMERSFOORT;AMERSFOORT;HAVO/VWO
`

const today = dayOf(Date.now() as Instant)
/** A Monday in some weeks, whatever today is; the school is open then, whatever the calendar says. */
const monday = addDays(today, 36 - weekdayOf(today))
const friday = addDays(monday, 11)
const period = `${monday};${friday}`
const REQUESTS = `VESTIGINGSCODE;PERSOON;REDEN;EERSTE DAG;LAATSTE DAG;ROL;LESSEN;ALTERNATIEF
99WG00;P. Een;ZWANG;${period};leraar;ma,do 08:30-10:10 wi havo 3 3hb;bureau
99WG00;Q. Twee;ZIEK;${period};leraar;di 10:30-11:20 netl vwo 4 4va;zzp
99WG00;R. Drie;ZORG;${period};leraar;wo 10:30-11:20 entl vwo 4 4va;bureau
`

const MEMBERS = `NAAM;EMAIL;ROLLEN;BEVOEGDHEDEN;CONTRACTVORM;UREN PER WEEK;WERKGEVER;KOSTEN PER UUR;BESCHIKBAAR;VANAF;GEZIEN DOOR;VOG AFGEGEVEN
Vera Vast;vera@voorbeeld.nl;leraar;wi G1;vast;24;bestuur 99602;54,20;ma-vr 08:00-17:00;2026-08-01;99602;2026-06-22
Olaf Oproep;olaf@voorbeeld.nl;leraar;netl G1;oproep;;aanvrager;46,80;ma-vr 08:00-17:00;2026-08-01;99602;2026-06-22
`

describe('achtervang', () => {
  const db = useOwnServer()
  const folder = mkdtempSync(join(tmpdir(), 'achtervang-commands-'))
  const file = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  const doors = () => ({ DATABASE_URL: db.url, DATABASE_OWNER_URL: db.ownerUrl })
  /** As somebody at a terminal does. */
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    startProgram('src/cli.ts', args, { ...doors(), ...env }).ended
  /** The same in this process, which need not start anything. */
  const call = async (
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<Ran> => {
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    try {
      const code = await runCommand(args, { ...doors(), ...env })
      const text = (spy: typeof out) => spy.mock.calls.map(([chunk]) => String(chunk)).join('')
      return { code, stdout: text(out), stderr: text(err) }
    } finally {
      out.mockRestore()
      err.mockRestore()
    }
  }
  let adminKey = ''
  let made: Ran | undefined

  beforeAll(async () => {
    const ada = ['--name', 'Ada Beheer', '--email', 'Ada@voorbeeld.nl', '--role', 'admin']
    made = await run(['key', 'create', ...ada])
    adminKey = made.stdout.trim()
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('shows a key once, keeps only its hash, and records who got it', async () => {
    expect(made).toMatchObject({ code: 0, stderr: expect.stringContaining('niet nog eens') })
    const [user] = await rows(db)
      .select()
      .from(appUser)
      .where(eq(appUser.email, 'ada@voorbeeld.nl'))
    const keys = await rows(db).select().from(accessKey)
    expect(keys).toMatchObject([{ userId: user?.id, keyHash: sha256(adminKey) }])
    const events = await rows(db).select().from(event)
    expect(events).toMatchObject([{ verb: 'user.create-key', subjectId: user?.id }])
    expect(JSON.stringify(events)).not.toContain(adminKey)
  })

  it('explains itself', async () => {
    const help = await run(['import', 'members', '--help'])
    expect(help).toMatchObject({ code: 0, stderr: '' })
    expect(help.stdout).toContain('de code van de pool')
    expect(help.stdout).toContain('Gebruik: achtervang import members [opties] <bestand>')
    expect(help.stdout).not.toMatch(/options|command\b|choices|default/)
  })

  it.each([
    [['zomaar'], 'De opdracht zomaar bestaat niet.'],
    [['import', 'members', 'x.csv'], 'Er ontbreekt een optie: --pool <code>.'],
    [['import', 'sites'], 'Er ontbreekt een argument: bestand.'],
    [
      ['import', 'sites', 'er-is-niets.csv', '--key', 'x'],
      'Het bestand er-is-niets.csv is er niet',
    ],
    [['match', '--pool', 'x', '--seed', 'twee'], '--seed twee: geef een heel getal van 0'],
    [['match', '--pool', 'x', '--work', '0'], '--work 0: geef een heel getal van 1'],
    [['verify', '--snel'], 'De optie --snel bestaat hier niet.'],
    [
      ['measures', '--pool', 'x', '--from', '2026-09-01', '--to', '2026-09-30', '--by', 'kleur'],
      'De waarde kleur past niet bij --by <waarop>. Kies uit: board, pool',
    ],
  ])('ends with 2 when %j is not how it goes', async (args, sentence) => {
    const ran = await call(args)
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(sentence)
  })

  it('tries a file without changing anything, takes it in, and changes nothing the second time', async () => {
    const path = file('sites.csv', SITES)
    const env = { ACHTERVANG_KEY: adminKey }
    const dry = await run(['import', 'sites', path, '--dry-run'], env)
    expect(dry).toMatchObject({ code: 0 })
    expect(dry.stdout).toBe('Proef, er is niets veranderd: 1 nieuw, 0 gewijzigd, 0 ongewijzigd\n')
    expect(await rows(db).$count(site)).toBe(0)
    const first = await run(['import', 'sites', path], env)
    expect(first.stdout).toBe('1 nieuw, 0 gewijzigd, 0 ongewijzigd\n')
    const second = await run(['import', 'sites', path, '--key', adminKey])
    expect(second.stdout).toBe('0 nieuw, 0 gewijzigd, 1 ongewijzigd\n')
  }, 90_000)

  it('ends with 1 and names the line of what is refused', async () => {
    const path = file('wrong.csv', SITES.replace('99CL00', '99CL'))
    const ran = await run(['import', 'sites', path], { ACHTERVANG_KEY: adminKey })
    expect(ran).toMatchObject({ code: 1, stdout: '' })
    expect(ran.stderr).toContain('- regel 2, VESTIGINGSCODE ("99CL"): Dit zijn vier tekens BRIN')
  })

  it('wants a key, of somebody who may', async () => {
    const path = file('sites.csv', SITES)
    expect(await call(['import', 'sites', path])).toMatchObject({ code: 2 })
    const unknown = await call(['import', 'sites', path, '--key', 'verzonnen'])
    expect(unknown).toMatchObject({ code: 1 })
    expect(unknown.stderr).toMatch(
      /^Deze sleutel is niet bekend .+ vraag de beheerder om een nieuwe/,
    )
    const empty = await call(['import', 'sites', path], { ACHTERVANG_KEY: '' })
    expect(empty).toMatchObject({ code: 2, stderr: expect.stringContaining('Geef uw sleutel') })
    const ran = await call(['match', '--pool', 'P', '--key', adminKey])
    expect(ran).toMatchObject({ code: 1 })
    expect(ran.stderr).toContain('met de rol coördinator. Deze sleutel hoort bij Ada Beheer')
  })

  it('walks from files to confirmed hours in a practice database, and everything is right after it', async () => {
    const pool = await aPool(db, {
      code: 'P-WEG',
      body: { longTermMinimum: { days: 5, basis: 'schoolDays' }, levels: ['HAVO', 'VWO'] },
    })
    const board = await aBoard(db, { number: '99602' })
    await aParticipation(db, { poolId: pool.id, boardId: board.id })
    const { id: siteId } = await aSite(db, { boardId: board.id, code: '99WG00', brin: '99WG' })
    const open = { firstDay: monday, lastDay: friday, name: 'Open', holidayRegion: null }
    await aCalendarEntry(db, { ...open, scope: 'site', siteId, kind: 'open' })
    const members = file('members.csv', MEMBERS)
    const taken = await call(['import', 'members', members, '--pool', 'P-WEG', '--key', adminKey])
    expect(taken.stdout).toContain('2 nieuw')
    expect(await rows(db).$count(member)).toBe(2)
    const far = MEMBERS.replaceAll('vera@', 'vroeg@').replace('2026-06-22', '2126-06-22')
    const odd = ['import', 'members', file('odd.csv', far), '--pool', 'P-WEG', '--key', adminKey]
    const turnedAway = await call(odd)
    expect(turnedAway.code).toBe(1)
    expect(turnedAway.stderr).toContain('regel 2, VOG AFGEGEVEN ("2126-06-22")')
    expect(turnedAway.stderr).not.toMatch(/insert|vroeg@/)
    const requests = file('requests.csv', REQUESTS)
    const posted = await call([
      'import',
      'requests',
      requests,
      '--pool',
      'P-WEG',
      '--key',
      adminKey,
    ])
    expect(posted.stdout).toContain('3 nieuw')

    const cor = ['--name', 'Cor', '--email', 'cor@voorbeeld.nl', '--role', 'coordinator']
    const cors = await call(['key', 'create', ...cor, '--pool', 'P-WEG'])
    const lost = await call(['match', '--pool', 'nergens', '--key', cors.stdout.trim()])
    expect(lost).toMatchObject({ code: 1, stdout: '' })
    expect(lost.stderr).toContain(
      'geen pool nergens die u mag zien. Met deze sleutel ziet u: P-WEG.',
    )
    const plan = await call(['match', '--pool', 'P-WEG', '--explain', '--key', cors.stdout.trim()])
    expect(plan).toMatchObject({ code: 0 })
    expect(plan.stdout).toContain('3 vragen, 2 vervangers: 2 helemaal vervuld, 1 (deels) niet')
    expect(plan.stdout).toContain('Vera Vast: Past binnen alle regels')
    expect(plan.stdout).toContain('niemand: Geen van de 2 vervangers kan deze lessen doen.')
    expect(plan.stdout).toMatch(/\d vervangers? val(t|len) het eerst af op: /)
    expect(plan.stdout).toContain('Dit is de enige vervanger die binnen alle regels kan.')
    expect(plan.stdout).toMatch(/niet Olaf Oproep: .+/)
    expect(plan.stderr).toContain('een eerste plan: 2 van 3 vragen')

    const play = ['rehearse', '--pool', 'P-WEG', '--from', today, '--until', addDays(friday, 7)]
    const refused = await call(play)
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).toContain('ACHTERVANG_REHEARSAL=yes')
    const played = await call(play, { ACHTERVANG_REHEARSAL: 'yes' })
    expect(played.stdout).toBe(
      '1 geboekt, 1 aangenomen, 0 voorstellen die intussen niet meer konden, 2 keer uren bevestigd, 1 vraag nog open.\n',
    )
    const statuses = (await rows(db).select().from(request)).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual(['fulfilled', 'fulfilled', 'open'])
    const period = ['--from', monday, '--to', friday, '--today', addDays(friday, 3)]
    const ask = ['measures', '--pool', 'P-WEG', ...period, '--key', cors.stdout.trim()]
    expect(await call(ask)).toMatchObject({ code: 1, stdout: '' })
    const figures = await call(ask, { ACHTERVANG_REHEARSAL: 'yes' })
    // Four lessons of 100 minutes and two of 50 were taught; of 50, asked twice, nobody came.
    expect(figures.stdout).toMatch(/^Vervullingsgraad +\S+ t\/m \S+ +83,3 %$/m)
    expect(figures.stdout).toContain(`Van ${monday} tot en met ${friday}.`)
    const bo = ['--name', 'Bo', '--email', 'bo@voorbeeld.nl', '--role', 'board']
    const bos = await call(['key', 'create', ...bo, '--board', '99602'])
    const asBoard = [...ask.slice(0, -1), bos.stdout.trim()]
    const ofBoard = await call(asBoard, { ACHTERVANG_REHEARSAL: 'yes' })
    // Two people were away: nothing of them is told, and the days are whole months.
    expect(ofBoard.stdout).toMatch(/^Van \d{4}-\d\d-01 tot en met \S+ \(hele maanden\)\.$/m)
    expect(ofBoard.stdout).toMatch(/^Vervullingsgraad .+ te weinig mensen$/m)
    const json = await call([...ask, '--json'], { ACHTERVANG_REHEARSAL: 'yes' })
    const { rows: cells } = JSON.parse(json.stdout) as { readonly rows: readonly object[] }
    expect(cells).toContainEqual(
      expect.objectContaining({ measureId: 'fill-rate', numerator: 500, denominator: 600 }),
    )
    expect(await call(['verify'])).toMatchObject({
      code: 0,
      stdout: 'Alles klopt, en het logboek is heel.\n',
    })
  }, 60_000)

  it('puts a report on paper, once, and says at the terminal what its first page answers', async () => {
    const out = join(folder, 'rapport.pdf')
    const days = ['--from', monday, '--to', friday, '--today', addDays(friday, 3)]
    const report = ['report', '--pool', 'P-WEG', ...days, '--out', out, '--key', adminKey]
    expect(await call(report)).toMatchObject({ code: 1, stdout: '' })
    const env = { ACHTERVANG_REHEARSAL: 'yes' }
    const told = await call(report, env)
    expect(told).toMatchObject({ code: 0, stderr: '' })
    const [first = ''] = pagesOfPdf(readFileSync(out)).map((page) => page.replaceAll(/\s+/g, ''))
    const answers = told.stdout.trimEnd().split('\n')
    expect(answers.length).toBeGreaterThan(3)
    // The sentence stands behind the answer; lines are broken elsewhere on paper.
    for (const line of answers)
      expect(first).toContain(line.replace(/^.+? {2,}/, '').replaceAll(/\s+/g, ''))
    expect(await call(report, env)).toMatchObject({ code: 1, stdout: '' })
    expect(await call([...report, '--edition', 'zomaar'], env)).toMatchObject({ code: 2 })
  }, 60_000)
})
