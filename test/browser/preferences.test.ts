import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { faultsOf, signIn, useSite } from './site.ts'
import { tabTo } from './tab-to.ts'

const site = useSite([], { hasWorker: false })

async function asMember(options: Parameters<typeof site.open>[0] = {}) {
  const { id } = await site.pool.member()
  const page = await site.open(options)
  await signIn(page, await site.memberKey(id))
  return { id, page }
}

/** What the database holds of a member's wishes. */
async function kept(id: string): Promise<unknown> {
  const { rows } = await site.db.adminPool.query(
    'select language, informs, rings from member where id = $1',
    [id],
  )
  return rows[0]
}

const chosen = (page: Page) =>
  Promise.all(
    ['Taal van uw mails', /^Berichten waar u niets mee hoeft/, /^Ook een kort bericht/].map(
      (label) => page.getByLabel(label).inputValue(),
    ),
  )

describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
  test('a member says how to be told things, and finds it so again', async () => {
    const { id, page } = await asMember({ javaScriptEnabled })
    await page.goto('/mijn-berichten')
    expect(await chosen(page)).toEqual(['nl', 'at-once', 'all'])
    await page.getByText('Dat kunt u niet uitzetten: anders wacht een klas op u.').waitFor()
    await page.getByLabel('Taal van uw mails').selectOption('Engels')
    await page.getByLabel(/^Berichten waar u niets mee hoeft/).selectOption('Niet')
    await page.getByLabel(/^Ook een kort bericht/).selectOption('Alleen mail')
    await page.getByRole('button', { name: 'Bewaar' }).click()
    await page.getByText('uw keuze is bewaard').waitFor()
    await page.goto('/mijn-berichten')
    expect(await chosen(page)).toEqual(['en', 'never', 'none'])
    expect(await kept(id)).toEqual({ language: 'en', informs: 'never', rings: 'none' })
  })

  test('who is no member is not asked about a telephone', async () => {
    const page = await site.open({ javaScriptEnabled })
    await signIn(page, site.keys.school)
    await page.goto('/mijn-berichten')
    expect(await page.getByLabel(/^Ook een kort bericht/).count()).toBe(0)
    await page.getByLabel(/^Berichten waar u niets mee hoeft/).selectOption('daily')
    await page.getByRole('button', { name: 'Bewaar' }).click()
    await page.getByText('uw keuze is bewaard').waitFor()
    expect(await page.getByLabel(/^Berichten waar u niets mee hoeft/).inputValue()).toBe('daily')
  })
})

test('with the keyboard alone, from the first page', async () => {
  const { id, page } = await asMember()
  const press = async (text: RegExp) => {
    await tabTo(page, text)
    await page.keyboard.press('Enter')
  }
  await page.goto('/mijn-aanmelding')
  await press(/^Hoe u berichten krijgt$/)
  await page.getByRole('heading', { name: 'Hoe u berichten krijgt' }).waitFor()
  await tabTo(page, /^Berichten waar u niets mee hoeft/)
  await page.keyboard.press('ArrowDown')
  await press(/^Bewaar$/)
  await page.getByText('uw keuze is bewaard').waitFor()
  expect(await kept(id)).toMatchObject({ informs: 'daily' })
})

test.for([
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { colorScheme: 'dark', viewport: { width: 320, height: 256 } },
] as const)('axe finds nothing, and nothing sticks out, with %o', async (look) => {
  const { page } = await asMember(look)
  await page.goto('/mijn-berichten')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Bewaar' }).click()
  await page.getByText('uw keuze is bewaard').waitFor()
  expect(await faultsOf(page)).toEqual([])
})
