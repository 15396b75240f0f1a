import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { storedVerdict } from '../../scheduler/domain/stored-verdict.ts'
import { declineOffer } from '../../src/actions/offer/decline.ts'
import { judgeSeveral } from '../../src/actions/proposal/judge-several.ts'
import { workUntilQuiet } from '../src/actions/round/rounds.ts'
import { aProposal } from '../support/build/decision.ts'
import { faultsOf, signIn, useSite } from './site.ts'

const site = useSite([], { hasWorker: false })
const PHONE = { width: 390, height: 844 }
const NAMES = ['Anouk de Vries', 'Karim El Amrani', 'Lotte Smit', 'Mo Aksoy'] as const
let people: Awaited<ReturnType<typeof site.pool.member>>[]

beforeAll(async () => {
  people = []
  for (const name of NAMES) people.push(await site.pool.member({ row: { name } }))
})

/** A proposal of the first, with everybody's judgement as a run would keep it. */
async function proposed(days: readonly string[]) {
  const { pool, db } = site
  const request = await pool.request({ days })
  const [member] = people
  if (member === undefined) throw new Error('nobody')
  const part = {
    poolId: pool.pool.id,
    requestId: request.id,
    partId: request.id,
    sessionIds: request.sessions.map(({ id }) => id),
  }
  const memberIds = people.map(({ id }) => id)
  const { verdicts } = await judgeSeveral(pool.coordinator, part, memberIds)
  const stored = memberIds.flatMap((id) => {
    const verdict = verdicts.get(id)
    return verdict === undefined ? [] : [storedVerdict(verdict, 0)]
  })
  await aProposal(db, { pool: pool.pool, request, member }, { verdicts: stored })
  return request
}

async function asCoordinator(options: Parameters<typeof site.open>[0] = {}): Promise<Page> {
  const page = await site.open(options)
  await signIn(page, site.keys.coordinator)
  return page
}

/** Looking for faults takes a script. */
const faultsWith = (page: Page, look: object) => ('javaScriptEnabled' in look ? [] : faultsOf(page))

const listed = (page: Page) =>
  page.getByRole('table', { name: 'De lijst' }).locator('tbody tr strong').allTextContents()

describe('a round, from the proposal to somebody who comes', () => {
  test.each([
    ['at a desk', { viewport: { width: 1280, height: 900 } }, ['2026-12-01']],
    ['on a phone', { viewport: PHONE }, ['2026-12-02']],
    ['without JavaScript', { javaScriptEnabled: false }, ['2026-12-03']],
  ] as const)('%s', async (_, look, days) => {
    const request = await proposed(days)
    const page = await asCoordinator(look)
    await page.goto(`/inbox/${request.id}`)
    await page.getByRole('link', { name: /Vraag meer mensen/ }).click()
    await page.getByRole('heading', { name: /^Vraag meer mensen voor/ }).waitFor()
    expect(await listed(page)).toEqual([...NAMES])
    await page.getByRole('link', { name: `Omhoog: ${NAMES[1]}` }).click()
    await expect.poll(() => listed(page)).toEqual([NAMES[1], NAMES[0], NAMES[2], NAMES[3]])
    await page.getByRole('link', { name: `Haal weg: ${NAMES[0]}` }).click()
    await expect.poll(() => listed(page)).toEqual([NAMES[1], NAMES[2], NAMES[3]])
    await page.getByRole('link', { name: `Voeg toe: ${NAMES[0]}` }).click()
    await expect.poll(() => listed(page)).toEqual([NAMES[1], NAMES[2], NAMES[3], NAMES[0]])
    expect(await faultsWith(page, look)).toEqual([])
    await page.getByRole('button', { name: 'Begin met vragen' }).click()
    await page.getByText('de ronde is begonnen').waitFor()
    const round = page.getByRole('region', { name: 'Ronde: een voor een' })
    await round.getByText('gevraagd', { exact: false }).first().waitFor()
    expect(await round.getByText('nog niet gevraagd').count()).toBe(3)
    expect(await faultsWith(page, look)).toEqual([])

    const { rows } = await site.db.adminPool.query(
      "select id, member_id from offer where request_id = $1 and status = 'sent'",
      [request.id],
    )
    const as = await site.pool.asMember(rows[0].member_id)
    await declineOffer(as, { offerId: rows[0].id, reason: 'no-reason' })
    await workUntilQuiet(site.pool)
    if ('javaScriptEnabled' in look) await page.reload()
    await round.getByText('zei nee').waitFor()
    await round.getByRole('button', { name: 'Stop deze ronde' }).click()
    await page.getByText('de ronde is gestopt').waitFor()
    await page.getByText('Gestopt', { exact: true }).waitFor()
  })
})

