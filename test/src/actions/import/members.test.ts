import { beforeAll, describe, expect, it } from 'vitest'
import {
  admission,
  availability,
  engagement,
  member,
  memberDocument,
  memberRole,
  poolMember,
  qualification,
} from '../../../../db/schema/index.ts'
import { importMembers } from '../../../../src/actions/import/members.ts'
import { ActionError } from '../../../../src/errors.ts'
import { adminActor, coordinatorActor } from '../../../support/build/actor.ts'
import { aBoard, aSite } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { aPool } from '../../../support/build/pool.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'

const HEADING =
  'NAAM;EMAIL;TELEFOON;POSTCODE4;BREEDTEGRAAD;LENGTEGRAAD;REISTIJD;ROLLEN;BEVOEGDHEDEN;CONTRACTVORM;UREN PER WEEK;WERKGEVER;STAMSCHOOL;KOSTEN PER UUR;BESCHIKBAAR;VANAF;TOT;GEZIEN DOOR;VOG AFGEGEVEN'
const LINES = [
  'Anne de Boer;anne@voorbeeld.nl;06-11112222;3811;52,155;5,389;45;leraar;wi G1, wis G2;vast;24;bestuur 99401;99XX00;54,20;ma-do 08:00-17:00;2026-08-01;;99401, 99402;2026-06-22',
  'Zoë Çelik;ZOE@voorbeeld.nl;;;;;;leraar,onderwijsassistent;PABO;oproep;;aanvrager;;46,80;ma,di 08:00-12:30 | vr 09:00-17:00;2026-09-01;2027-07-31;;',
]
const FILE = [HEADING, ...LINES].join('\r\n')
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('importMembers', () => {
  const db = useDb()
  let poolId = ''
  let boardIds: string[] = []

  beforeAll(async () => {
    poolId = (await aPool(db, { code: 'P-LEDEN' })).id
    const one = await aBoard(db, { number: '99401' })
    const two = await aBoard(db, { number: '99402' })
    boardIds = [one.id, two.id]
    await aSite(db, { boardId: one.id, code: '99XX00', brin: '99XX' })
  })

  const importing = async (bytes: Uint8Array, { dryRun = false, poolCode = 'P-LEDEN' } = {}) =>
    importMembers(testContext(db, await adminActor(db)), { bytes, poolCode, dryRun })
  const refusal = (bytes: Uint8Array, poolCode?: string) =>
    importing(bytes, poolCode === undefined ? {} : { poolCode }).then(
      () => expect.fail('the file was taken in'),
      (error: unknown) => (error instanceof ActionError ? error : expect.fail(String(error))),
    )
  const everything = () =>
    Promise.all(
      [
        member,
        memberRole,
        qualification,
        availability,
        engagement,
        memberDocument,
        admission,
        poolMember,
      ].map((table) => rows(db).select().from(table)),
    )

  it('takes in nobody in a dry run, and tells what it would do', async () => {
    const report = await importing(utf8(FILE), { dryRun: true })
    expect(report).toEqual({ created: 2, updated: 0, unchanged: 0 })
    expect(await everything()).toEqual([[], [], [], [], [], [], [], []])
  })

  it('takes members in with all that a line says', async () => {
    expect(await importing(utf8(FILE))).toEqual({ created: 2, updated: 0, unchanged: 0 })
    const [anne, zoe] = await rows(db).select().from(member).orderBy(member.name)
    expect(anne).toMatchObject({
      email: 'anne@voorbeeld.nl',
      phone: '06-11112222',
      postcode4: '3811',
      latitude: 52.155,
      longitude: 5.389,
      travelMinutesMax: 45,
      homeBoardId: boardIds[0],
    })
    expect(zoe).toMatchObject({ name: 'Zoë Çelik', email: 'zoe@voorbeeld.nl', phone: null })
    const engagements = await rows(db).select().from(engagement).orderBy(engagement.form)
    expect(engagements).toMatchObject([
      { memberId: zoe?.id, employer: 'requesting-board', form: 'on-call', weekMinutes: 0 },
      {
        memberId: anne?.id,
        employer: 'board',
        form: 'permanent',
        weekMinutes: 1_440,
        wageCentsPerHour: 5_420,
      },
    ])
    expect(await rows(db).select().from(availability).orderBy(availability.rrule)).toMatchObject([
      { rrule: 'FREQ=WEEKLY;BYDAY=FR', fromTime: '09:00', untilTime: '17:00' },
      { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU', fromTime: '08:00', untilTime: '12:30' },
      { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH', memberId: anne?.id },
    ])
    const licences = await rows(db).select().from(qualification)
    expect(licences.map(({ vakId, grade }) => `${vakId} ${grade}`).toSorted()).toEqual([
      'null PABO',
      'wi G1',
      'wi G2',
    ])
    const seen = await rows(db).select().from(memberDocument)
    expect(seen.map(({ kind }) => kind).toSorted()).toEqual(
      ['diploma', 'diploma', 'identity', 'identity', 'vog', 'vog'].toSorted(),
    )
    expect(await rows(db).select().from(poolMember)).toMatchObject([
      { poolId, status: 'admitted' },
      { poolId, status: 'admitted' },
    ])
  })

  it('changes nothing when the same file comes again, in other clothes', async () => {
    const before = await everything()
    const clothes = [
      utf8(FILE),
      utf8(`\ufeff${FILE}`),
      utf8(FILE.replaceAll(';', '\t')),
      Uint8Array.from(FILE, (letter) => letter.charCodeAt(0)), // Windows-1252
    ]
    for (const bytes of clothes) {
      expect(await importing(bytes)).toEqual({ created: 0, updated: 0, unchanged: 2 })
    }
    expect(await everything()).toEqual(before)
  })

  it('places somebody who is known in a second pool and leaves the rest as it is', async () => {
    await aPool(db, { code: 'P-TWEE' })
    const before = await rows(db).select().from(member)
    const report = await importing(utf8(FILE), { poolCode: 'P-TWEE' })
    expect(report).toEqual({ created: 0, updated: 2, unchanged: 0 })
    expect(await rows(db).select().from(member)).toEqual(before)
  })

  it.each([
    ['a missing column', FILE.replace('CONTRACTVORM', 'CONTRACT'), 'regel 1', 'CONTRACTVORM'],
    ['half a line', `${FILE}\r\nJan;jan@voo`, 'regel 4', ''],
    ['an unknown vak', FILE.replace('wi G1', 'alch G1'), 'regel 2, BEVOEGDHEDEN', 'alch'],
    ['an unknown grade', FILE.replace('wi G1', 'wi G9'), 'regel 2, BEVOEGDHEDEN', 'wi G9, wis G2'],
    ['an unknown role', FILE.replace(';leraar;', ';goochelaar;'), 'regel 2, ROLLEN', 'goochelaar'],
    ['an unknown board', FILE.replace('bestuur 99401', 'bestuur 1'), 'regel 2, WERKGEVER', '00001'],
    ['an unknown site', FILE.replace('99XX00', '99YY00'), 'regel 2, STAMSCHOOL', '99YY00'],
    ['an unknown agency', FILE.replace('aanvrager', 'bureau X'), 'regel 3, WERKGEVER', 'X'],
    ['an unknown form', FILE.replace(';vast;', ';los;'), 'regel 2, CONTRACTVORM', 'los'],
    ['no address', FILE.replace('anne@voorbeeld.nl', 'anne'), 'regel 2, EMAIL', 'anne'],
    [
      'a day that is none',
      FILE.replace('2026-09-01', '2026-02-30'),
      'regel 3, VANAF',
      '2026-02-30',
    ],
    [
      'an end before the begin',
      FILE.replace('2027-07-31', '2026-01-01'),
      'regel 3, TOT',
      '2026-01-01',
    ],
    ['hours that are none', FILE.replace(';24;', ';veel;'), 'regel 2, UREN PER WEEK', 'veel'],
    ['half a place', FILE.replace('52,155', ''), 'regel 2, LENGTEGRAAD', '5,389'],
    [
      'a week nobody can read',
      FILE.replace('ma-do 08:00-17:00', 'elke dag'),
      'regel 2, BESCHIKBAAR',
      'elke dag',
    ],
    ['somebody twice', `${FILE}\r\n${LINES[0]}`, 'regel 4, EMAIL', 'anne@voorbeeld.nl'],
    ['no lines', HEADING, 'regel 2', ''],
  ])('refuses %s by its line and changes nothing', async (_, text, field, value) => {
    const before = await everything()
    const { code, fields } = await refusal(utf8(text))
    expect(code).toBe('import-refused')
    expect(fields).toContainEqual({ field, value, remedy: expect.stringMatching(/\S/) })
    expect(await everything()).toEqual(before)
  })

  it('refuses a pool that is not there', async () => {
    expect((await refusal(utf8(FILE), 'P-NERGENS')).code).toBe('not-found')
  })

  it.each([
    ['a postcode that is none', ';3811;', ';381;', 'regel 2, POSTCODE4'],
    ['more hours than a week of work has', ';24;', ';64;', 'regel 2, UREN PER WEEK'],
    ['a place that is nowhere', '52,155', '152,155', 'regel 2, BREEDTEGRAAD'],
    ['half a minute', ';45;', ';45,5;', 'regel 2, REISTIJD'],
    ['a day of another era', '2026-08-01', '0026-08-01', 'regel 2, VANAF'],
    ['a certificate of later', '2026-06-22', '2027-06-22', 'regel 2, VOG AFGEGEVEN'],
    ['an hour for a fortune', ';54,20;', ';54200;', 'regel 2, KOSTEN PER UUR'],
    ['a name with hidden marks', 'Anne de Boer', 'Anne\u202e de Boer', 'regel 2, NAAM'],
    ['an address without a land', 'anne@voorbeeld.nl', 'anne@voorbeeld.', 'regel 2, EMAIL'],
  ])('refuses %s before the database does', async (_, from, to, field) => {
    const { code, fields } = await refusal(utf8(FILE.replace(from, to)))
    expect(code).toBe('import-refused')
    expect(fields.map((one) => one.field)).toEqual([field])
  })

  it('changes what the file says otherwise about somebody who is known, and nothing else', async () => {
    const later = LINES.map((line) =>
      line
        .replace('06-11112222', '06-99998888')
        .replace('wi G1, wis G2', 'wi G1, netl G2')
        .replace(';24;', ';32;')
        .replace('2026-06-22', '2026-07-01')
        .replace('ma-do 08:00-17:00', 'ma-vr 08:00-17:00')
        .replace('onderwijsassistent', 'schoolleider'),
    )
    const bytes = utf8([HEADING, ...later].join('\r\n'))
    const available = await rows(db).select().from(availability)
    expect(await importing(bytes)).toEqual({ created: 0, updated: 2, unchanged: 0 })
    const [anne] = await rows(db).select().from(member).orderBy(member.name)
    expect(anne).toMatchObject({ phone: '06-99998888', postcode4: '3811', travelMinutesMax: 45 })
    const licences = await rows(db).select().from(qualification)
    expect(
      licences.map(({ vakId, grade, validUntil }) => [vakId, grade, validUntil !== null]),
    ).toEqual(
      expect.arrayContaining([
        ['wi', 'G1', false],
        ['wi', 'G2', true],
        ['netl', 'G2', false],
      ]),
    )
    const [, permanent] = await rows(db).select().from(engagement).orderBy(engagement.form)
    expect(permanent).toMatchObject({ weekMinutes: 1_920, firstDay: '2026-08-01' })
    const vogs = (await rows(db).select().from(memberDocument)).filter(({ kind }) => kind === 'vog')
    expect(vogs.map(({ issuedOn }) => issuedOn).toSorted()).toEqual([
      '2026-06-22',
      '2026-06-22',
      '2026-07-01',
      '2026-07-01',
    ])
    expect((await rows(db).select().from(memberRole)).map(({ roleCode }) => roleCode)).toContain(
      'schoolleider',
    )
    expect(await rows(db).select().from(availability)).toEqual(available)
    expect(await importing(bytes)).toEqual({ created: 0, updated: 0, unchanged: 2 })
  })

  it('lets a contract of later follow the one before, and changes no employer looking back', async () => {
    const [line = ''] = LINES
    const { fields } = await refusal(
      utf8([HEADING, line.replace(';vast;', ';tijdelijk;')].join('\n')),
    )
    expect(fields.map(({ field }) => field)).toEqual(['regel 2, CONTRACTVORM'])
    const next = line.replace(';vast;', ';tijdelijk;').replace('2026-08-01', '2027-08-01')
    expect(await importing(utf8([HEADING, next].join('\n')))).toMatchObject({ updated: 1 })
    const anne = (await rows(db).select().from(engagement))
      .filter(({ form }) => form !== 'on-call')
      .toSorted((one, other) => (one.firstDay < other.firstDay ? -1 : 1))
    expect(anne.map(({ form, firstDay, lastDay }) => [form, firstDay, lastDay])).toEqual([
      ['permanent', '2026-08-01', '2027-07-31'],
      ['temporary', '2027-08-01', null],
    ])
    expect(await importing(utf8([HEADING, next].join('\n')))).toMatchObject({ unchanged: 1 })
  })

  it('is for administrators', async () => {
    const context = testContext(db, await coordinatorActor(db, poolId))
    const input = { bytes: utf8(FILE), poolCode: 'P-LEDEN', dryRun: false }
    await expect(importMembers(context, input)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
