import type { Page } from 'playwright-core'

const HEADING = 'School;Medewerker;Reden;Van;T/m;Rol;Lessen;Alternatief'

/** Pages that no link leads to: what comes of a form, by role. Reads a file in and changes nothing else. */
export async function addressesByDoing(page: Page, role: string): Promise<readonly string[]> {
  if (role === 'coordinator') return [...(await ofDeciding(page)), await ofRules(page)]
  if (role === 'school') return ofReadingIn(page)
  return []
}

/** Several ticked at once, and somebody of whom no proposal speaks. */
async function ofDeciding(page: Page): Promise<readonly string[]> {
  await page.goto('/inbox')
  await page.locator('input[name="aanvraag"]').first().check()
  await page.locator('button[name="stap"][value="goedkeuren"]').click()
  await page.waitForURL('**/inbox/samen?*')
  const several = pathOf(page)
  await page.goto('/inbox')
  await page.locator('table a[href^="/inbox/"]').first().click()
  await page.waitForURL(/\/inbox\/[0-9a-f-]{36}/)
  const ask = page.locator('form[action$="/anderen"]').first()
  await ask.locator('input[name="naam"]').fill('a')
  await ask.locator('button').click()
  await page.waitForURL('**/anderen?*')
  return [several, pathOf(page)]
}

/** A version beside itself: the demonstration has one. */
async function ofRules(page: Page): Promise<string> {
  await page.goto('/spelregels')
  const link = page.locator('a[href^="/spelregels/"][href$="/wijzig"]').first()
  const path = (await link.getAttribute('href')) ?? ''
  return path.replace('/wijzig', '/verschil?van=1&naar=1')
}

/** A file with a good line and one that is refused, step by step: once to its report, and once as far as that is not yet decided. */
async function ofReadingIn(page: Page): Promise<readonly string[]> {
  await toCheck(page)
  await page.locator('form[action$="/inlezen"] button[type="submit"]').click()
  await page.waitForURL('**/verslag*')
  return [pathOf(page), ...(await toCheck(page))]
}

async function toCheck(page: Page): Promise<readonly string[]> {
  await page.goto('/melden')
  const options = page.locator('select[name="school"] option')
  const school = (await options.last().textContent())?.trim() ?? ''
  const line = (reason: string) =>
    `${school};Persoon ${Date.now()};${reason};30-11-2026;4-12-2026;leraar;ma 08:30-10:10 - bo 7 7a;klas verdelen`
  const text = [HEADING, line('ZWANG'), line('GRIEP')].join('\r\n')
  await page.goto('/inlezen')
  const file = { name: 'voorbeeld.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.locator('form[enctype] button[type="submit"]').click()
  await page.waitForURL('**/kolommen*')
  const columns = pathOf(page)
  await page.locator('form[action$="/kolommen"] button[type="submit"]').click()
  await page.waitForURL('**/nakijken*')
  return [columns, pathOf(page)]
}

function pathOf(page: Page): string {
  const { pathname, search } = new URL(page.url())
  return pathname + search
}
