import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { ERROR_CODES } from '../../src/errors.ts'
import { expectAccessible, signIn, useSite } from './site.ts'

const DEMO = [
  { name: 'Sanne Smit', role: 'coordinator', where: 'Pool Oost', key: 'demo-1', pool: 'Oost' },
  { name: 'Rob Bos', role: 'school', where: 'De Regenboog', key: 'demo-2', pool: 'Oost' },
] as const

const LOOKS = [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'light', viewport: { width: 390, height: 844 } },
] as const

const site = useSite(DEMO)
let paths: { readonly coordinator: string; readonly member: string }
let memberKey: string

beforeAll(async () => {
  const { pool } = site
  const member = await pool.member({ row: { name: 'Anouk de Vries' } })
  await pool.member({ qualifications: [] })
  const request = await pool.request({ over: { notes: 'Boek blz. 12' } })
  await pool.request({ over: { urgency: 'class-sent-home' }, days: ['2026-11-20'] })
  const key = await site.memberKey(member.id)
  memberKey = key
  const page = await site.open()
  await signIn(page, site.keys.coordinator)
  await search(page)
  await page.goto(`/inbox/${request.id}`)
  await page.getByRole('button', { name: 'Keur goed' }).click()
  await page.getByRole('button', { name: 'Verstuur aanbod' }).click()
  await page.getByText('het aanbod is verstuurd').waitFor()
  const theirs = await site.open()
  await signIn(theirs, key)
  await theirs.goto('/aanbod')
  await theirs.getByRole('link', { name: /Bekijk en antwoord/ }).click()
  paths = { coordinator: `/inbox/${request.id}`, member: new URL(theirs.url()).pathname }
})

async function search(page: Page): Promise<void> {
  await page.goto('/inbox')
  await page.getByRole('button', { name: 'Zoek vervangers' }).click()
  await page.getByText('er is gezocht').waitFor()
}

describe.each(LOOKS)('with %o', (look) => {
  test('what everybody may read', async () => {
    const page = await site.open(look)
    for (const path of ['/', '/?afgemeld', '/problems', '/hulp/regels', '/api', '/nergens']) {
      await page.goto(path)
      await expectAccessible(page)
    }
    await page.goto(`/problems/${ERROR_CODES[0]}`)
    await expectAccessible(page)
  })

  test('a sign-in that fails', async () => {
    const page = await site.open(look)
    await page.goto('/')
    await page.getByLabel('Toegangssleutel').fill('een-verkeerde-sleutel')
    await page.getByRole('button', { name: 'Meld aan' }).click()
    await page.getByText('Deze sleutel is niet bekend').waitFor()
    await expectAccessible(page)
  })

  test('what a coordinator decides by', async () => {
    const page = await site.open(look)
    await signIn(page, site.keys.coordinator)
    await expectAccessible(page)
    for (const path of ['/inbox', '/inbox?vak=lo', '/inbox?stand=elke', paths.coordinator]) {
      await page.goto(path)
      await openAll(page)
      await expectAccessible(page)
    }
    await page.goto('/inbox')
    await page.locator('tbody a').first().click()
    await openAll(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Wijs dit voorstel af' }).click()
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
  })

  test('what a school and a member see', async () => {
    const page = await site.open(look)
    await signIn(page, site.keys.school)
    for (const path of ['/', '/inbox', paths.coordinator]) {
      await page.goto(path)
      await expectAccessible(page)
    }
    const theirs = await site.open(look)
    await signIn(theirs, memberKey)
    for (const path of ['/', '/aanbod', paths.member]) {
      await theirs.goto(path)
      await openAll(theirs)
      await expectAccessible(theirs)
    }
  })
})

test('every page has one main heading and a title of its own', async () => {
  const page = await site.open()
  await signIn(page, site.keys.coordinator)
  const titles = new Set<string>()
  const all = ['/', '/inbox', paths.coordinator, '/problems', '/hulp/regels', '/api', '/nergens']
  for (const path of all) {
    await page.goto(path)
    expect(await page.locator('h1').count(), path).toBe(1)
    titles.add(await page.title())
  }
  expect(titles.size).toBe(all.length)
})

/** What is folded away must be right as well. */
async function openAll(page: Page): Promise<void> {
  for (const summary of await page.locator('details:not([open]) > summary').all()) {
    if (await summary.isVisible()) await summary.click()
  }
}
