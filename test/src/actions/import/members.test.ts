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
      Uint8Array.from(FILE.replace('Ç', 'C'), (letter) => letter.charCodeAt(0)), // Windows-1252
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

  it('is for administrators', async () => {
    const context = testContext(db, await coordinatorActor(db, poolId))
    const input = { bytes: utf8(FILE), poolCode: 'P-LEDEN', dryRun: false }
    await expect(importMembers(context, input)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
