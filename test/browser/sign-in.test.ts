import { expect, test } from 'vitest'
import { faultsOf, signIn, useSite } from './site.ts'

const site = useSite()

test('the session is a cookie that no script and no other site can read, and it ends', async () => {
  const page = await site.open()
  await signIn(page, site.keys.coordinator)
  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({
    name: '__Host-achtervang',
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
    path: '/',
  })
  await page.getByRole('button', { name: 'Meld af' }).click()
  await page.getByText('U bent afgemeld.').waitFor()
  expect(await page.context().cookies()).toEqual([])
  await page.context().addCookies(cookie === undefined ? [] : [cookie])
  await page.goto('/inbox')
  await page.getByText('Meld u eerst aan').waitFor()
})

test('after signing in you go on where you were, and never to another site', async () => {
  const page = await site.open()
  await page.goto('/inbox?vak=wi')
  await page.getByLabel('Toegangssleutel').fill(site.keys.coordinator)
  await page.getByRole('button', { name: 'Meld aan' }).click()
  await page.waitForURL('**/inbox?vak=wi')
  for (const elsewhere of ['//elders.example/', '/\\elders.example', 'https://elders.example/']) {
    const other = await site.open()
    await other.goto(`/?${new URLSearchParams({ verder: elsewhere }).toString()}`)
    await other.getByLabel('Toegangssleutel').fill(site.keys.coordinator)
    await other.getByRole('button', { name: 'Meld aan' }).click()
    await other.getByRole('heading', { name: /^Welkom/ }).waitFor()
    expect(new URL(other.url()).origin).toBe(site.url)
  }
})

test('English for whom the browser or the visitor asks it, remembered', async () => {
  const english = await site.open({ locale: 'en-GB' })
  await english.goto('/')
  await english.getByRole('heading', { name: 'Sign in' }).waitFor()
  const page = await site.open()
  await page.goto('/')
  expect(await page.locator('html').getAttribute('lang')).toBe('nl')
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByRole('link', { name: 'API', exact: true }).click()
  await page.getByRole('heading', { name: 'API for other programs' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})

test('the pages of coming in and of the own account, on a phone too: axe finds nothing', async () => {
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 320, height: 700 },
  ]) {
    const page = await site.open({ viewport })
    await page.goto('/aanmelden')
    await page.getByRole('button', { name: 'Mail mij een code' }).click()
    await page.getByRole('alert').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByLabel('Uw e-mailadres').fill('iemand@voorbeeld.nl')
    await page.getByRole('button', { name: 'Mail mij een code' }).click()
    await page.getByRole('heading', { name: 'Typ de code uit de mail' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await signIn(page, site.keys.coordinator)
    for (const path of ['/mijn-aanmelding', '/uitnodigingen']) {
      await page.goto(path)
      expect(await faultsOf(page)).toEqual([])
    }
  }
})
