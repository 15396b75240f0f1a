import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cancelAssignment } from '../../../src/actions/assignment/cancel.ts'
import { gather } from '../../../src/actions/notice/gather.ts'
import { acceptOffer } from '../../../src/actions/offer/accept.ts'
import { sendOffer } from '../../../src/actions/offer/send.ts'
import { withdrawRequest } from '../../../src/actions/request/withdraw.ts'
import type { Context } from '../../../src/context.ts'
import { type Channel, DeliveryFailed, type Message } from '../../../src/post/channel.ts'
import { waitingPost } from '../../support/build/context.ts'
import { aProposal } from '../../support/build/decision.ts'
import { aPoolAtWork, type PoolAtWork } from '../../support/build/pool-at-work.ts'
import { useDb } from '../../support/use-db.ts'
import { tellMembers } from '../actions/notice/tell.ts'
import { forgetTold, lettersOf, toldOf, workAt, workOff } from './told.ts'

const db = useDb()
let at: PoolAtWork
let anna: Awaited<ReturnType<PoolAtWork['member']>>

beforeAll(async () => {
  at = await aPoolAtWork(db)
})
beforeEach(async () => {
  at.clock.set('2026-11-20 09:00')
  anna = await at.member()
  await forgetTold(db)
})
afterAll(() => at.matcher.close())

/** Asks somebody for a lesson on this day. */
async function ask(member: { readonly id: string }, day: string, over: object = {}) {
  const postedBy = at.school.actor.userId
  const request = await at.request({ days: [day], over: { postedBy, ...over } })
  const about = { pool: at.pool, request, member: { ...anna, ...member } }
  const made = await aProposal(db, about, { status: 'approved' })
  const { rows } = await db.adminPool.query('select version from proposal where id = $1', [made.id])
  const proposal = { proposalId: made.id, version: rows[0].version, book: false }
  return { request, ...(await sendOffer(at.coordinator, proposal)) }
}
const subjects = async () => (await lettersOf(db)).map(({ subject }) => subject)

