import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { approveProposal } from '../../src/actions/proposal/approve.ts'
import { matchPool } from '../../src/actions/proposal/match.ts'
import { rejectProposal } from '../../src/actions/proposal/reject.ts'
import { stopRun } from '../../src/actions/run/stop.ts'
import { anAssignment, anOffer, aProposal } from '../support/build/decision.ts'
import { aVerdict } from '../support/build/verdict.ts'
import { faultsOf, signIn, useSite } from './site.ts'

const site = useSite([], { hasWorker: false })
const PHONE = { width: 390, height: 844 }
let member: Awaited<ReturnType<typeof site.pool.member>>

beforeAll(async () => {
  member = await site.pool.member({ row: { name: 'Anouk de Vries', phone: '06 12 34 56 78' } })
})
beforeEach(() => site.pool.clock.set('2026-11-20 07:00'))

async function asCoordinator(options: Parameters<typeof site.open>[0] = {}): Promise<Page> {
  const page = await site.open(options)
  await signIn(page, site.keys.coordinator)
  return page
}

/** A request for one day, with a proposal of the member unless told otherwise. */
async function proposed(day: string, over: Parameters<typeof aProposal>[2] = {}) {
  const { pool, db } = site
  const request = await pool.request({ days: [day] })
  const about = { pool: pool.pool, request, member }
  const verdicts = [aVerdict(member.id)]
  return { ...about, proposal: await aProposal(db, about, { verdicts, judgedCount: 1, ...over }) }
}

/** Something happens in the pool, of which every page that is open is told. */
async function somethingHappens(day: string): Promise<void> {
  const { proposal } = await proposed(day)
  const decision = { proposalId: proposal.id, version: 1, reason: 'Toch niet' }
  await rejectProposal(site.pool.coordinator, decision)
}

const markPage = (page: Page) => page.evaluate('void (window.isSamePage = true)')
const isSamePage = (page: Page) => page.evaluate('window.isSamePage === true')

test('at seven the most urgent comes first, what would help is said, and it follows what happens', async () => {
  const page = await asCoordinator()
  await page.goto('/vandaag')
  await page.getByText('geen lessen gevraagd').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await markPage(page)
  await site.pool.request({ days: ['2026-11-20'] })
  await somethingHappens('2027-04-01')
  const row = page.getByRole('row', { name: /over 1 uur 30 min/ })
  await row.getByText('Nog niet gezocht').waitFor()
  const broken = [{ ruleId: 'vog-seen', facts: { issuedOn: null } }]
  const verdicts = [aVerdict(member.id, { broken, atLeast: null })]
  await proposed('2026-11-23', { memberId: null, verdicts, keptAway: { 'vog-seen': 1 } })
  const waiting = await proposed('2026-11-25')
  await anOffer(site.db, { ...waiting, request: await site.pool.request({ days: ['2026-12-20'] }) })
  await anAssignment(site.db, {
    ...waiting,
    request: await site.pool.request({ days: ['2026-11-20'] }),
  })
  await somethingHappens('2027-04-02')
  const alert = page.getByRole('region', { name: 'Hiervoor kan niemand' })
  await alert.getByText('een VOG van deze vervanger heeft gezien').waitFor()
  await page
    .getByRole('region', { name: 'Voorstellen die op u wachten' })
    .getByText('Anouk de Vries')
    .waitFor()
  await page
    .getByRole('region', { name: 'Gevraagd, wacht op antwoord' })
    .getByText('tot ma 23 nov, 08:00')
    .waitFor()
  await page
    .getByRole('region', { name: 'Wie staat waar' })
    .getByRole('link', { name: '06 12 34 56 78' })
    .waitFor()
  const headings = await page.getByRole('heading', { level: 2 }).allTextContents()
  expect(headings[0]).toBe('Nog geen vervanger')
  expect(await isSamePage(page)).toBe(true)
  expect(await faultsOf(page)).toEqual([])
})

