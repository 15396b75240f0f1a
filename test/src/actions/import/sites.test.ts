import { describe, expect, it } from 'vitest'
import { board, site } from '../../../../db/schema/index.ts'
import { importSites } from '../../../../src/actions/import/sites.ts'
import { ActionError } from '../../../../src/errors.ts'
import { adminActor, coordinatorActor } from '../../../support/build/actor.ts'
import { testContext } from '../../../support/build/context.ts'
import { aPool } from '../../../support/build/pool.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'

const HEADING =
  'PROVINCIE;BEVOEGD GEZAG NUMMER;INSTELLINGSCODE;VESTIGINGSCODE;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;DENOMINATIE;TELEFOONNUMMER;INTERNETADRES;ONDERWIJSSTRUCTUUR'
const LINES = [
  'Utrecht;99101;99AA;99AA00;Het Voorbeeld;Laan;1;3811 AA;AMERSFOORT;0307;AMERSFOORT;Openbaar;0330000000;www.voorbeeld.nl;VBO/MAVO/HAVO/VWO',
  'Utrecht;99101;99AA;99AA01;Het Voorbeeld Zuid;Weg;2;3818 AB;AMERSFOORT;0307;AMERSFOORT;Openbaar;0330000001;www.voorbeeld.nl;PRO',
  'Utrecht;99102;99BB;99BB00;College Café;Plein;3;3755 EZ;EEMNES;0317;EEMNES;Bijzonder;0350000000;www.college.nl;BRUGJAAR',
]
const FILE = [HEADING, ...LINES].join('\r\n')

/** Nobody has said where the postcodes are. */
const NOWHERE = { created: 0, updated: 0, unchanged: 0, nowhere: 3 }

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('importSites', () => {
  const db = useDb()

  const importing = async (bytes: Uint8Array, dryRun = false) =>
    importSites(testContext(db, await adminActor(db)), { bytes, dryRun })
  const refusal = (bytes: Uint8Array) =>
    importing(bytes).then(
      () => expect.fail('the file was taken in'),
      (error: unknown) => (error instanceof ActionError ? error : expect.fail(String(error))),
    )
  const sites = () => rows(db).select().from(site).orderBy(site.code)

  it('takes in nothing in a dry run, and tells what it would do', async () => {
    expect(await importing(utf8(FILE), true)).toEqual({ ...NOWHERE, created: 3 })
    expect(await sites()).toEqual([])
    expect(await rows(db).select().from(board)).toEqual([])
  })

  it('takes in boards and sites with their levels and holiday region', async () => {
    expect(await importing(utf8(FILE))).toEqual({ ...NOWHERE, created: 3 })
    expect((await sites()).map((row) => [row.code, row.holidayRegion, row.levels])).toEqual([
      ['99AA00', 'midden', ['VMBO-B', 'VMBO-K', 'VMBO-G', 'VMBO-T', 'HAVO', 'VWO']],
      ['99AA01', 'midden', ['PRO']],
      ['99BB00', 'noord', ['VMBO-T', 'HAVO', 'VWO']],
    ])
    expect((await rows(db).select().from(board)).map((row) => row.number).toSorted()).toEqual([
      '99101',
      '99102',
    ])
  })

  it('changes nothing when the same file comes again, in other clothes', async () => {
    const before = await sites()
    const clothes = [
      utf8(FILE),
      utf8(`\ufeff${FILE}`),
      utf8(FILE.replaceAll(';', ',')),
      utf8(FILE.replaceAll(';', '\t')),
      Uint8Array.from(FILE, (letter) => letter.charCodeAt(0)), // Windows-1252
    ]
    for (const bytes of clothes) {
      expect(await importing(bytes)).toEqual({ ...NOWHERE, unchanged: 3 })
    }
    expect(await sites()).toEqual(before)
  })

  it('changes the one site that is different', async () => {
    const file = utf8(FILE.replace('Het Voorbeeld Zuid', 'Het Voorbeeld West'))
    expect(await importing(file)).toEqual({ ...NOWHERE, updated: 1, unchanged: 2 })
    await importing(utf8(FILE))
  })

  it.each([
    [
      'a missing column',
      FILE.replace('VESTIGINGSCODE', 'CODE'),
      'regel 1',
      'De kolom VESTIGINGSCODE ontbreekt.',
    ],
    [
      'half a line',
      `${FILE}\r\nUtrecht;99101;99`,
      'regel 5',
      'Deze regel heeft niet evenveel kolommen als de kop. Is het bestand afgebroken?',
    ],
    [
      'an unknown structure',
      FILE.replace(';PRO', ';ZOMAAR'),
      'regel 3, ONDERWIJSSTRUCTUUR',
      'Gebruik woorden als VBO/MAVO/HAVO/VWO, PRO of BRUGJAAR.',
    ],
    [
      'a malformed code',
      FILE.replace('99BB00', '99BB0'),
      'regel 4, VESTIGINGSCODE',
      'Dit zijn vier tekens BRIN en twee cijfers, bijvoorbeeld 16SW03.',
    ],
    [
      'the same site twice',
      `${FILE}\r\n${LINES[0]}`,
      'regel 5, VESTIGINGSCODE',
      'Dit staat ook op regel 2.',
    ],
    [
      'a split municipality',
      FILE.replaceAll('EEMNES', 'DE RONDE VENEN'),
      'regel 4, GEMEENTENAAM',
      'De vakantieregio is niet af te leiden. Vul de kolom VAKANTIEREGIO in: Noord, Midden of Zuid.',
    ],
    ['no lines', HEADING, 'regel 2', 'Het bestand heeft geen regels onder de kop.'],
  ])('refuses %s by its line and changes nothing', async (_, text, field, remedy) => {
    const before = await sites()
    const { code, fields } = await refusal(utf8(text))
    expect(code).toBe('import-refused')
    expect(fields).toContainEqual(expect.objectContaining({ field, remedy }))
    expect(await sites()).toEqual(before)
  })

  it('refuses a spreadsheet that is no text', async () => {
    const { fields } = await refusal(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0]))
    expect(fields[0]?.remedy).toBe(
      'Dit is een werkmap van Excel of een ander ingepakt bestand, geen CSV. Bewaar het in Excel als CSV UTF-8 (door puntkomma gescheiden).',
    )
  })

  it('is for administrators', async () => {
    const { id } = await aPool(db)
    const context = testContext(db, await coordinatorActor(db, id))
    await expect(importSites(context, { bytes: utf8(FILE), dryRun: false })).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})
