import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { acceptOffer } from '../../src/actions/offer/accept.ts'
import { anOffer } from '../support/build/decision.ts'
import { signIn, useSite } from './site.ts'
import { tabTo } from './tab-to.ts'

/*
 * The flows that other files walk with a mouse, with the keyboard alone. Posting, deciding, the planning board, searching and
 * reading in are walked so in their own files.
 */

const site = useSite([], { hasWorker: false })

afterEach(() => site.pool.clock.set('2026-11-20 09:00'))

async function press(page: Page, text: RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, text)
  await page.keyboard.press(key)
}

/** How many rows there are of what the flow was for. */
async function count(sql: string, ...values: readonly string[]): Promise<number> {
  const { rows } = await site.db.adminPool.query(`select count(*)::int as n from ${sql}`, [
    ...values,
  ])
  return Number(rows[0]?.['n'])
}

async function asCoordinator(path: string): Promise<Page> {
  const page = await site.open()
  await signIn(page, site.keys.coordinator)
  await page.goto(path)
  return page
}

test('a member says yes', async () => {
  const member = await site.pool.member()
  const request = await site.pool.request({ days: ['2026-11-23'] })
  const { id } = await anOffer(site.db, { pool: site.pool.pool, request, member })
  const page = await site.open()
  await signIn(page, await site.memberKey(member.id))
  await press(page, /^Mijn aanbod$/)
  await page.getByRole('heading', { level: 1, name: 'Mijn aanbod' }).waitFor()
  await press(page, /^Bekijk en antwoord/)
  await page.waitForURL('**/aanbod/*')
  await press(page, /^Ja, ik kom$/)
  await page.getByText('u hebt dit aanbod aangenomen').waitFor()
  expect(await count(`offer where id = $1 and status = 'accepted'`, id)).toBe(1)
})

test('a candidate is written in and taken into the pool', async () => {
  const page = await asCoordinator('/kandidaten')
  await press(page, /^Schrijf een kandidaat in$/)
  await tabTo(page, /^Naam$/)
  await page.keyboard.type('Kim Toets')
  await tabTo(page, /^Mailadres$/)
  await page.keyboard.type('kim.toets@voorbeeld.nl')
  await press(page, /^Schrijf in$/)
  await page.getByRole('heading', { name: 'Intake van Kim Toets' }).waitFor()
  await press(page, /^Neem aan$/)
  await tabTo(page, new RegExp(`^${site.pool.asks.name}$`))
  await page.keyboard.press('Space')
  await press(page, /^Neem op in de pool$/)
  await page.getByText('de kandidaat is nu lid van de pool').waitFor()
  const taken = `pool_member join member on member.id = member_id where name = $1 and status = 'admitted'`
  expect(await count(taken, 'Kim Toets')).toBe(1)
})

test('rules of play are changed after looking at what changes', async () => {
  const versions = 'spelregels where pool_id = $1'
  const before = await count(versions, site.pool.pool.id)
  const page = await asCoordinator('/spelregels')
  await press(page, /^Wijzig de spelregels$/)
  await page.getByRole('heading', { name: /^Wijzig de spelregels/ }).waitFor()
  await tabTo(page, /^Waarom$/)
  await page.keyboard.type('In de griepgolf alleen wat niet kan wachten.')
  await tabTo(page, /^Piekstand/)
  await page.keyboard.press('Space')
  await press(page, /^Bekijk wat er verandert$/)
  await page.getByRole('heading', { name: 'Dit verandert er' }).waitFor()
  await press(page, /^Stel vast$/)
  await page.getByText('de nieuwe spelregels zijn vastgesteld').waitFor()
  expect(await count(versions, site.pool.pool.id)).toBe(before + 1)
})

test('figures are taken along from the dashboard', async () => {
  const page = await asCoordinator('/dashboard?van=2026-09-01&tot=2026-11-30')
  await tabTo(page, /^Download als csv$/)
  const file = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await file).suggestedFilename()).toBe('cijfers-2026-09-01-2026-11-30.csv')
})

test.for([
  [true, '2026-11-24'],
  [false, '2026-11-25'],
] as const)('hours are confirmed, with JavaScript: %s', async ([javaScriptEnabled, day]) => {
  const member = await site.pool.member({ row: { name: 'Uri Uren' } })
  const request = await site.pool.request({ days: [day] })
  const { id: offerId } = await anOffer(site.db, { pool: site.pool.pool, request, member })
  const theirs = await site.pool.asMember(member.id)
  const { assignmentId } = await acceptOffer(theirs, { offerId })
  site.pool.clock.set(`${day} 17:00`)
  const page = await site.open({ javaScriptEnabled })
  await signIn(page, site.keys.school)
  await press(page, /^Uren$/)
  await page.getByRole('heading', { name: 'Uren bevestigen' }).waitFor()
  await press(page, /^Uri Uren$/)
  await page.getByRole('heading', { name: 'Uren van Uri Uren' }).waitFor()
  await press(page, /^Bevestig de uren$/)
  await page.getByText('de uren zijn bevestigd').waitFor()
  expect(await count('fulfilment where assignment_id = $1', assignmentId)).toBe(1)
})

