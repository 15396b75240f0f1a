import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { site as siteTable } from '../../db/schema/index.ts'
import { acceptOffer } from '../../src/actions/offer/accept.ts'
import { anOffer } from '../support/build/decision.ts'
import { rows } from '../support/build/rows.ts'
import { faultsOf, signIn, useSite } from './site.ts'

const site = useSite([], { hasWorker: false })
const PHONE = { width: 390, height: 844 }
const SMALL = { width: 320, height: 640 }
type Somebody = Awaited<ReturnType<typeof site.pool.member>>

beforeAll(async () => {
  const where = { street: 'Laan', houseNumber: '3', postcode: '3811 AA', contact: 'Balie' }
  await rows(site.db)
    .update(siteTable)
    .set({ ...where, phone: '033 123 45 67' })
})
afterEach(() => site.pool.clock.set('2026-11-20 09:00'))

async function asMember(
  { id }: Somebody,
  options: Parameters<typeof site.open>[0] = {},
): Promise<Page> {
  const page = await site.open({ viewport: PHONE, ...options })
  await signIn(page, await site.memberKey(id))
  return page
}

async function offered(member: Somebody, days: readonly string[]) {
  const request = await site.pool.request({ days, over: { notes: 'Boek blz. 12' } })
  const { id } = await anOffer(site.db, { pool: site.pool.pool, request, member })
  return { id, request, path: `/aanbod/${id}` }
}

/** Somebody who comes on these days. */
async function coming(member: Somebody, days: readonly string[]) {
  const { id: offerId, request } = await offered(member, days)
  const { assignmentId } = await acceptOffer(await site.pool.asMember(member.id), { offerId })
  return { request, assignmentId, path: `/agenda/${assignmentId}` }
}

const one = async (sql: string, id: string) => (await site.db.adminPool.query(sql, [id])).rows[0]
const statusOf = async (offerId: string) =>
  (await one('select status from offer where id = $1', offerId)).status

