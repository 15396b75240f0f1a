import { afterEach, describe, expect, test } from 'vitest'
import { acceptOffer } from '../../src/actions/offer/accept.ts'
import { anOffer } from '../support/build/decision.ts'
import { faultsOfEachLook, NO_FAULTS, signIn, useSite } from './site.ts'
import { tabTo } from './tab-to.ts'

const site = useSite([], { hasWorker: false })
afterEach(() => site.pool.clock.set('2026-11-20 09:00'))

/** Somebody who comes on these days, and the page for other hours. */
async function comes(name: string, days: readonly string[], form: 'permanent' | 'on-call') {
  const { pool, db } = site
  const weekMinutes = form === 'on-call' ? 0 : 1200
  const member = await pool.member({ row: { name }, engagement: { form, weekMinutes } })
  const request = await pool.request({ days })
  const { id: offerId } = await anOffer(db, { pool: pool.pool, request, member })
  const { assignmentId } = await acceptOffer(await pool.asMember(member.id), { offerId })
  return { request, path: `/inzet/${assignmentId}/uren`, assignmentId }
}

test.each([true, false])(
  'a school moves a lesson and lets one fall out, script: %o',
  async (javaScriptEnabled) => {
    const { request, assignmentId } = await comes(
      'Ria Uren',
      ['2026-12-07', '2026-12-08'],
      'on-call',
    )
    const page = await site.open({ javaScriptEnabled })
    await signIn(page, site.keys.school)
    await page.goto(`/inbox/${request.id}`)
    await page.getByRole('link', { name: 'Wijzig de uren van Ria Uren' }).click()
    await page.getByLabel(/^Begin, ma 7 dec/).fill('10:00')
    await page.getByLabel(/^Einde, ma 7 dec/).fill('09:50')
    await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /eindigen na het begin/ })
      .waitFor()
    expect(await page.getByLabel(/^Begin, ma 7 dec/).inputValue()).toBe('10:00')
    await page.getByLabel(/^Einde, ma 7 dec/).fill('10:50')
    await page.getByLabel('Vervalt').nth(1).check()
    await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
    await page.getByText('Vervalt: 2 lessen').waitFor()
    await page.getByText('niet betaald: meer dan 96 uur').waitFor()
    await page.getByText('Ria Uren kan en krijgt de vraag').waitFor()
    await page.getByRole('button', { name: 'Wijzig de uren en vertel het' }).click()
    await page.getByText('Dezelfde persoon is gevraagd voor de nieuwe').waitFor()
    await page.getByText('Uren gewijzigd').waitFor()
    const { rows } = await site.db.adminPool.query(
      "select 1 from assignment_session where assignment_id = $1 and status = 'confirmed'",
      [assignmentId],
    )
    expect(rows).toEqual([])
  },
)

test('with the keyboard a school adds a lesson, which the pool books', async () => {
  const { path, request } = await comes('Bo Vast', ['2026-12-14', '2026-12-15'], 'permanent')
  const page = await site.open()
  await signIn(page, site.keys.school)
  await page.goto(path)
  await page.getByLabel('Dag', { exact: true }).fill('2026-12-15')
  await page.locator('#extraFrom').fill('13:00')
  await page.locator('#extraUntil').fill('13:50')
  await tabTo(page, /^Bekijk wat er gebeurt$/)
  await page.keyboard.press('Enter')
  await page.getByText('Komt erbij: 1 les').waitFor()
  await tabTo(page, /^Wijzig de uren en vertel het$/)
  await page.keyboard.press('Enter')
  await page.getByText('de uren zijn gewijzigd, met dezelfde persoon').waitFor()
  const { rows } = await site.db.adminPool.query(
    "select 1 from assignment_session where request_id = $1 and status = 'confirmed'",
    [request.id],
  )
  expect(rows).toHaveLength(3)
})

test('is for the own school alone', async () => {
  const { path } = await comes('Ada Eigen', ['2026-12-17'], 'permanent')
  const page = await site.open()
  await signIn(page, site.keys.coordinator)
  expect((await page.goto(path))?.status()).toBe(403)
  const own = await site.open()
  await signIn(own, site.keys.school)
  expect((await own.goto('/inzet/geen/uren'))?.status()).toBe(404)
})

describe('axe finds nothing, by day, by night and on a phone', () => {
  test('on the form, what happens and what is wrong', async () => {
    const { path } = await comes('Lot Blik', ['2026-12-21', '2026-12-22'], 'on-call')
    const page = await site.open()
    await signIn(page, site.keys.school)
    await page.goto(path)
    expect(await faultsOfEachLook(page)).toEqual(NO_FAULTS)
    await page.getByLabel('Vervalt').first().check()
    await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
    await page.getByText('Vervalt: 1 les').waitFor()
    expect(await faultsOfEachLook(page)).toEqual(NO_FAULTS)
    await page
      .getByLabel(/^Begin/)
      .last()
      .fill('23:00')
    await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click()
    await page.getByRole('alert').waitFor()
    expect(await faultsOfEachLook(page)).toEqual(NO_FAULTS)
  })
})
