import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { startRun } from '../../src/actions/run/start.ts'
import { createMatcher } from '../../src/solver/create-matcher.ts'
import { startWorker, type Worker } from '../../src/worker.ts'
import { faultsOf, signIn, useSite } from './site.ts'

const site = useSite([], { hasWorker: false })
const matcher = createMatcher({}, new URL('../src/solver/scripted-worker.ts', import.meta.url))
let worker: Worker | undefined

afterAll(async () => {
  await worker?.stop()
  await matcher.close()
})

const markPage = (page: Page) => page.evaluate('void (window.isSamePage = true)')
const isSamePage = (page: Page) => page.evaluate('window.isSamePage === true')

test('a coordinator sees a run wait, go on and stop, without loading the page again', async () => {
  const { pool } = site
  await pool.member()
  await pool.request()
  const { runId } = await startRun(pool.coordinator, { poolId: pool.pool.id, seed: 2 })
  const page = await site.open()
  await signIn(page, site.keys.coordinator)
  await page.goto('/inbox')
  await page.getByRole('link', { name: 'Volg de zoektocht' }).click()
  await page.waitForURL(`**/zoektocht/${runId}`)
  await page.getByText('De zoektocht begint zodra er plaats is.').waitFor()
  await markPage(page)
  worker = startWorker({ ...pool.worker, matcher }, { pauseMs: 50 })
  await page.getByText('Het plan wordt beter gemaakt.').waitFor()
  await page.getByText('hoogstens 20% van het beste plan af').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Stop met het beste plan tot nu toe' }).click()
  await page.getByText('Dit is het beste plan tot dan toe.').waitFor()
  expect(await isSamePage(page)).toBe(true)
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('link', { name: 'Bekijk de voorstellen' }).click()
  await page.getByRole('row', { name: /Niemand gevonden/ }).waitFor()
})

test('without a script there is a link to look again', async () => {
  const { pool } = site
  const { runId } = await startRun(pool.coordinator, { poolId: pool.pool.id, seed: 1 })
  const page = await site.open({ javaScriptEnabled: false })
  await signIn(page, site.keys.coordinator)
  await page.goto(`/zoektocht/${runId}`)
  worker?.wake()
  await expect
    .poll(
      async () => {
        const again = page.getByRole('link', { name: 'Vernieuw deze bladzijde' })
        if ((await again.count()) > 0) await again.click()
        return page.locator('#uitkomst').count()
      },
      { timeout: 30_000 },
    )
    .toBe(1)
})