/** What axe says where there is a script for it to run; a page is the same without. */
const faultsIfAble = (page: Page, isAble: boolean) => (isAble ? faultsOf(page) : [])

test.for([
  { javaScriptEnabled: true, days: ['2027-01-11', '2027-01-12'] },
  { javaScriptEnabled: false, days: ['2027-01-18', '2027-01-19'] },
] as const)(
  'several are approved at once after looking, a refused one says why, and then they are sent (%o)',
  async ({ javaScriptEnabled: isAble, days }) => {
    const [good, late] = [await proposed(days[0]), await proposed(days[1])]
    const page = await asCoordinator({ javaScriptEnabled: isAble })
    await page.goto('/inbox?besluit=proposed')
    await page.getByRole('button', { name: 'Keur goed' }).click()
    await page.getByText('Vink eerst een of meer aanvragen aan.').waitFor()
    await page.getByRole('link', { name: 'Terug naar de lijst' }).first().click()
    await page.waitForURL('**/inbox?besluit=proposed')
    for (const { request } of [good, late]) await page.locator(`[value="${request.id}"]`).check()
    await page.getByRole('button', { name: 'Keur goed' }).click()
    await page.getByRole('heading', { name: 'Voorstellen goedkeuren' }).waitFor()
    expect(await page.getByText('Anouk de Vries wordt goedgekeurd voor 1 les').count()).toBe(2)
    expect(await faultsIfAble(page, isAble)).toEqual([])
    await approveProposal(site.pool.coordinator, { proposalId: late.proposal.id, version: 1 })
    await page.getByRole('button', { name: 'Keur 2 voorstellen goed' }).click()
    await page.getByRole('heading', { name: '1 van de 2 goedgekeurd' }).waitFor()
    await page.getByText('Over dit voorstel is al beslist').waitFor()
    expect(await faultsIfAble(page, isAble)).toEqual([])
    await page.getByRole('link', { name: 'Verstuur wat is goedgekeurd' }).click()
    await page.getByText('krijgt 1 persoon een vraag: Anouk de Vries.').waitFor()
    expect(await faultsIfAble(page, isAble)).toEqual([])
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
    await page.getByRole('button', { name: 'Verstuur wat is aangevinkt' }).click()
    await page.getByRole('alert').getByText('Vink eerst aan wat u wilt versturen.').waitFor()
    expect(await faultsIfAble(page, isAble)).toEqual([])
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await page.getByRole('button', { name: 'Verstuur wat is aangevinkt' }).click()
    await page.getByText('Anouk de Vries is gevraagd en antwoordt voor').first().waitFor()
    await page.getByRole('link', { name: 'Nog te versturen' }).click()
    await page.getByText('Er wacht niets om te versturen.').waitFor()
    expect(await faultsIfAble(page, isAble)).toEqual([])
  },
)

test('on a phone: only what was ticked in the list is ticked for sending', async () => {
  const [one, other] = [
    await proposed('2027-02-01', { status: 'approved' }),
    await proposed('2027-02-02', { status: 'approved' }),
  ]
  const page = await asCoordinator({ viewport: PHONE })
  await page.goto('/inbox?besluit=approved')
  expect(await faultsOf(page)).toEqual([])
  await page.locator(`[value="${one.request.id}"]`).check()
  await page.getByRole('button', { name: 'Verstuur', exact: true }).click()
  await page.getByRole('heading', { name: 'Nog te versturen' }).waitFor()
  expect(await page.locator(`[value^="${one.proposal.id}"]`).isChecked()).toBe(true)
  expect(await page.locator(`[value^="${other.proposal.id}"]`).isChecked()).toBe(false)
  expect(await faultsOf(page)).toEqual([])
})