describe('what waits for one person', () => {
  it('goes out as one mail, and only once it had time for company', async () => {
    await ask(anna, '2026-12-01')
    await ask(anna, '2026-12-02')
    await workOff(at.worker)
    expect(await subjects()).toEqual([])
    await workAt(at, '2026-11-20 09:01')
    expect(await subjects()).toEqual(['2 berichten van Achtervang'])
    await ask(anna, '2026-12-03')
    await workAt(at, '2026-11-20 09:02')
    expect(await subjects()).toHaveLength(2)
    expect((await toldOf(db)).map(({ status }) => status)).toEqual(['told', 'told', 'told'])
  })

  it('goes out at once where the lesson is near', async () => {
    at.clock.set('2026-11-20 07:00')
    await ask(anna, '2026-11-20')
    await workOff(at.worker)
    expect(await subjects()).toEqual([expect.stringMatching(/^Kunt u komen\? vr 20 nov, /)])
  })

  it('is one mail also where several workers look at the same moment', async () => {
    for (const day of ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']) await ask(anna, day)
    at.clock.set('2026-11-20 09:01')
    await Promise.all([workOff(at.worker), workOff(at.worker), workOff(at.worker)])
    expect(await subjects()).toEqual(['4 berichten van Achtervang'])
  })

  it('is told once about one decision, however often that is written down', async () => {
    await tellMembers(at, [anna.id])
    await Promise.all([tellMembers(at, [anna.id]), tellMembers(at, [anna.id])])
    expect(await toldOf(db, [anna.id])).toHaveLength(1)
    await workAt(at, '2026-11-20 09:01')
    await tellMembers(at, [anna.id])
    await workAt(at, '2026-11-20 09:02')
    expect(await subjects()).toHaveLength(1)
  })

  it('is in the language of that person', async () => {
    await db.adminPool.query(`update member set language = 'en' where id = $1`, [anna.id])
    await ask(anna, '2026-12-01')
    await workAt(at, '2026-11-20 09:01')
    const [letter] = await lettersOf(db)
    expect(letter).toMatchObject({
      language: 'en',
      subject: expect.stringMatching(/^Can you come/),
    })
    expect(letter?.html).toContain('<html lang="en">')
  })
})

it('goes out also where more waits than fits one mail, whichever work comes first', async () => {
  for (let n = 0; n < 101; n += 1) await tellMembers(at, [anna.id], `${n}`)
  at.clock.set('2026-11-20 09:01')
  const { rows } = await db.adminPool.query('select id from notice order by written_at, id')
  const [noticeId] = rows.slice(-1).map(({ id }) => id)
  await gather(at.worker, { noticeId })
  const last = await db.adminPool.query('select status from notice where id = $1', [noticeId])
  expect(last.rows).toEqual([{ status: 'told' }])
  await workOff(at.worker)
  expect(new Set((await toldOf(db)).map(({ status }) => status))).toEqual(new Set(['told']))
})

describe('at night', () => {
  it.each([
    ['2026-11-20 22:00', '2026-11-21 06:29', '2026-11-21 06:30'],
    ['2026-12-31 23:59', '2027-01-01 06:29', '2027-01-01 06:30'],
    ['2026-10-24 23:30', '2026-10-25 06:29', '2026-10-25 06:30'],
    ['2026-03-28 23:30', '2026-03-29 06:29', '2026-03-29 06:30'],
  ])(
    'nobody is woken up: of %s nothing goes at %s, and all at %s',
    async (night, before, after) => {
      at.clock.set(night)
      await tellMembers(at, [anna.id])
      await workAt(at, before)
      expect(await subjects()).toEqual([])
      await workAt(at, after)
      expect(await subjects()).toEqual(['Klopt uw beschikbaarheid nog?'])
    },
  )

  it('nobody is woken up by what should have gone out before, had anything been running', async () => {
    await tellMembers(at, [anna.id])
    await workAt(at, '2026-11-20 23:30')
    expect(await subjects()).toEqual([])
    await workAt(at, '2026-11-21 06:30')
    expect(await subjects()).toHaveLength(1)
  })

  it('what is about the same morning goes from six, and takes along what waits', async () => {
    at.clock.set('2026-11-22 23:00')
    await tellMembers(at, [anna.id])
    await ask(anna, '2026-11-23', { urgency: 'planned' })
    await workAt(at, '2026-11-23 05:59')
    expect(await subjects()).toEqual([])
    await workAt(at, '2026-11-23 06:00')
    expect(await subjects()).toEqual(['2 berichten van Achtervang'])
  })
})

describe('what is over before it was told', () => {
  it('is not told: neither the offer nor that it was withdrawn', async () => {
    at.clock.set('2026-11-20 22:30')
    const { request } = await ask(anna, '2026-12-01')
    await withdrawRequest(at.school, { requestId: request.id, version: 1 })
    await workAt(at, '2026-11-21 06:30')
    expect((await toldOf(db)).map(({ status }) => status)).toEqual(['lapsed', 'lapsed'])
    expect(await subjects()).toEqual([])
  })

  it('and that an offer is over is told to whoever was told of it', async () => {
    const { request } = await ask(anna, '2026-12-01')
    await workAt(at, '2026-11-20 09:01')
    await withdrawRequest(at.school, { requestId: request.id, version: 1 })
    await workAt(at, '2026-11-20 09:02')
    expect(await subjects()).toEqual([
      expect.stringMatching(/^Kunt u komen/),
      expect.stringMatching(/^Ingetrokken/),
    ])
  })

  it('nor that somebody comes who was called off before that could be told', async () => {
    const { offerId } = await ask(anna, '2026-12-01')
    await workAt(at, '2026-11-20 09:01')
    at.clock.set('2026-11-20 22:30')
    const { assignmentId } = await acceptOffer(await at.asMember(anna.id), { offerId })
    await cancelAssignment(at.coordinator, { assignmentId })
    await workAt(at, '2026-11-21 06:30')
    const [, ...after] = await subjects()
    expect(after.toSorted()).toEqual([
      expect.stringMatching(/^Gaat niet door: /),
      expect.stringMatching(/^Invaller \d+ komt niet: /),
    ])
  })

  it('is let go where mail was not set up for more than a week', async () => {
    await tellMembers(at, [anna.id])
    await workAt(at, '2026-11-27 09:01')
    expect((await toldOf(db)).map(({ status }) => status)).toEqual(['lapsed'])
  })
})

describe('a telephone', () => {
  const messages: Message[] = []
  const sms: Channel = {
    send: async (message) => {
      messages.push(message)
    },
  }
  const withSms = (): Context => ({
    ...at.worker,
    post: { ...waitingPost, mail: { send: async () => undefined }, sms },
  })
  beforeEach(() => messages.splice(0))

  it('rings beside the mail where a lesson is near, in one line, and not otherwise', async () => {
    at.clock.set('2026-11-20 07:00')
    const { offerId } = await ask(anna, '2026-11-20')
    const bas = await at.member()
    await ask(bas, '2026-12-01')
    await workAt(at, '2026-11-20 07:01', withSms())
    expect(messages.map(({ to, text }) => [to, text.includes(`/aanbod/${offerId}`)])).toEqual([
      ['06 12 34 56 78', true],
    ])
    expect(messages[0]?.text).not.toMatch(/[\r\n]/)
    expect((await lettersOf(db)).map(({ channel }) => channel).toSorted()).toEqual([
      'mail',
      'mail',
      'sms',
    ])
  })

  describe('that could not be reached in the evening', () => {
    let isDown = true
    const failing: Channel = {
      send: async (message) => {
        if (isDown) throw new DeliveryFailed('http-503', { isFinal: false })
        messages.push(message)
      },
    }
    const worker = (): Context => ({ ...withSms(), post: { ...withSms().post, sms: failing } })
    const asked = () => messages.filter(({ subject }) => subject.startsWith('Kunt u komen'))
    beforeEach(() => {
      isDown = true
    })

    it('does not ring in the night', async () => {
      await workAt(at, '2026-11-20 21:59')
      await ask(anna, '2026-11-21')
      await workOff(worker())
      isDown = false
      await workAt(at, '2026-11-21 02:00', worker())
      expect(messages).toEqual([])
      await workAt(at, '2026-11-21 06:00', worker())
      expect(asked()).toHaveLength(1)
    })

    it('does not ring for an offer that is over by then', async () => {
      await workAt(at, '2026-11-20 21:50')
      const { request } = await ask(anna, '2026-11-21')
      await workOff(worker())
      isDown = false
      await withdrawRequest(at.school, { requestId: request.id, version: 1 })
      await workAt(at, '2026-11-21 06:30', worker())
      expect(messages.map(({ subject }) => subject.replace(/:.*$/, ''))).toEqual(['Ingetrokken'])
      expect((await lettersOf(db)).map(({ status }) => status).toSorted()).toEqual([
        'lapsed',
        'sent',
        'sent',
        'sent',
      ])
    })
  })

  it('never rings for an office, nor for whoever has none', async () => {
    await db.adminPool.query('update member set phone = null where id = $1', [anna.id])
    at.clock.set('2026-11-20 07:00')
    const { offerId } = await ask(anna, '2026-11-20')
    await acceptOffer(await at.asMember(anna.id), { offerId })
    await workAt(at, '2026-11-20 07:10', withSms())
    expect(messages).toEqual([])
    expect(await lettersOf(db)).toHaveLength(3)
  })
})
