import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { totp } from '../src/actions/sign-in/totp-of.ts'
import { faultsOf, signIn, useSite } from './site.ts'

const site = useSite([], { isAtName: true })

/** Types what a new app shows. */
async function typeItsCode(page: Page): Promise<void> {
  const secret = ((await page.locator('code.secret').textContent()) ?? '').replaceAll(' ', '')
  const code = totp(secret).generate({ timestamp: site.pool.clock.now() })
  await page.getByLabel('Code uit de app').fill(code)
  await page.getByRole('button', { name: 'Gebruik deze app' }).click()
}

test.each([true, false])(
  'an app is set up, replaced and its codes made anew (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const page = await site.open({ javaScriptEnabled })
    await signIn(page, javaScriptEnabled ? site.keys.coordinator : site.keys.school)
    await page.goto('/mijn-aanmelding')
    await page.getByRole('link', { name: 'Stel een app in' }).click()
    expect(javaScriptEnabled ? await faultsOf(page) : []).toEqual([])
    await page.getByLabel('Code uit de app').fill('000000')
    await page.getByRole('button', { name: 'Gebruik deze app' }).click()
    await page.getByText('De code klopt niet').first().waitFor()
    expect(javaScriptEnabled ? await faultsOf(page) : []).toEqual([])
    await typeItsCode(page)
    await page.getByRole('heading', { name: 'Bewaar uw herstelcodes' }).waitFor()
    const before = await page.locator('ul.codes li').allTextContents()
    await page.getByRole('link', { name: 'Ik heb ze bewaard, ga verder' }).click()
    await page.getByText('U hebt nog 10 herstelcodes.').waitFor()
    await page.getByRole('button', { name: 'Maak nieuwe herstelcodes' }).click()
    await page.getByRole('heading', { name: 'Bewaar uw herstelcodes' }).waitFor()
    const after = await page.locator('ul.codes li').allTextContents()
    expect(new Set([...before, ...after]).size).toBe(20)
    await page.getByRole('link', { name: 'Ik heb ze bewaard, ga verder' }).click()
    await page.getByRole('link', { name: 'Vervang de app' }).click()
    await typeItsCode(page)
    await page.getByRole('heading', { name: 'Bewaar uw herstelcodes' }).waitFor()
  },
)