test('what is ticked stays ticked when the list renews itself', async () => {
  const { request } = await proposed('2027-02-08')
  const page = await asCoordinator()
  await page.goto('/inbox')
  await markPage(page)
  await page.locator(`[value="${request.id}"]`).check()
  const fresh = await site.pool.request({ days: ['2027-02-09'] })
  await somethingHappens('2027-04-03')
  await page.locator(`[value="${fresh.id}"]`).waitFor()
  expect(await page.locator(`[value="${request.id}"]`).isChecked()).toBe(true)
  expect(await isSamePage(page)).toBe(true)
})

test('with the keyboard alone the filter narrows the list, and everything on it is ticked by a link', async () => {
  await proposed('2027-02-15', { memberId: null, verdicts: [] })
  const page = await asCoordinator()
  await page.goto('/inbox')
  await page.getByLabel('Wat er moet gebeuren').focus()
  await page.keyboard.type('Niemand')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Toon' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**besluit=nobody**')
  const rows = page.getByRole('row')
  await expect.poll(async () => (await rows.allTextContents()).slice(1)).not.toEqual([])
  for (const text of (await rows.allTextContents()).slice(1)) {
    expect(text).toContain('Niemand gevonden')
    expect(text).not.toContain('Voorstel wacht op u')
  }
  await page.getByRole('link', { name: 'Vink alles op deze bladzijde aan' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**alles=aan**')
  for (const box of await page.getByRole('checkbox').all()) expect(await box.isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Zoek opnieuw' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Zoek opnieuw in 1 pool' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Zoek opnieuw in 1 pool' }).focus()
  await page.keyboard.press('Enter')
  const follow = page.getByRole('link', { name: 'Volg de zoektocht' })
  const runId = (await follow.getAttribute('href'))?.split('/').at(-1) ?? ''
  await stopRun(site.pool.coordinator, { runId })
})

test('somebody is looked up by name, without JavaScript', async () => {
  const { request } = await proposed('2027-02-22')
  await site.pool.member({ row: { name: 'Zoë Zeldzaam' }, qualifications: [] })
  const page = await asCoordinator({ javaScriptEnabled: false })
  await page.goto(`/inbox/${request.id}`)
  await page.getByText('Voor de hele aanvraag: 1 les').waitFor()
  await page.getByLabel('Naam').fill('zoe')
  await page.getByRole('button', { name: 'Zoek', exact: true }).click()
  await page.getByRole('link', { name: 'Zoë Zeldzaam' }).click()
  await page.getByRole('heading', { name: 'Zoë Zeldzaam kan nu niet' }).waitFor()
  expect(await page.getByLabel('Naam').inputValue()).toBe('zoe')
  await page.getByLabel('Naam').fill('bestaat niet')
  await page.getByRole('button', { name: 'Zoek', exact: true }).click()
  await page.getByText('In deze pool heet niemand zo').waitFor()
})

test('a search is told as a difference from the plan before, and earlier ones are found', async () => {
  const { pool } = site
  await pool.request({ days: ['2027-03-01'] })
  await matchPool(pool.coordinator, { poolId: pool.pool.id, seed: 1 })
  pool.clock.set('2026-11-20 08:00')
  await pool.request({ days: ['2027-03-02'] })
  const { runId } = await matchPool(pool.coordinator, { poolId: pool.pool.id, seed: 1 })
  const page = await asCoordinator()
  await page.goto(`/zoektocht/${runId}`)
  await page.getByText('1 voorstel nieuw').waitFor()
  await page.getByText('Vergeleken met het plan van vr 20 nov, 07:00.').waitFor()
  await page.getByText('Er is geen beter plan voor al deze aanvragen samen.').waitFor()
  await page.getByText('Wat blijft (').click()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('link', { name: 'Alle zoektochten in deze pool' }).click()
  await page.getByRole('heading', { name: 'Zoektochten' }).waitFor()
  expect(await page.getByRole('row').count()).toBeGreaterThan(2)
  expect(await faultsOf(page)).toEqual([])
})