describe('the page behind a mail link', () => {
  test('does nothing when it is opened, by whomever; asks to sign in, comes back, and one tap accepts', async () => {
    const anna = await site.pool.member()
    const { id, path } = await offered(anna, ['2026-11-23'])
    // A scanner opens every link, with and without a script, as GET and as HEAD.
    const scanner = await site.open({ viewport: PHONE, javaScriptEnabled: false })
    for (const end of ['', '/aannemen', '/afslaan', '?gelukt=aangenomen']) {
      await scanner.request.get(path + end)
      await scanner.request.head(path + end)
    }
    await scanner.goto(path)
    await scanner.getByText('Meld u eerst aan').waitFor()
    expect(await statusOf(id)).toBe('sent')
    await scanner.getByLabel('Toegangssleutel').fill(await site.memberKey(anna.id))
    await scanner.getByRole('button', { name: 'Meld aan' }).click()
    await scanner.waitForURL(`**${path}`)
    await scanner.getByText('Antwoord voor').waitFor()
    await scanner.getByText(/van huis/).waitFor()
    await scanner.getByText('Deze uren tellen voor uw vaste uren').waitFor()
    expect(await statusOf(id)).toBe('sent')
    await scanner.getByRole('button', { name: 'Ja, ik kom' }).click()
    await scanner.getByText('u hebt dit aanbod aangenomen').waitFor()
    expect(await statusOf(id)).toBe('accepted')
    await scanner.getByRole('link', { name: 'Bekijk waar en hoe laat' }).click()
    await scanner.getByRole('heading', { name: /^U komt bij/ }).waitFor()
  })

  test('is not there for another member', async () => {
    const { path } = await offered(await site.pool.member(), ['2026-11-23'])
    const other = await asMember(await site.pool.member())
    expect((await other.goto(path))?.status()).toBe(404)
  })

  test('takes a no with words, and gives back what was typed when they are too many', async () => {
    const anna = await site.pool.member()
    const { path } = await offered(anna, ['2026-11-24'])
    const page = await asMember(anna, { viewport: SMALL })
    await page.goto(path)
    await page.getByText('Toch niet?').click()
    await page.getByLabel('Waarom niet').selectOption({ label: 'Te ver reizen' })
    await page.getByLabel('Wilt u er iets bij zeggen?').fill('x'.repeat(501))
    await page.getByRole('button', { name: 'Nee, ik kom niet' }).click()
    await page.getByRole('alert').getByText('hoogstens 500 tekens').waitFor()
    expect(await page.getByLabel('Wilt u er iets bij zeggen?').inputValue()).toHaveLength(501)
    expect(await page.getByLabel('Waarom niet').inputValue()).toBe('travel')
    expect(await faultsOf(page)).toEqual([])
    await page.getByLabel('Wilt u er iets bij zeggen?').fill('Volgende week wel')
    await page.getByRole('button', { name: 'Nee, ik kom niet' }).click()
    await page.getByText('u hebt dit aanbod afgeslagen').waitFor()
    await page.goto('/mijn-overzicht')
    await page.getByText('Te ver reizen, “Volgende week wel”').waitFor()
    await page.getByText('1 keer gevraagd, 0 keer aangenomen, 1 keer afgeslagen.').waitFor()
    expect(await faultsOf(page)).toEqual([])
  })

  test('says kindly that it is too late', async () => {
    const anna = await site.pool.member()
    const { path } = await offered(anna, ['2026-12-01'])
    const page = await asMember(anna, { javaScriptEnabled: false })
    await page.goto(path)
    site.pool.clock.set('2026-11-23 08:00')
    await signIn(page, await site.memberKey(anna.id))
    await page.goto(path)
    await page.getByText('U was net te laat').waitFor()
    await page.getByText('het telt nooit tegen u').waitFor()
    expect(await page.getByRole('button', { name: 'Ja, ik kom' }).count()).toBe(0)
  })

  test('gives the lessons to one of two who tap at once, and tells the other', async () => {
    const both = [await site.pool.member(), await site.pool.member()]
    const request = await site.pool.request({ days: ['2026-11-25'] })
    const pages: Page[] = []
    for (const member of both) {
      const { id } = await anOffer(site.db, { pool: site.pool.pool, request, member })
      const page = await asMember(member)
      await page.goto(`/aanbod/${id}`)
      pages.push(page)
    }
    await Promise.all(pages.map((page) => page.getByRole('button', { name: 'Ja, ik kom' }).click()))
    const said = await Promise.all(
      pages.map(async (page) => {
        const yes = page.getByText('u hebt dit aanbod aangenomen')
        const no = page.getByText('Een ander was eerder: deze lessen zijn ingevuld')
        await yes.or(no).first().waitFor()
        return (await yes.count()) > 0 ? 'yes' : 'no'
      }),
    )
    expect(said.toSorted()).toEqual(['no', 'yes'])
    const loser = pages[said.indexOf('no')]
    expect(loser && (await faultsOf(loser))).toEqual([])
  })
})

