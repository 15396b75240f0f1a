import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../../api/app.ts'
import { openApiDocument } from '../../../../api/routes.ts'
import { acceptOffer } from '../../../../src/actions/offer/accept.ts'
import { declineOffer } from '../../../../src/actions/offer/decline.ts'
import { sendOffer } from '../../../../src/actions/offer/send.ts'
import { createPages } from '../../../../web/app.tsx'
import { refusePage } from '../../../../web/refuse-page.tsx'
import { aProposal } from '../../../support/build/decision.ts'
import { aKey } from '../../../support/build/key.ts'
import { aPoolAtWork, type PoolAtWork } from '../../../support/build/pool-at-work.ts'
import { rowCounts } from '../../../support/build/unchanged.ts'
import { useDb } from '../../../support/use-db.ts'
import { lettersOf, workAt } from '../../notice/told.ts'

const db = useDb()
const PUBLIC_URL = 'https://pool.voorbeeld.nl'
let at: PoolAtWork

beforeAll(async () => {
  at = await aPoolAtWork(db)
  at.clock.set('2026-11-20 09:00')
})
afterAll(() => at.matcher.close())

async function sent(memberId: string, request: Awaited<ReturnType<PoolAtWork['request']>>) {
  const member = { id: memberId } as Awaited<ReturnType<PoolAtWork['member']>>
  const made = await aProposal(db, { pool: at.pool, request, member }, { status: 'approved' })
  const { rows } = await db.adminPool.query('select version from proposal where id = $1', [made.id])
  return sendOffer(at.coordinator, { proposalId: made.id, version: rows[0].version, book: false })
}

function app() {
  const { actor: _actor, requestId: _id, idempotencyKey: _key, ...deps } = at.worker
  return createApp(deps, createPages({ demoUsers: [], openApiDocument }), refusePage)
}

/** The state of every offer and assignment. */
async function standing() {
  const { rows } = await db.adminPool.query(
    `select id, status, answered_at from offer union all select id, status, cancelled_at from assignment order by id`,
  )
  return rows
}

it('a program that follows every link of every mail, in every way, changes nothing', async () => {
  const postedBy = at.school.actor.userId
  const anna = await at.member()
  const bas = await at.member()
  const first = await sent(anna.id, await at.request({ over: { postedBy } }))
  await sent(bas.id, await at.request({ over: { postedBy }, days: ['2026-12-01'] }))
  const third = await sent(bas.id, await at.request({ over: { postedBy }, days: ['2026-12-02'] }))
  await acceptOffer(await at.asMember(anna.id), { offerId: first.offerId })
  await declineOffer(await at.asMember(bas.id), { offerId: third.offerId, reason: 'travel' })
  await workAt(at, '2026-11-20 09:30')
  const letters = await lettersOf(db)
  const links = new Set(
    letters.flatMap(
      ({ text, html }) => `${text} ${html ?? ''}`.match(/https:\/\/[^\s"<>]+/g) ?? [],
    ),
  )
  expect(letters).toHaveLength(4)
  expect([...links].filter((link) => !link.startsWith(`${PUBLIC_URL}/`))).toEqual([])
  expect([...links].some((link) => link.includes('/aanbod/'))).toBe(true)
  const [before, counts] = [await standing(), await rowCounts(db)]
  const scanner = app()
  const answers: number[] = []
  for (const link of links) {
    const path = link.slice(PUBLIC_URL.length)
    for (const [method, address] of [
      ['GET', path],
      ['HEAD', path],
      ['POST', path],
      // A scanner that reads the page's forms and sends those.
      ['POST', `${path}/aannemen`],
      ['POST', `${path}/accepteren`],
      ['POST', `${path}/afwijzen`],
      ['POST', `${path}/afmelden`],
    ] as const) {
      for (const headers of [
        {},
        { Origin: PUBLIC_URL },
        { 'Sec-Fetch-Site': 'same-origin' },
      ] as const) {
        const response = await scanner.request(`${PUBLIC_URL}${address}`, { method, headers })
        answers.push(response.status)
        expect(response.status, `${method} ${address}`).toBeLessThan(500)
      }
    }
  }
  expect(answers.some((status) => status === 200 || status === 303 || status === 401)).toBe(true)
  expect(await standing()).toEqual(before)
  expect(await rowCounts(db)).toEqual(counts)
})

it('whoever comes too late is told so kindly, and that nothing is expected of them', async () => {
  const anna = await at.member()
  const request = await at.request({ days: ['2026-12-03'] })
  const { offerId } = await sent(anna.id, request)
  at.clock.set('2026-12-03 12:00')
  const key = await aKey(db, (await at.asMember(anna.id)).actor)
  const response = await app().request(`${PUBLIC_URL}/aanbod/${offerId}`, {
    headers: { Authorization: `Bearer ${key}`, Accept: 'text/html' },
  })
  expect(response.status).toBe(200)
  const page = await response.text()
  expect(page).toMatch(/voorbij|verlopen/)
  expect(page).not.toMatch(/<button[^>]*>[^<]*(?:Ja|Neem aan|Ik kom)/)
})
