import { desc } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import {
  agency,
  board,
  event,
  participation,
  pool,
  poolRegion,
  region,
  spelregels,
} from '../../../../db/schema/index.ts'
import { importPool } from '../../../../src/actions/import/pool.ts'
import { ActionError } from '../../../../src/errors.ts'
import { at } from '../../../scheduler/when.ts'
import { adminActor, coordinatorActor } from '../../../support/build/actor.ts'
import { aBoard } from '../../../support/build/board.ts'
import { testContext } from '../../../support/build/context.ts'
import { aBody, aPool } from '../../../support/build/pool.ts'
import { reference } from '../../../support/build/reference.ts'
import { rows } from '../../../support/build/rows.ts'
import { useDb } from '../../../support/use-db.ts'

const ONE = {
  number: '99301',
  name: 'Stichting Eén',
  region: 'MID',
  draws: true,
  supplies: true,
  formationShareBasisPoints: 250,
  pupils: 4_000,
}
const TWO = { number: '99302', draws: true, supplies: false }
const FILE = {
  code: 'P-IN',
  name: 'Pool uit een bestand',
  regions: [{ code: 'MID', name: 'Midden', holidayRegion: 'midden' }],
  boards: [ONE, { ...TWO, formationShareBasisPoints: 0, pupils: 300 }],
  agencies: [{ name: 'Bureau Voorbeeld', kind: 'agency', region: 'MID' }],
  spelregels: {
    validFrom: '2026-11-01',
    reason: 'Begin',
    body: aBody({ roles: ['leraar'], vakken: ['wi'] }),
  },
}

const json = (file: unknown) => new TextEncoder().encode(JSON.stringify(file))

