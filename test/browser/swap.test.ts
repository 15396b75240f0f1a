import { describe, expect, test } from 'vitest'
import { acceptOffer } from '../../src/actions/offer/accept.ts'
import { anOffer } from '../support/build/decision.ts'
import { faultsOfEachLook, NO_FAULTS, signIn, useSite } from './site.ts'
import { tabTo } from './tab-to.ts'

const site = useSite([], { hasWorker: false })

/** Somebody who comes on a day. */
async function coming(name: string, day: string, form: 'permanent' | 'on-call' = 'permanent') {
  const { pool, db } = site
  const member = await pool.member({ row: { name }, engagement: { form } })
  const request = await pool.request({ days: [day] })
  const { id: offerId } = await anOffer(db, { pool: pool.pool, request, member })
  const { assignmentId } = await acceptOffer(await pool.asMember(member.id), { offerId })
  return { member, request, assignmentId }
}

/** Three people on days of their own, so that no test sees those of another. */
async function three(week: string) {
  site.pool.clock.set('2026-11-20 09:00')
  const zoe = await coming('Zoë Ruil', `${week}-11`)
  const bas = await coming('Bas Wissel', `${week}-12`)
  const oproep = await coming('Olga Oproep', `${week}-13`, 'on-call')
  return { zoe, bas, oproep }
}

const comesTo = async (requestId: string) =>
  (
    await site.db.adminPool.query(
      `select member_id from assignment_session where request_id = $1 and status = 'confirmed'`,
      [requestId],
    )
  ).rows.map((row) => row['member_id'])

test.each([
  [true, '2027-01'],
  [false, '2027-02'],
])('two people change places, with the keyboard, script: %o', async (javaScriptEnabled, week) => {
  const { zoe, bas } = await three(week)
  const page = await site.open({ javaScriptEnabled })
  await signIn(page, site.keys.coordinator)
  await page.goto(`/inbox/${zoe.request.id}`)
  await tabTo(page, /^Laat Zoë Ruil ruilen$/)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Wie kan ruilen' }).waitFor()
  await tabTo(page, /^Ruilen vanaf/)
  await page.keyboard.type(`${week.slice(5)}11${week.slice(0, 4)}`)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/ruilen?vanaf=${week}-11*`)
  await tabTo(page, /kan het niet$/)
  await page.keyboard.press('Enter')
  await page
    .getByText(/Mag weigeren en ruilt dus niet/)
    .first()
    .waitFor()
  await tabTo(page, /^Bekijk ruilen met Bas Wissel$/)
  await page.keyboard.press('Enter')
  await page.getByText(/^Bas Wissel geeft 1 les op .*, in plaats van Zoë Ruil/).waitFor()
  await tabTo(page, /^Ruil en vertel het$/)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/inbox/*?gelukt=geruild')
  expect(await comesTo(zoe.request.id)).toEqual([bas.member.id])
  expect(await comesTo(bas.request.id)).toEqual([zoe.member.id])
})

test('what changed since is shown again, and nothing is swapped', async () => {
  const { zoe, bas } = await three('2027-03')
  const page = await site.open()
  await signIn(page, site.keys.coordinator)
  await page.goto(`/inzet/${zoe.assignmentId}/ruilen?met=${bas.assignmentId}&vanaf=2027-03-01`)
  await site.db.adminPool.query('update request set version = version + 1 where id = $1', [
    bas.request.id,
  ])
  await page.getByRole('button', { name: 'Ruil en vertel het' }).click()
  await page.getByRole('alert').getByText('Er is intussen iets veranderd.').waitFor()
  expect(await comesTo(zoe.request.id)).toEqual([zoe.member.id])
})

describe('axe finds nothing, by day, by night and on a phone', () => {
  test('on whom, on what happens, and on a day after which nothing is left', async () => {
    const { zoe, bas, oproep } = await three('2027-05')
    const page = await site.open()
    await signIn(page, site.keys.coordinator)
    const path = `/inzet/${zoe.assignmentId}/ruilen`
    for (const query of [
      '?vanaf=2027-05-11',
      `?met=${bas.assignmentId}&vanaf=2027-05-01`,
      `?met=${oproep.assignmentId}&vanaf=2027-05-01`,
      '?vanaf=2027-12-01',
      '?vanaf=ooit',
    ]) {
      await page.goto(`${path}${query}`)
      expect(await faultsOfEachLook(page), query).toEqual(NO_FAULTS)
    }
  })
})
