import { beforeAll, expect, test } from 'vitest'
import { anOffer, aProposal } from '../support/build/decision.ts'
import { faultsOf, signIn, useSite } from './site.ts'

const site = useSite([], { hasWorker: false })
const PHONE = { width: 390, height: 844 }

beforeAll(async () => {
  // As a pool is begun: its rules of play are written once.
  await site.db.adminPool.query('alter table spelregels disable trigger user')
  await site.db.adminPool.query(`update spelregels set body = body || '{"split": "weekday"}'`)
  await site.db.adminPool.query('alter table spelregels enable trigger user')
})

test.each([
  ['on a phone', { viewport: PHONE }],
  ['without JavaScript', { viewport: PHONE, javaScriptEnabled: false }],
])('a member takes part of the days, %s', async (name, look) => {
  const { pool, db } = site
  const member = await pool.member({ row: { name: `Deel ${name}` } })
  const request = await pool.request()
  const { id } = await anOffer(db, { pool: pool.pool, request, member })
  const page = await site.open(look)
  await signIn(page, await site.memberKey(member.id))
  await page.goto(`/aanbod/${id}`)
  await page.getByText('Kunt u een deel van de dagen?').click()
  await page.getByRole('button', { name: 'Ja, ik kom op deze dagen' }).click()
  await page.getByRole('alert').getByText('Kies minstens één dag.').waitFor()
  await page.getByLabel('dinsdag').check()
  await page.getByLabel('donderdag').check()
  await page.getByRole('button', { name: 'Ja, ik kom op deze dagen' }).click()
  await page.getByText('U komt. Alles').waitFor()
  const { rows } = await db.adminPool.query(
    `select day::text from assignment_session where request_id = $1 order by day`,
    [request.id],
  )
  expect(rows).toEqual([{ day: '2026-11-24' }, { day: '2026-11-26' }])
})

test('a coordinator books at once who has fixed hours, and sees who may refuse', async () => {
  const { pool, db } = site
  const approved = { status: 'approved' as const }
  const fixed = await pool.member({ row: { name: 'Vera Vast' } })
  const onCall = await pool.member({
    row: { name: 'Olaf Oproep' },
    engagement: { form: 'on-call' },
  })
  for (const member of [fixed, onCall]) {
    const request = await pool.request({ days: ['2026-12-14'] })
    await aProposal(db, { pool: pool.pool, request, member }, approved)
  }
  const page = await site.open()
  await signIn(page, site.keys.coordinator)
  await page.goto('/inbox/versturen')
  expect(await page.getByText('mag direct').count()).toBe(1)
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Boek direct wat is aangevinkt' }).click()
  await page.getByText('1 van de 2 geboekt').first().waitFor()
  await page.getByText('Vera Vast komt: 1 les').waitFor()
  await page.getByText('Deze vervanger mag weigeren').waitFor()
})
