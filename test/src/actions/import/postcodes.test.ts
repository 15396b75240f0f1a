import { beforeAll, describe, expect, it } from 'vitest'
import { member, postcodePlace, site } from '../../../../db/schema/index.ts'
import { importPostcodes } from '../../../../src/actions/import/postcodes.ts'
import { importSites } from '../../../../src/actions/import/sites.ts'
import { ActionError } from '../../../../src/errors.ts'
import { adminActor, coordinatorActor } from '../../../support/build/actor.ts'
import { testContext } from '../../../support/build/context.ts'
import { aMember } from '../../../support/build/member.ts'
import { aPool } from '../../../support/build/pool.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'

const FILE = [
  'id,postcode,woonplaats,latitude,longitude',
  '1,3811,"Amersfoort",52.155,5.389',
  '2,3818,"Amersfoort",52.15,5.38',
].join('\n')
const SITES = [
  'PROVINCIE;BEVOEGD GEZAG NUMMER;VESTIGINGSCODE;VESTIGINGSNAAM;POSTCODE;PLAATSNAAM;GEMEENTENAAM;ONDERWIJSSTRUCTUUR;BREEDTEGRAAD;LENGTEGRAAD',
  'Utrecht;99701;99PC00;Bekend;3811 AA;AMERSFOORT;AMERSFOORT;HAVO;;',
  'Utrecht;99701;99PC01;Onbekend;1000 AA;AMSTERDAM;AMSTERDAM;HAVO;;',
  'Utrecht;99701;99PC02;Zelf;3818 AA;AMERSFOORT;AMERSFOORT;HAVO;52,1;5,1',
].join('\n')
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('where postcodes are', () => {
  const db = useDb()
  let context: Parameters<typeof importPostcodes>[0]

  beforeAll(async () => {
    context = testContext(db, await adminActor(db))
  })

  const places = async () =>
    Object.fromEntries(
      (await rows(db).select().from(site)).map(({ code, latitude, longitude }) => [
        code,
        [latitude, longitude],
      ]),
    )

  it('are taken in from any file that says so, and place sites and members that have no place', async () => {
    await importSites(context, { bytes: utf8(SITES), dryRun: false })
    await aMember(db, null, { row: { postcode4: '3818', latitude: null, longitude: null } })
    expect(await importPostcodes(context, { bytes: utf8(FILE), dryRun: true })).toMatchObject({
      created: 2,
      placed: 2,
    })
    expect((await places())['99PC00']).toEqual([null, null])
    expect(await importPostcodes(context, { bytes: utf8(FILE), dryRun: false })).toEqual({
      created: 2,
      updated: 0,
      unchanged: 0,
      placed: 2,
    })
    expect(await places()).toEqual({
      '99PC00': [52.155, 5.389],
      '99PC01': [null, null],
      '99PC02': [52.1, 5.1],
    })
    expect(await rows(db).select().from(member)).toMatchObject([{ latitude: 52.15 }])
    expect(await importPostcodes(context, { bytes: utf8(FILE), dryRun: false })).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 2,
      placed: 0,
    })
  })

  it('place the sites of a next file at once, keep what is known, and follow a site that moves', async () => {
    const again = await importSites(context, { bytes: utf8(SITES), dryRun: false })
    expect(again).toEqual({ created: 0, updated: 0, unchanged: 3, nowhere: 1 })
    const moved = SITES.replace('Bekend;3811 AA', 'Bekend;3818 AB')
    await importSites(context, { bytes: utf8(moved), dryRun: false })
    expect((await places())['99PC00']).toEqual([52.15, 5.38])
  })

  it.each([
    ['no column', FILE.replace('latitude', 'noord'), 'regel 1'],
    ['letters', FILE.replace('3811', '3811AB'), 'regel 2, POSTCODE'],
    ['half a line', `${FILE}\n3,3819`, 'regel 4, POSTCODE'],
    ['no number', FILE.replace('52.15,5.38', '52.15,oost'), 'regel 3, LONGITUDE'],
  ])('refuse %s by its line', async (_, text, field) => {
    const before = await rows(db).select().from(postcodePlace)
    const refused = await importPostcodes(context, { bytes: utf8(text), dryRun: false }).catch(
      (error: unknown) => error,
    )
    expect(refused instanceof ActionError && refused.fields.map((one) => one.field)).toContain(
      field,
    )
    expect(await rows(db).select().from(postcodePlace)).toEqual(before)
  })

  it('are for administrators', async () => {
    const { id } = await aPool(db)
    const coordinator = testContext(db, await coordinatorActor(db, id))
    await expect(
      importPostcodes(coordinator, { bytes: utf8(FILE), dryRun: false }),
    ).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
