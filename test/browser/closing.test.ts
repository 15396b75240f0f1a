import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { acceptOffer } from '../../src/actions/offer/accept.ts'
import { anOffer } from '../support/build/decision.ts'
import { faultsOfEachLook, NO_FAULTS, signIn, useSite } from './site.ts'
import { tabTo } from './tab-to.ts'

const site = useSite([], { hasWorker: false })
afterEach(() => site.pool.clock.set('2026-11-20 09:00'))

async function asSchool(options: Parameters<typeof site.open>[0] = {}): Promise<Page> {
  const page = await site.open(options)
  await signIn(page, site.keys.school)
  await page.goto('/school-dicht')
  return page
}

/** Somebody who comes on these days. */
async function covered(days: readonly string[], name: string, form: 'permanent' | 'on-call') {
  const { pool, db } = site
  const member = await pool.member({ row: { name }, engagement: { form } })
  const request = await pool.request({ days })
  const { id: offerId } = await anOffer(db, { pool: pool.pool, request, member })
  await acceptOffer(await pool.asMember(member.id), { offerId })
  return { request }
}

async function statusOf({ id }: { readonly id: string }): Promise<unknown> {
  const { rows } = await site.db.adminPool.query('select status from request where id = $1', [id])
  return rows[0]?.['status']
}

async function fill(page: Page, day: string, reason = 'weather'): Promise<void> {
  await page.getByLabel('Eerste dag dicht').fill(day)
  await page.getByLabel('Waarom').selectOption(reason)
  await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
}

test('without JavaScript: looked at, done, and opened after all', async () => {
  const { request } = await covered(['2026-11-24', '2026-11-25'], 'Wil Storm', 'on-call')
  const page = await asSchool({ javaScriptEnabled: false })
  await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
  await page.getByRole('alert').getByRole('link', { name: 'Vul dit in.' }).first().waitFor()
  await fill(page, '2026-11-24')
  await page
    .getByRole('heading', { name: `Dit gebeurt er als ${site.pool.site.name} dicht is` })
    .waitFor()
  await page.getByText('1 les; de andere lessen gaan door').waitFor()
  await page.getByText('betaald: afgezegd binnen 96 uur voor de les').waitFor()
  await page.getByRole('button', { name: 'Sluit de school en vertel het' }).click()
  await page.getByText('iedereen die zou komen hoort het').waitFor()
  await page.getByText('Gesloten door het weer').waitFor()
  await page.goto(`/inbox/${request.id}`)
  await page.getByText('Lessen vervallen').waitFor()
  await page.goto('/school-dicht')
  await page.getByRole('button', { name: /^Toch open/ }).click()
  await page.getByText('de school is toch open').waitFor()
  await page.goto(`/inbox/${request.id}`)
  await page.getByText('School toch open: lessen weer gevraagd').waitFor()
  expect(await statusOf(request)).toBe('open')
})

test('with the keyboard alone', async () => {
  const { request } = await covered(['2026-11-26'], 'Toets Enbord', 'permanent')
  const page = await asSchool()
  const press = async (name: RegExp) => {
    await tabTo(page, name)
    await page.keyboard.press('Enter')
  }
  await tabTo(page, /^Eerste dag dicht$/)
  await page.keyboard.type('11262026')
  await tabTo(page, /^Waarom$/)
  await page.keyboard.press('ArrowDown')
  await press(/^Bekijk wat er gebeurt$/)
  await page.getByText('de hele aanvraag eindigt').waitFor()
  await press(/^Sluit de school en vertel het$/)
  await page.getByText('iedereen die zou komen hoort het').waitFor()
  expect(await statusOf(request)).toBe('withdrawn')
})

test('what changed since it was looked at is shown first', async () => {
  const page = await asSchool()
  await fill(page, '2026-12-01')
  await page.getByText('Op deze dagen zijn geen lessen gevraagd').waitFor()
  const { request } = await covered(['2026-12-01'], 'Net Nog', 'permanent')
  await page.getByRole('button', { name: 'Sluit de school en vertel het' }).click()
  await page.getByRole('alert').getByText('Bekijk opnieuw wat er gebeurt').waitFor()
  await page.getByText('Net Nog').waitFor()
  expect(await statusOf(request)).toBe('covered')
})

describe('axe finds nothing, by day, by night and on a phone', () => {
  test('on the form, empty, refused and looked at', async () => {
    await covered(['2026-11-23'], 'A. Axe', 'on-call')
    const page = await asSchool()
    expect(await faultsOfEachLook(page)).toEqual(NO_FAULTS)
    await fill(page, '2026-11-19')
    await page.getByRole('alert').waitFor()
    expect(await faultsOfEachLook(page)).toEqual(NO_FAULTS)
    await fill(page, '2026-11-23', 'study-day')
    await page.getByRole('button', { name: 'Sluit de school en vertel het' }).waitFor()
    expect(await faultsOfEachLook(page)).toEqual(NO_FAULTS)
  })
})