test('in waves asks three at once; whoever was late reads kindly that somebody else was first', async () => {
  const request = await proposed(['2026-12-07'])
  const page = await asCoordinator()
  await page.goto(`/inbox/${request.id}`)
  await page.getByRole('link', { name: /Vraag meer mensen/ }).click()
  await page.getByRole('link', { name: /^In golven/ }).click()
  await page.getByText('krijgen nu bericht').waitFor()
  await page.getByRole('button', { name: 'Begin met vragen' }).click()
  await page.getByRole('heading', { name: 'Ronde: in golven' }).waitFor()

  const [first, second] = people
  const winner = await site.open({ viewport: PHONE })
  const late = await site.open({ viewport: PHONE, javaScriptEnabled: false })
  const offerOf = async (memberId = '') =>
    (
      await site.db.adminPool.query(
        'select id from offer where request_id = $1 and member_id = $2',
        [request.id, memberId],
      )
    ).rows[0].id
  await signIn(winner, await site.memberKey(first?.id ?? ''))
  await signIn(late, await site.memberKey(second?.id ?? ''))
  await winner.goto(`/aanbod/${await offerOf(first?.id)}`)
  await late.goto(`/aanbod/${await offerOf(second?.id)}`)
  await winner.getByRole('button', { name: 'Ja, ik kom' }).click()
  await winner.getByText('U komt. Alles').waitFor()
  await late.getByRole('button', { name: 'Ja, ik kom' }).click()
  await late.getByText('Een ander was eerder').first().waitFor()
  expect(await faultsOf(winner)).toEqual([])
  await late.goto('/mijn-overzicht')
  await late.getByText('vervallen: een ander was eerder').waitFor()
  await page.getByRole('region', { name: 'Ronde: in golven' }).getByText('Gelukt').waitFor()
})

test('says where nobody was found, and shows what runs on the page to send', async () => {
  const request = await proposed(['2026-12-08'])
  const page = await asCoordinator()
  await page.goto(`/inbox/${request.id}`)
  await page.getByRole('link', { name: /Vraag meer mensen/ }).click()
  for (const name of [NAMES[1], NAMES[2], NAMES[3]]) {
    await page.getByRole('link', { name: `Haal weg: ${name}` }).click()
    await page.getByRole('link', { name: `Voeg toe: ${name}` }).waitFor()
  }
  await page.getByRole('button', { name: 'Begin met vragen' }).click()
  await page.getByText('de ronde is begonnen').waitFor()
  await page.goto('/inbox/versturen')
  await page.getByRole('region', { name: 'Lopende rondes' }).getByText(NAMES[0]).first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.goto(`/inbox/${request.id}`)
  const { rows } = await site.db.adminPool.query('select id from offer where request_id = $1', [
    request.id,
  ])
  const as = await site.pool.asMember(people[0]?.id ?? '')
  await declineOffer(as, { offerId: rows[0].id, reason: 'no-reason' })
  await workUntilQuiet(site.pool)
  await page.getByText('Niemand gevonden: 1 persoon gevraagd').waitFor()
  expect(await faultsOf(page)).toEqual([])
})
