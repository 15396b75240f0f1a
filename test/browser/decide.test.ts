import { beforeAll, expect, test } from 'vitest'
import { search, signIn, useSite } from './site.ts'
import { tabTo } from './tab-to.ts'

const site = useSite()
let names: { readonly best: string; readonly other: string }

beforeAll(async () => {
  await site.pool.member({ row: { name: 'Anouk de Vries' } })
  await site.pool.member({ row: { name: 'Karim El Amrani' } })
  names = { best: 'Anouk de Vries', other: 'Karim El Amrani' }
})

test('with the keyboard alone, from signing in to an approved proposal', async () => {
  const asked = await site.pool.request()
  const page = await site.open({ javaScriptEnabled: true })
  await page.goto('/inbox')
  await page.getByText('Meld u eerst aan').waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Naar de inhoud')
  await tabTo(page, /Toegangssleutel/)
  await page.keyboard.type(site.keys.coordinator)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Open aanvragen' }).waitFor()
  await tabTo(page, /Zoek vervangers/)
  await page.keyboard.press('Enter')
  await page.locator('#uitkomst').waitFor()
  await tabTo(page, /Bekijk de voorstellen/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Open aanvragen' }).waitFor()
  await tabTo(page, /School \d+/)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/inbox/${asked.id}`)
  await tabTo(page, /^Keur goed$/)
  await page.keyboard.press('Enter')
  await page.getByText('het voorstel is goedgekeurd').waitFor()
  expect(await page.getByText('Goedgekeurd', { exact: true }).isVisible()).toBe(true)
})

test('without JavaScript: choosing another asks for a reason and keeps what was chosen', async () => {
  const asked = await site.pool.request({ days: ['2026-12-01', '2026-12-02'] })
  const page = await site.open({ javaScriptEnabled: false })
  await signIn(page, site.keys.coordinator)
  await search(page)
  await page.goto(`/inbox/${asked.id}`)
  const heading = await page.getByRole('heading', { name: /^Voorstel: / }).textContent()
  const chosen = heading?.includes(names.best) ? names.other : names.best
  await page.getByText('Kies een ander').click()
  await page.getByRole('button', { name: 'Kies deze persoon' }).click()
  const missing = await page.getByRole('alert').getByRole('listitem').allTextContents()
  expect(missing).toEqual(['Kies iemand uit de lijst.', 'Schrijf in een zin waarom.'])
  await page.getByRole('link', { name: `Kies ${chosen}` }).click()
  await page.getByRole('button', { name: 'Kies deze persoon' }).click()
  await page.getByRole('alert').getByText('Schrijf in een zin waarom.').waitFor()
  const who = page.getByLabel('Wie', { exact: true })
  expect(await who.locator('option:checked').textContent()).toContain(chosen)
  const reason = page.getByLabel('Reden').first()
  expect(await reason.getAttribute('aria-invalid')).toBe('true')
  await reason.fill('Kent de klas')
  await page.getByRole('button', { name: 'Kies deze persoon' }).click()
  await page.getByText('uw keuze is goedgekeurd').waitFor()
  await page.getByRole('heading', { name: `Voorstel: ${chosen}` }).waitFor()
  await page.getByText('Reden: Kent de klas').waitFor()
})

test('an offer goes out once, and the member accepts it on a phone', async () => {
  const { pool } = site
  const [member] = [await pool.member({ row: { name: 'Lotte Bakker' }, roles: ['schoolleider'] })]
  const asked = await pool.request({ over: { roleCode: 'schoolleider' }, days: ['2026-12-08'] })
  const page = await site.open()
  await signIn(page, site.keys.coordinator)
  await search(page)
  await page.goto(`/inbox/${asked.id}`)
  await page.getByRole('button', { name: 'Keur goed' }).click()
  await page.getByRole('button', { name: 'Verstuur aanbod' }).click()
  await page.getByText('het aanbod is verstuurd').waitFor()
  expect(await page.getByRole('button', { name: 'Verstuur aanbod' }).count()).toBe(0)

  const phone = { width: 390, height: 844 }
  const theirs = await site.open({ viewport: phone, javaScriptEnabled: false })
  await signIn(theirs, await site.memberKey(member.id))
  await theirs.getByRole('link', { name: 'Mijn aanbod' }).click()
  await theirs.getByRole('link', { name: /Bekijk en antwoord/ }).click()
  await theirs.getByRole('button', { name: 'Ja, ik kom' }).click()
  await theirs.getByText('u hebt dit aanbod aangenomen').waitFor()
  await theirs.goto('/inbox')
  await theirs.getByRole('heading', { name: 'Uw rol mag dit niet' }).waitFor()

  const school = await site.open()
  await signIn(school, site.keys.school)
  await school.goto(`/inbox/${asked.id}`)
  await school
    .getByRole('region', { name: 'Wie er komt' })
    .getByText('Lotte Bakker', { exact: true })
    .waitFor()
})

test('who looks on sees the decision come in, and who decides second on an old page is told who was first', async () => {
  const asked = await site.pool.request({ days: ['2026-12-15'] })
  const first = await site.open()
  await signIn(first, site.keys.coordinator)
  await search(first)
  await first.goto(`/inbox/${asked.id}`)
  const second = await site.open({ javaScriptEnabled: false })
  await signIn(second, site.keys.coordinator)
  await second.goto(`/inbox/${asked.id}`)
  const onlooker = await site.open()
  await signIn(onlooker, site.keys.coordinator)
  await onlooker.goto(`/inbox/${asked.id}`)
  await first.getByRole('button', { name: 'Keur goed' }).click()
  await first.getByText('het voorstel is goedgekeurd').waitFor()
  await onlooker.getByRole('button', { name: 'Verstuur aanbod' }).waitFor()
  await second.getByRole('button', { name: 'Keur goed' }).click()
  const alert = second.getByRole('alert')
  expect(await alert.textContent()).toContain('Over dit voorstel is al beslist')
})
