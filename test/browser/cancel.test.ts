import { describe, expect, test } from 'vitest'
import { acceptOffer } from '../../src/actions/offer/accept.ts'
import { anOffer } from '../support/build/decision.ts'
import { faultsOfEachLook, NO_FAULTS, signIn, useSite } from './site.ts'
import { tabTo } from './tab-to.ts'

const site = useSite([], { hasWorker: false })

async function covered() {
  const { pool, db } = site
  const member = await pool.member({ row: { name: 'Zoë Snip' }, engagement: { form: 'on-call' } })
  const request = await pool.request({ days: ['2026-11-20', '2026-11-23'] })
  const { id: offerId } = await anOffer(db, { pool: pool.pool, request, member })
  const { assignmentId } = await acceptOffer(await pool.asMember(member.id), { offerId })
  return { request, assignmentId }
}

const taken = async (assignmentId: string) =>
  (
    await site.db.adminPool.query(
      `select day::text from assignment_session where assignment_id = $1 and status = 'confirmed'`,
      [assignmentId],
    )
  ).rows.map((row) => row['day'])

test.each([
  ['school', false],
  ['coordinator', true],
] as const)('the %s frees today, with the keyboard, script: %o', async (who, javaScriptEnabled) => {
  site.pool.clock.set('2026-11-20 07:05')
  const { request, assignmentId } = await covered()
  const page = await site.open({ javaScriptEnabled })
  await signIn(page, site.keys[who])
  await page.goto(`/inbox/${request.id}`)
  await tabTo(page, /^Zoë Snip kan niet komen$/)
  await page.keyboard.press('Enter')
  await page.getByText('Alleen vandaag: 1 les: 50 min wordt betaald').waitFor()
  await tabTo(page, /^Maak deze lessen vrij en zoek opnieuw$/)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/inbox/*?gelukt=afgezegd')
  expect(await taken(assignmentId)).toEqual(['2026-11-23'])
})

test('a day with its year fits into its list on a phone', async () => {
  const { pool, db } = site
  pool.clock.set('2026-11-20 07:05')
  const member = await pool.member({ row: { name: 'Frans Ver' } })
  const request = await pool.request({ days: ['2027-09-27', '2027-09-28'] })
  const { id: offerId } = await anOffer(db, { pool: pool.pool, request, member })
  const { assignmentId } = await acceptOffer(await pool.asMember(member.id), { offerId })
  for (const width of [320, 390, 420]) {
    const page = await site.open({ viewport: { width, height: 800 } })
    await signIn(page, site.keys.school)
    await page.goto(`/inzet/${assignmentId}/afzeggen`)
    for (const name of ['Vanaf', 'Tot en met']) {
      // `wo 29 sep 2027` with its edges and its arrow; 18 pixels less where it is refused.
      const box = await page.getByLabel(name).boundingBox()
      expect(box?.width).toBeGreaterThan(161 + 18)
    }
  }
})

describe('axe finds nothing, by day, by night and on a phone', () => {
  test('on the form', async () => {
    site.pool.clock.set('2026-11-20 07:05')
    const { assignmentId } = await covered()
    const page = await site.open()
    await signIn(page, site.keys.coordinator)
    await page.goto(`/inzet/${assignmentId}/afzeggen`)
    expect(await faultsOfEachLook(page)).toEqual(NO_FAULTS)
  })
})
