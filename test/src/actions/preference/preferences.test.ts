import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { sendOffer } from '../../../../src/actions/offer/send.ts'
import { savePreferences, savePreferencesInput } from '../../../../src/actions/preference/save.ts'
import { showPreferences } from '../../../../src/actions/preference/show.ts'
import type { Context } from '../../../../src/context.ts'
import { adminActor, boardActor, regionActor } from '../../../support/build/actor.ts'
import { aRegion } from '../../../support/build/board.ts'
import { aProposal } from '../../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { useDb } from '../../../support/use-db.ts'
import { forgetTold, lettersOf, toldOf, workAt, workOff } from '../../notice/told.ts'

const db = useDb()
let at: PoolAtWork
let anna: Awaited<ReturnType<PoolAtWork['member']>>
let asAnna: Context

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
beforeEach(async () => {
  at.clock.set('2026-11-20 09:00')
  anna = await at.member()
  asAnna = await at.asMember(anna.id)
  await forgetTold(db)
})
afterAll(() => at.matcher.close())

const choose = (as: Context, over: object) =>
  savePreferences(as, savePreferencesInput.parse({ language: 'nl', informs: 'at-once', ...over }))

async function asked(day: string): Promise<string> {
  const postedBy = at.school.actor.userId
  const request = await at.request({ days: [day], over: { postedBy } })
  const about = { pool: at.pool, request, member: anna }
  const { id: proposalId } = await aProposal(db, about, { status: 'approved' })
  const { rows } = await db.adminPool.query('select version from proposal where id = $1', [
    proposalId,
  ])
  const { version } = rows[0]
  return (await sendOffer(at.coordinator, { proposalId, version, book: false })).offerId
}
const mails = async () => (await lettersOf(db)).map(({ language, subject }) => [language, subject])
const statusOf = async (kind: string, audience: string) =>
  (await toldOf(db))
    .filter((one) => one.kind === kind && one.audience === audience)
    .map(({ status }) => status)

it('are kept for the asker alone, a member with a way to be rung and anybody else without', async () => {
  const other = await at.asMember((await at.member()).id)
  const how = { language: 'en', informs: 'never', rings: 'none' } as const
  expect(await choose(asAnna, how)).toEqual(how)
  expect(await showPreferences(asAnna, {})).toEqual(how)
  const usual = { language: 'nl', informs: 'at-once', rings: 'all' }
  expect(await showPreferences(other, {})).toEqual(usual)
  await choose(at.coordinator, { informs: 'daily' })
  expect(await showPreferences(at.coordinator, {})).toEqual({
    ...usual,
    informs: 'daily',
    rings: null,
  })
  expect(await showPreferences(at.school, {})).toEqual({ ...usual, rings: null })
  for (const actor of [
    await boardActor(db, at.asks.id),
    await regionActor(db, (await aRegion(db)).id),
    await adminActor(db),
  ]) {
    const chosen = { language: 'nl', informs: 'daily', rings: null }
    expect(await choose(at.as(actor), { informs: 'daily' })).toEqual(chosen)
  }
  await expect(showPreferences(at.worker, {})).rejects.toMatchObject({ code: 'not-allowed' })
})

describe('what is necessary', () => {
  it('comes at once to a member who wants to hear nothing, in the language of choice', async () => {
    await choose(asAnna, { language: 'en', informs: 'never', rings: 'none' })
    await asked('2026-12-01')
    await workAt(at, '2026-11-20 09:01')
    expect(await mails()).toEqual([['en', expect.stringContaining('Can you come?')]])
  })
})

describe('what only informs', () => {
  it('comes at once to a school that chose nothing', async () => {
    await choose(at.school, {})
    await acceptOffer(asAnna, { offerId: await asked('2026-12-01') })
    await workAt(at, '2026-11-20 09:06')
    expect(await statusOf('assignment.confirmed', 'school')).toEqual(['told'])
  })

  it('waits for the morning where one mail a day was chosen', async () => {
    await choose(at.school, { informs: 'daily' })
    await acceptOffer(asAnna, { offerId: await asked('2026-12-02') })
    await workAt(at, '2026-11-21 06:29')
    expect(await statusOf('assignment.confirmed', 'school')).toEqual(['waiting'])
    await workAt(at, '2026-11-21 06:30')
    expect(await statusOf('assignment.confirmed', 'school')).toEqual(['told'])
  })

  it('waits for nothing where the lesson is tomorrow', async () => {
    await choose(at.school, { informs: 'daily' })
    at.clock.set('2026-11-22 12:00')
    await acceptOffer(asAnna, { offerId: await asked('2026-11-23') })
    await workAt(at, '2026-11-22 12:06')
    expect(await statusOf('assignment.confirmed', 'school')).toEqual(['told'])
  })

  it('lapses where nobody wants to hear it', async () => {
    await choose(at.school, { informs: 'never' })
    await acceptOffer(asAnna, { offerId: await asked('2026-12-03') })
    await workAt(at, '2026-11-20 09:06')
    expect(await statusOf('assignment.confirmed', 'school')).toEqual(['lapsed'])
    expect(await statusOf('assignment.confirmed', 'member')).toEqual(['told'])
  })
})

it.each([
  ['all', ['push', 'sms']],
  ['sms', ['sms']],
  ['push', ['push']],
  ['none', []],
] as const)('a member who chose %s is rung by %s', async (rings, channels) => {
  const { rows } = await db.adminPool.query(
    "update member set phone = '06 12 34 56 78' returning id",
  )
  expect(rows.length).toBeGreaterThan(0)
  await choose(asAnna, { rings })
  at.clock.set('2026-11-22 12:00')
  await asked('2026-11-23')
  const channel = { send: async () => undefined }
  const post = { ...at.worker.post, sms: channel, push: channel }
  at.clock.set('2026-11-22 12:06')
  await workOff({ ...at.worker, post })
  const rung = (await lettersOf(db)).map((one) => one.channel).filter((one) => one !== 'mail')
  expect(rung.toSorted()).toEqual(channels)
})
