import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { agency } from '../../../../db/schema/index.ts'
import {
  logOutsideCover,
  logOutsideCoverInput,
} from '../../../../src/actions/request/log-outside-cover.ts'
import { at } from '../../../scheduler/when.ts'
import { coordinatorActor } from '../../../support/build/actor.ts'
import { testContext } from '../../../support/build/context.ts'
import { anOffer } from '../../../support/build/decision.ts'
import { aMember } from '../../../support/build/member.ts'
import { only, rows } from '../../../support/build/rows.ts'
import { rowCounts } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'
import { aSchool } from '../absence/school.ts'
import { asked, statusOf } from './asked.ts'

const db = useDb()
let school: Awaited<ReturnType<typeof aSchool>>
let agencyId: string

beforeAll(async () => {
  school = await aSchool(db)
  const made = { name: 'Uitzendbureau Voorbeeld', kind: 'agency' } as const
  agencyId = only(await rows(db).insert(agency).values(made).returning()).id
})

const log = (
  requestId: string,
  over: Partial<z.input<typeof logOutsideCoverInput>> = {},
  actor = school.actor,
) =>
  logOutsideCover(
    testContext(db, actor),
    logOutsideCoverInput.parse({
      requestId,
      version: 1,
      by: 'agency',
      agencyId,
      minutes: 250,
      costCents: 45_000,
      ...over,
    }),
  )

test('cover by an agency closes the request, ends its offers and keeps what it cost', async () => {
  const request = await asked(db, school)
  const member = await aMember(db, school.board.id, { poolId: school.pool.id })
  const offer = await anOffer(db, { pool: school.pool, request, member })
  const answer = await log(request.id)

  expect(answer.version).toBe(2)
  expect(await statusOf(db, 'request', request.id)).toBe('outside')
  expect(await statusOf(db, 'offer', offer.id)).toBe('withdrawn')
  const { rows: covers } = await db.adminPool.query(
    'select by, agency_id, minutes, cost_cents from outside_cover where request_id = $1',
    [request.id],
  )
  expect(covers).toEqual([{ by: 'agency', agency_id: agencyId, minutes: 250, cost_cents: 45_000 }])
})

test('a request that was given up can still be covered', async () => {
  const request = await asked(db, school, { over: { status: 'unfilled' } })
  await log(request.id, { by: 'own-part-timer', agencyId: null })
  expect(await statusOf(db, 'request', request.id)).toBe('outside')
})

describe('refused, with nothing changed', () => {
  test.for([
    ['more time than was asked', { minutes: 251 }, 'hours-out-of-range', 'minutes'],
    ['an agency without its name', { agencyId: null }, 'invalid-input', 'agencyId'],
    ['an agency where none covers', { by: 'own-team' as const }, 'invalid-input', 'agencyId'],
    [
      'an agency that is not known',
      { agencyId: '00000000-0000-4000-8000-000000000000' },
      'invalid-input',
      'agencyId',
    ],
  ] as const)('%s', async ([, over, code, field]) => {
    const request = await asked(db, school)
    const before = await rowCounts(db)
    await expect(log(request.id, over)).rejects.toMatchObject({ code, fields: [{ field }] })
    expect(await rowCounts(db)).toEqual(before)
    expect(await statusOf(db, 'request', request.id)).toBe('open')
  })

  test('a class that was sent home is no cover', () => {
    const parsed = logOutsideCoverInput.shape.by.safeParse('send-home')
    expect(parsed.error?.issues[0]?.message).toContain('onvervuld')
  })

  test('a covered request, an old version, another board, another role', async () => {
    const covered = await asked(db, school, {
      over: { status: 'covered', coveredAt: at('2026-11-19 10:00') },
    })
    await expect(log(covered.id)).rejects.toMatchObject({ code: 'already-decided' })
    const open = await asked(db, school)
    await expect(log(open.id, { version: 9 })).rejects.toMatchObject({ code: 'stale-version' })
    const other = await aSchool(db)
    await expect(log(open.id, {}, other.actor)).rejects.toMatchObject({ code: 'not-found' })
    const actor = await coordinatorActor(db, school.pool.id)
    const input = logOutsideCoverInput.parse({
      requestId: open.id,
      version: 1,
      by: 'own-team',
      minutes: 1,
      costCents: 0,
    })
    await expect(logOutsideCover(testContext(db, actor), input)).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})
