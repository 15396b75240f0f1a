import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faultsOf, signIn, useSite } from './site.ts'

const site = useSite([], { isAtName: true })

/** A telephone with a finger that always fits, as Chromium plays one. */
async function withDevice(page: Page, over: { readonly isUserVerified?: boolean } = {}) {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: over.isUserVerified ?? true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    passkeys: async () => {
      const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId })
      return credentials
    },
    forget: () => cdp.send('WebAuthn.clearCredentials', { authenticatorId }),
  }
}

async function makeOne(page: Page, name: string): Promise<void> {
  await page.goto('/mijn-aanmelding')
  await page.getByLabel('Hoe noemt u deze passkey?').fill(name)
  await page.getByRole('button', { name: 'Voeg een passkey toe' }).click()
  await page.getByText('de passkey is gemaakt').waitFor()
}

test('a passkey is made, signs in without a code, and is taken away', async () => {
  const page = await site.open()
  const device = await withDevice(page)
  await signIn(page, site.keys.coordinator)
  await makeOne(page, 'Telefoon')
  expect(await device.passkeys()).toMatchObject([{ rpId: 'localhost', isResidentCredential: true }])
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Meld af' }).click()
  await page.getByText('U bent afgemeld.').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.goto('/inbox')
  await page.getByRole('button', { name: 'Gebruik een passkey' }).click()
  // With the role that needs two factors, and where they were going.
  await page.waitForURL('**/inbox')
  await page.goto('/mijn-aanmelding')
  await page.getByRole('row', { name: /Telefoon/ }).waitFor()
  expect(await page.getByRole('row', { name: /dit apparaat/ }).textContent()).toContain('passkey')
  await makeAnother(page)
  await page.getByRole('textbox', { name: 'Hernoem passkey Telefoon' }).fill('Oude telefoon')
  await page.getByRole('button', { name: 'Hernoem passkey Telefoon: Hernoem' }).click()
  await page.getByText('de passkey heeft een andere naam').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Haal weg: passkey Oude telefoon' }).click()
  await page.getByText('de passkey is weg').waitFor()
  expect(await page.getByRole('row', { name: /telefoon/ }).count()).toBe(0)
})

/** On a key in the drawer: a device keeps one passkey for one person. */
async function makeAnother(page: Page): Promise<void> {
  const another = await site.open({
    storageState: await page.context().storageState(),
  })
  await withDevice(another)
  await makeOne(another, 'Sleutel in de la')
  await page.goto('/mijn-aanmelding')
}

test('a device without the passkey, or that is not sure of its owner, lets nobody in and says so', async () => {
  const page = await site.open()
  const device = await withDevice(page)
  await signIn(page, site.keys.school)
  await makeOne(page, 'Laptop')
  await page.getByRole('button', { name: 'Meld af' }).click()
  await device.forget()
  await page.goto('/aanmelden')
  await page.getByRole('button', { name: 'Gebruik een passkey' }).click()
  await page.getByText('Het is niet gelukt.').waitFor()
  expect(await faultsOf(page)).toEqual([])
  const other = await site.open()
  await withDevice(other, { isUserVerified: false })
  await signIn(other, site.keys.school)
  await other.goto('/mijn-aanmelding')
  await other.getByLabel('Hoe noemt u deze passkey?').fill('Zonder vinger')
  await other.getByRole('button', { name: 'Voeg een passkey toe' }).click()
  await other.getByText('Het is niet gelukt.').waitFor()
})

test('without JavaScript there is no button that cannot work, and a sentence why', async () => {
  const page = await site.open({ javaScriptEnabled: false })
  await page.goto('/aanmelden')
  expect(await page.getByRole('button', { name: 'Gebruik een passkey' }).count()).toBe(0)
  await signIn(page, site.keys.school)
  await page.goto('/mijn-aanmelding')
  await page.getByText('Een passkey maken kan alleen met JavaScript aan.').waitFor()
  expect(await page.getByRole('button', { name: 'Voeg een passkey toe' }).count()).toBe(0)
})

test.each([
  { colorScheme: 'light', viewport: { width: 320, height: 700 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const)('on a phone, with passkeys of long names (%o)', async (look) => {
  const page = await site.open(look)
  await withDevice(page)
  await signIn(page, site.keys.coordinator)
  await makeOne(page, 'Telefoon van het werk die ik ook thuis gebruik op woensdag')
  expect(await faultsOf(page)).toEqual([])
})