describe('the agenda', () => {
  test('leads to all that is needed to arrive, also at 320 pixels', async () => {
    const anna = await site.pool.member()
    await coming(anna, ['2026-11-23', '2026-11-24', '2026-12-08'])
    const page = await asMember(anna, { viewport: SMALL })
    await page.goto('/agenda')
    await page.getByRole('heading', { name: 'Week van 23 november 2026' }).waitFor()
    await page.getByText('2 lessen, 1 uur 40 min').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('link', { name: 'Twee weken later' }).click()
    await page.getByRole('heading', { name: 'Week van 7 december 2026' }).waitFor()
    await page.getByRole('link', { name: /Adres en details/ }).click()
    await page.getByText('Laan 3').waitFor()
    await page.getByText('Balie').waitFor()
    await page.getByText('Boek blz. 12').waitFor()
    await page.getByText('08:30–09:20').first().waitFor()
    const map = page.getByRole('link', { name: /Bekijk op de kaart/ })
    expect(await map.getAttribute('href')).toMatch(/^https:\/\/www\.openstreetmap\.org\//)
    const phone = page.getByRole('link', { name: '033 123 45 67' })
    expect(await phone.getAttribute('href')).toBe('tel:0331234567')
    expect(await faultsOf(page)).toEqual([])
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('link', { name: 'Ik kan niet komen' }).isVisible()).toBe(false)
    expect(await page.getByText('Laan 3').isVisible()).toBe(true)
  })

  test('and saying that one cannot come work without JavaScript', async () => {
    const anna = await site.pool.member()
    await coming(anna, ['2026-11-23'])
    const page = await asMember(anna, { javaScriptEnabled: false })
    await page.goto('/agenda')
    await page.getByRole('link', { name: /Adres en details/ }).click()
    await page.getByRole('link', { name: 'Ik kan niet komen' }).click()
    await page.getByRole('button', { name: 'Meld mij af' }).click()
    await page.getByText('u bent afgemeld voor deze lessen').waitFor()
    await page.goto('/agenda')
    expect(await page.getByText('Gaat niet door').count()).toBe(1)
  })

  test('of nobody’s but the own, and says what to do when it is empty', async () => {
    const { path } = await coming(await site.pool.member(), ['2026-11-26'])
    const page = await asMember(await site.pool.member())
    await page.goto('/agenda')
    await page.getByText('Er staat niets meer gepland').waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect((await page.goto(path))?.status()).toBe(404)
    expect((await page.goto(`${path}/afmelden`))?.status()).toBe(404)
    expect((await page.goto('/agenda/geen-nummer'))?.status()).toBe(404)
  })

  test('and no school cancels with the form of the member', async () => {
    const { path } = await coming(await site.pool.member(), ['2026-11-26'])
    const school = await site.open()
    await signIn(school, site.keys.school)
    const form = "{ method: 'POST', body: new URLSearchParams({ reason: 'travel' }) }"
    const answer = await school.evaluate(`fetch('${path}/afmelden', ${form}).then((a) => a.status)`)
    expect(answer).toBe(403)
  })

  test('says that it is over where the lessons that were left do not go on', async () => {
    const anna = await site.pool.member()
    const { path } = await coming(anna, ['2026-11-23', '2026-11-30'])
    site.pool.clock.set('2026-11-24 09:00')
    const page = await asMember(anna)
    await page.goto(`${path}/afmelden`)
    await page.getByRole('button', { name: 'Meld mij af' }).click()
    await page.getByRole('heading', { name: /^U was bij/ }).waitFor()
    const said = page.getByText('1 les hiervan gaat niet door. U hoeft niet meer te komen.')
    expect(await said.count()).toBe(1)
  })

  test('lets a member say for which lessons one cannot come, after seeing what it means', async () => {
    const anna = await site.pool.member()
    const { path, request } = await coming(anna, ['2026-11-23', '2026-11-30'])
    const page = await asMember(anna)
    site.pool.clock.set('2026-11-22 09:00')
    await signIn(page, await site.memberKey(anna.id))
    await page.goto(path)
    await page.getByRole('link', { name: 'Ik kan niet komen' }).click()
    await page.getByText('Bel ook de school').waitFor()
    expect(await one('select status from request where id = $1', request.id)).toEqual({
      status: 'covered',
    })
    expect(await faultsOf(page)).toEqual([])
    await page.getByLabel('Tot en met').selectOption({ label: 'ma 23 nov' })
    await page.getByRole('button', { name: 'Bekijk deze dagen' }).click()
    await page.getByText(/^Alleen ma 23 nov: 1 les/).waitFor()
    await page.getByLabel('Waarom niet').selectOption({ label: 'Ik kan onverwacht niet' })
    await page.getByRole('button', { name: 'Meld mij af' }).click()
    await page.getByText('u bent afgemeld voor deze lessen').waitFor()
    await page.getByText('1 les hiervan gaat niet door.').waitFor()
    expect(await one('select status, urgency from request where id = $1', request.id)).toEqual({
      status: 'open',
      urgency: 'unplanned',
    })
    await page.getByRole('link', { name: 'Ik kan niet komen' }).click()
    await page.getByRole('button', { name: 'Meld mij af' }).click()
    await page.getByText('U hebt u hiervoor afgemeld.').waitFor()
    expect(await faultsOf(page)).toEqual([])
  })
})