describe('importPool', () => {
  const db = useDb()
  const now = { now: () => at('2026-11-20 09:00') }

  const importing = async (bytes: Uint8Array, { dryRun = false, over = now } = {}) =>
    importPool(testContext(db, await adminActor(db), over), { bytes, dryRun })
  const refusal = (bytes: Uint8Array) =>
    importing(bytes).then(
      () => expect.fail('the file was taken in'),
      (error: unknown) => (error instanceof ActionError ? error : expect.fail(String(error))),
    )
  const everything = async () => ({
    pools: await rows(db).select().from(pool),
    regions: await rows(db).select().from(region),
    places: await rows(db).select().from(poolRegion),
    participations: await rows(db)
      .select()
      .from(participation)
      .orderBy(participation.validFrom, desc(participation.pupils)),
    agencies: await rows(db).select().from(agency),
    rules: await rows(db).select().from(spelregels),
    boards: await rows(db).select().from(board).orderBy(board.number),
    events: await rows(db).select().from(event),
  })

  it('refuses boards that are not known, each by its place in the file', async () => {
    await reference(db)
    const { code, fields } = await refusal(json(FILE))
    expect(code).toBe('import-refused')
    const remedy = 'Dit bestuur is niet bekend. Lees eerst zijn vestigingen in.'
    expect(fields).toEqual([
      { field: 'boards.0.number', value: '99301', remedy },
      { field: 'boards.1.number', value: '99302', remedy },
    ])
    expect(await rows(db).select().from(pool)).toEqual([])
    await aBoard(db, { number: '99301', name: 'Bestuur 99301' })
    await aBoard(db, { number: '99302', name: 'Bestuur 99302' })
  })

  it('changes nothing in a dry run, and tells what it would do', async () => {
    const before = await everything()
    const report = await importing(json(FILE), { dryRun: true })
    expect(report).toEqual({ created: 6, updated: 0, unchanged: 0 })
    expect(await everything()).toEqual(before)
  })

  it('makes the pool with all that belongs to it, and records it', async () => {
    expect(await importing(json(FILE))).toEqual({ created: 6, updated: 0, unchanged: 0 })
    const made = await everything()
    expect(made.pools).toMatchObject([{ code: 'P-IN', name: 'Pool uit een bestand' }])
    expect(made.places).toEqual([{ poolId: made.pools[0]?.id, regionId: made.regions[0]?.id }])
    expect(made.boards.map(({ name, regionId }) => [name, regionId])).toEqual([
      ['Stichting Eén', made.regions[0]?.id],
      ['Bestuur 99302', null],
    ])
    expect(made.participations).toMatchObject([
      { draws: true, supplies: true, pupils: 4_000, validFrom: '2026-11-01', validUntil: null },
      { draws: true, supplies: false, pupils: 300, validFrom: '2026-11-01', validUntil: null },
    ])
    expect(made.agencies).toMatchObject([{ name: 'Bureau Voorbeeld', kind: 'agency' }])
    expect(made.rules).toMatchObject([{ version: 1, validFrom: '2026-11-01', reason: 'Begin' }])
    expect(made.events.map(({ verb }) => verb)).toEqual(['import.pool'])
  })

  it('changes nothing when the same file comes again, in another order', async () => {
    const before = await everything()
    const entries = Object.entries(FILE.spelregels.body).toReversed()
    const body = Object.fromEntries(entries)
    const again = { ...FILE, spelregels: { ...FILE.spelregels, body } }
    expect(await importing(json(again))).toEqual({ created: 0, updated: 0, unchanged: 6 })
    expect(await everything()).toEqual(before)
  })

  it('ends a participation yesterday where its terms change, so that what was settled stays', async () => {
    const boards = [{ ...ONE, pupils: 4_200 }, FILE.boards[1]]
    expect(await importing(json({ ...FILE, boards }))).toMatchObject({ updated: 1, unchanged: 5 })
    const { participations } = await everything()
    expect(
      participations
        .filter(({ draws, supplies }) => draws && supplies)
        .map(({ pupils, validFrom, validUntil }) => [pupils, validFrom, validUntil]),
    ).toEqual([
      [4_000, '2026-11-01', '2026-11-19'],
      [4_200, '2026-11-20', null],
    ])
    await importing(json(FILE))
  })

  it('adds a version of the rules of play where they say something else, from a later day only', async () => {
    const body = aBody({ roles: ['leraar'], vakken: ['wi', 'netl'] })
    const changed = (validFrom: string) =>
      json({ ...FILE, spelregels: { validFrom, reason: 'Ook Nederlands', body } })
    const { fields } = await refusal(changed('2026-11-01'))
    expect(fields[0]).toMatchObject({ field: 'spelregels.validFrom', value: '2026-11-01' })
    expect(await importing(changed('2026-12-01'))).toMatchObject({ updated: 1 })
    const { rules } = await everything()
    expect(rules.map(({ version, validFrom }) => [version, validFrom])).toEqual([
      [1, '2026-11-01'],
      [2, '2026-12-01'],
    ])
  })

  it.each([
    ['no JSON', new TextEncoder().encode('{"code": '), 'bestand'],
    ['JSON in Windows-1252', Uint8Array.from([0x22, 0xe9, 0x22]), 'bestand'],
    ['an unknown field', json({ ...FILE, colour: 'red' }), 'colour'],
    ['a missing field', json({ ...FILE, name: undefined }), 'name'],
    ['a board twice', json({ ...FILE, boards: [ONE, ONE] }), 'boards'],
    [
      'a region that is not there',
      json({ ...FILE, boards: [{ ...ONE, region: 'X' }] }),
      'boards.0.region',
    ],
    [
      'a vak that nobody teaches',
      json({ ...FILE, spelregels: { ...FILE.spelregels, body: aBody({ vakken: ['alchemie'] }) } }),
      'spelregels.body.vakken[0]',
    ],
    [
      'a fee above five per cent',
      json({
        ...FILE,
        spelregels: { ...FILE.spelregels, body: aBody({ handlingFeeBasisPoints: 501 }) },
      }),
      'spelregels.body.handlingFeeBasisPoints',
    ],
  ])('refuses %s by its place and changes nothing', async (_, bytes, field) => {
    const before = await everything()
    const { code, fields } = await refusal(bytes)
    expect(code).toBe('import-refused')
    expect(fields.map((problem) => problem.field)).toContain(field)
    expect(await everything()).toEqual(before)
  })

  it('is for administrators', async () => {
    const { id } = await aPool(db)
    const context = testContext(db, await coordinatorActor(db, id))
    await expect(importPool(context, { bytes: json(FILE), dryRun: false })).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})
