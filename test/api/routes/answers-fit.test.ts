import { beforeAll, describe, expect, test } from 'vitest'
import { openApiDocument } from '../../../api/routes.ts'
import { appOver, type Caller, callerOf } from '../../support/ask.ts'
import { boardActor, schoolActor } from '../../support/build/actor.ts'
import { aBoard, aSite } from '../../support/build/board.ts'
import { aParticipation, aPool } from '../../support/build/pool.ts'
import { type Components, type JsonSchema, mismatch } from '../../support/fuzz/json-schema.ts'
import { useDb } from '../../support/use-db.ts'

// Answers that once did not fit what the document promises; found by sending many questions (fuzz.test.ts).

interface OpenApi {
  readonly components: { readonly schemas: Components }
}

const { components } = openApiDocument() as OpenApi

describe('an answer has what the document says and nothing else', () => {
  const db = useDb()
  let school: Caller
  let board: Caller
  let boardId: string
  let siteId: string

  beforeAll(async () => {
    boardId = (await aBoard(db)).id
    siteId = (await aSite(db, { boardId })).id
    await aParticipation(db, { boardId, poolId: (await aPool(db)).id })
    const app = appOver(db)
    school = await callerOf(db, app, await schoolActor(db, { boardId }))
    board = await callerOf(db, app, await boardActor(db, boardId))
  })

  const named = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })
  const faultOf = (name: string, body: unknown) => mismatch(named(name), body, components.schemas)

  test('a preview of what cannot be read has no length', async () => {
    const { status, body } = await school.post('/absences/preview', {
      siteId,
      personName: 'Jo Afwezig',
      reasonCode: 'ZWANG',
      firstDay: '2026-11-30',
      lastDay: '2026-12-11',
      roleCode: 'leraar',
      lessons: [{ day: '2026-11-30', from: '10:10', until: '08:30', level: 'HAVO' }],
      alternative: 'agency',
    })
    expect([status, body['length']]).toEqual([200, null])
    expect(faultOf('PreviewedAbsence', body)).toBeUndefined()
  })

  test('measures that withhold small figures have the same rows as those that do not', async () => {
    const path = `/measures?boardId=${boardId}&from=2026-09-01&to=2026-11-19`
    const { status, body } = await board.get(path)
    expect([status, body['withholds']]).toEqual([200, true])
    expect(body['rows']).not.toEqual([])
    expect(faultOf('Measures', body)).toBeUndefined()
  })
})
