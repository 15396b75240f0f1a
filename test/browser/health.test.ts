import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { faultsOf, signIn, useSite } from './site.ts'

const site = useSite([], { hasWorker: false })

test('whoever types of somebody’s health is told so, by the word, and no longer when it is gone', async () => {
  const page = await site.open()
  await signIn(page, site.keys.school)
  await page.goto('/melden')
  const field = page.locator('textarea')
  const note = page.locator('[data-warning]')
  expect(await note.textContent()).toContain('Schrijf niets over iemands gezondheid')
  await field.pressSequentially('Is ziek, ')
  await page.getByText('Haal weg wat over iemands gezondheid gaat: ziek.').waitFor()
  await field.pressSequentially('na operatie')
  await page.getByText('gezondheid gaat: ziek, operatie.').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await field.fill('Boek blz. 12')
  await page.getByText('Schrijf niets over iemands gezondheid').waitFor()
  expect(await note.getAttribute('class')).not.toContain('error')
})

test('without a script it stands there as well', async () => {
  const page = await site.open({ javaScriptEnabled: false })
  await signIn(page, site.keys.school)
  await page.goto('/melden')
  await page.getByText('Schrijf niets over iemands gezondheid').waitFor()
  const described = await page.locator('textarea').getAttribute('aria-describedby')
  expect(described).toContain(await page.locator('[data-warning]').getAttribute('id'))
})

test('every field of several lines says it', () => {
  const written = globSync('web/**/*.tsx').filter((path) =>
    readFileSync(path, 'utf8').includes('<textarea'),
  )
  expect(written).toEqual(['web/parts/prose.tsx'])
  const used = globSync('web/**/*.tsx').filter((path) =>
    /<(?:Prose|StepText)\b/.test(readFileSync(path, 'utf8')),
  )
  expect(used.length).toBeGreaterThan(10)
})