test('a member says when not to be asked', async () => {
  const { id } = await site.pool.member()
  const page = await site.open()
  await signIn(page, await site.memberKey(id))
  await press(page, /^Beschikbaar$/)
  await page.getByRole('heading', { name: 'Wanneer u kunt' }).waitFor()
  await tabTo(page, /^woensdag$/)
  await page.keyboard.press('Home')
  await press(page, /^Bewaar mijn week$/)
  await page.getByText('uw week is bewaard').waitFor()
  expect(await page.getByLabel('woensdag', { exact: true }).inputValue()).toBe('niet')
})

test('a member looks where to go, and says of one lesson that it cannot be', async () => {
  const member = await site.pool.member()
  const request = await site.pool.request({ days: ['2026-11-23', '2026-11-30'] })
  const { id: offerId } = await anOffer(site.db, { pool: site.pool.pool, request, member })
  const { assignmentId } = await acceptOffer(await site.pool.asMember(member.id), { offerId })
  const page = await site.open()
  await signIn(page, await site.memberKey(member.id))
  await press(page, /^Agenda$/)
  await page.getByRole('heading', { name: 'Mijn agenda' }).waitFor()
  await press(page, /^Adres en details$/)
  await press(page, /^Ik kan niet komen$/)
  await page.getByRole('heading', { name: /^Kunt u niet komen/ }).waitFor()
  await tabTo(page, /^Tot en met$/)
  await page.keyboard.press('ArrowUp')
  await press(page, /^Bekijk deze dagen$/)
  await page.getByText(/^Alleen ma 23 nov: 1 les/).waitFor()
  await press(page, /^Meld mij af$/)
  await page.getByText('u bent afgemeld voor deze lessen').waitFor()
  const left = `assignment_session where assignment_id = $1 and status <> 'cancelled'`
  expect(await count(left, assignmentId)).toBe(1)
})

test('a member lets a calendar read along, and reads what is kept', async () => {
  const { id } = await site.pool.member()
  const page = await site.open()
  await signIn(page, await site.memberKey(id))
  await press(page, /^Agenda$/)
  await press(page, /agenda van uw telefoon/)
  await press(page, /^Maak een adres$/)
  await page.getByRole('img', { name: /QR-code/ }).waitFor()
  expect(await count('calendar_feed where member_id = $1', id)).toBe(1)
  await press(page, /^Overzicht$/)
  await press(page, /^Mijn papieren en contract$/)
  await page.getByRole('heading', { name: 'Mijn papieren' }).waitFor()
})

test('a member reads the register, and asks to have something put right', async () => {
  const { id } = await site.pool.member()
  const page = await site.open()
  await signIn(page, await site.memberKey(id))
  await page.goto('/mijn-aanmelding')
  await press(page, /^Privacy: wat we van u bewaren/)
  await page.getByRole('heading', { name: 'Wie ziet welke gegevens' }).waitFor()
  await press(page, /^Verbeteren$/)
  await press(page, /^Vraag een verbetering$/)
  await tabTo(page, /^Wat klopt er niet\?$/)
  await page.keyboard.press('End')
  await tabTo(page, /^Wat moet het zijn\?$/)
  await page.keyboard.type('De naam van mijn straat.')
  await press(page, /^Vraag het$/)
  await page.getByText('uw vraag is verstuurd').waitFor()
  expect(await count('correction where member_id = $1', id)).toBe(1)
})

test('a session elsewhere is ended', async () => {
  const { id } = await site.pool.member()
  const key = await site.memberKey(id)
  const [elsewhere, page] = [await site.open(), await site.open()]
  await signIn(elsewhere, key)
  await signIn(page, key)
  await page.goto('/mijn-aanmelding')
  await press(page, /^Beëindig alle andere/)
  await page.getByText('alle andere sessies zijn beëindigd').waitFor()
  await elsewhere.goto('/mijn-aanmelding')
  await elsewhere.getByLabel('Toegangssleutel').waitFor()
  expect(await page.getByRole('button', { name: /^Beëindig/ }).count()).toBe(0)
})

test.for([true, false])(
  'a question about a term asks only what belongs to it, with JavaScript: %s',
  async (javaScriptEnabled) => {
    const page = await site.open({ javaScriptEnabled })
    await signIn(page, site.keys.coordinator)
    await page.goto('/naspelen/nieuw')
    const target = page.getByLabel(/^Welk deel van de uren/)
    const people = page.getByLabel(/^Aantal mensen, in procenten/)
    const board = page.getByLabel(site.pool.asks.name, { exact: true })
    const weeks = page.getByLabel('Schoolweken')
    const shown = () =>
      Promise.all([target, people, board, weeks].map((field) => field.isVisible()))
    expect(await shown()).toEqual([false, true, true, false])
    await tabTo(page, /^Wat wilt u weten\?$/)
    await page.keyboard.press('ArrowDown')
    expect(await shown()).toEqual([true, false, true, false])
    await tabTo(page, /^Welk deel van de uren/)
    await page.keyboard.type('80')
    await tabTo(page, /^Welke periode\?$/)
    await page.keyboard.press('ArrowDown')
    expect(await shown()).toEqual([true, false, false, true])
    await press(page, /^Speel na$/)
    await page.getByRole('heading', { name: /^Hoeveel mensen zijn er nodig/ }).waitFor()
    expect(await count(`replay where kind = 'composition'`)).toBeGreaterThan(0)
    await site.db.adminPool.query('truncate replay, replay_draw, job')
  },
)
