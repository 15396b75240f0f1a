import { expect, test } from 'vitest'
import { codeIn, mailsTo } from '../support/mailbox.ts'
import { faultsOf, signIn, useSite } from './site.ts'

const site = useSite()

/** Somebody whose last proof is of a quarter of an hour ago. */
async function aWhileAgo(): Promise<void> {
  await site.db.adminPool.query(
    `update login set authenticated_at = authenticated_at - interval '15 minutes'`,
  )
}

test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
  'what asks for it leads to a proof and back (%o)',
  async (look) => {
    const page = await site.open({ ...look, viewport: { width: 390, height: 844 } })
    // Without a script nothing can be asked of the page.
    const faults = async () => (look.javaScriptEnabled ? faultsOf(page) : [])
    const other = await site.open()
    await signIn(other, site.keys.coordinator)
    await signIn(page, site.keys.coordinator)
    await aWhileAgo()
    await page.goto('/mijn-aanmelding')
    await page.getByRole('button', { name: 'Beëindig alle andere sessies' }).click()
    await page.getByRole('heading', { name: 'Bevestig dat u het bent' }).waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'Mail mij een code' }).click()
    await page.getByRole('heading', { name: 'Typ de code uit de mail' }).waitFor()
    await page.getByLabel('Code').fill('12')
    await page.getByRole('button', { name: 'Bevestig' }).click()
    await page.getByRole('alert').waitFor()
    expect(await faults()).toEqual([])
    const { actor: _a, requestId: _r, idempotencyKey: _k, ...deps } = site.pool.coordinator
    const found = 'select email from app_user where id = $1'
    const { rows } = await site.db.adminPool.query<{ email: string }>(found, [_a.userId])
    await page
      .getByLabel('Code')
      .fill(codeIn((await mailsTo(site.db, deps, rows[0]?.email ?? ''))[0]))
    await page.getByRole('button', { name: 'Bevestig' }).click()
    await page.getByRole('heading', { name: 'Uw aanmelding' }).waitFor()
    await page.getByRole('button', { name: 'Beëindig alle andere sessies' }).click()
    await page.getByText('alle andere sessies zijn beëindigd').waitFor()
    await page.goto('/mijn-aanmelding/bewijs')
    await page.getByText('U hebt net laten zien dat u het bent.').waitFor()
  },
)

test.each([{ colorScheme: 'light' }, { colorScheme: 'dark' }] as const)(
  'the page that asks for it (%o)',
  async (look) => {
    const page = await site.open(look)
    await signIn(page, site.keys.school)
    await aWhileAgo()
    await page.goto('/mijn-aanmelding/bewijs?verder=/inbox')
    expect(await faultsOf(page)).toEqual([])
    // Before the form is filled in, and not after.
    await page.goto('/privacy/bewaren')
    await page.getByRole('link', { name: 'Bevestig eerst dat u het bent' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
  },
)
