import { describe, expect, test } from 'vitest'
import { acceptOffer } from '../../src/actions/offer/accept.ts'
import { anOffer } from '../support/build/decision.ts'
import { faultsOf, signIn, useSite } from './site.ts'
import { tabTo } from './tab-to.ts'

const site = useSite([], { hasWorker: false })

/** Somebody who comes on one day. */
async function comes(name: string, day: string) {
  const { pool, db } = site
  const member = await pool.member({ row: { name } })
  const request = await pool.request({ days: [day] })
  const { id: offerId } = await anOffer(db, { pool: pool.pool, request, member })
  await acceptOffer(await pool.asMember(member.id), { offerId })
}

test('the calendar of a school is made, shown once, read and ended, with the keyboard', async () => {
  const name = 'Zoë Agenda'
  await comes(name, '2027-01-11')
  const page = await site.open()
  await signIn(page, site.keys.school)
  await page.goto('/schoolagenda')
  await page.getByText('Er is nog geen adres.').waitFor()
  await tabTo(page, /^Maak een adres voor /)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^Het nieuwe adres van / }).waitFor()
  const address = await page.getByLabel(/Of plak dit adres/).inputValue()
  expect(page.url()).not.toContain('feed')
  expect(await faultsOf(page)).toEqual([])
  const answer = await fetch(address)
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
    200,
    'text/calendar; charset=utf-8',
  ])
  expect(await answer.text()).toContain(name)

  await page.goto('/schoolagenda')
  await page.getByText(/Er is een adres, gemaakt op/).waitFor()
  expect(await page.content()).not.toContain(address.slice(-40, -4))
  await tabTo(page, /^Stop met delen voor /)
  await page.keyboard.press('Enter')
  await page.getByText('Er is nog geen adres.').waitFor()
  expect((await fetch(address)).status).toBe(404)
})

describe.each([
  { colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
] as const)('axe finds nothing with %o', (look) => {
  test('without an address, and on a new one', async () => {
    const page = await site.open(look)
    await signIn(page, site.keys.school)
    await page.goto('/schoolagenda')
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: /^Maak een adres voor / }).click()
    await page.getByRole('heading', { name: /^Het nieuwe adres van / }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.goto('/schoolagenda')
    await page.getByRole('button', { name: /^Stop met delen voor / }).click()
    await page.getByText('Er is nog geen adres.').waitFor()
  })
})
