import { beforeAll, describe, expect, test } from 'vitest'
import { job } from '../../db/schema/index.ts'
import { DeliveryFailed } from '../../src/post/channel.ts'
import { at as moment } from '../scheduler/when.ts'
import { tellMembers } from '../src/actions/notice/tell.ts'
import { workAt } from '../src/notice/told.ts'
import { adminActor } from '../support/build/actor.ts'
import { waitingPost } from '../support/build/context.ts'
import { aKey } from '../support/build/key.ts'
import { rows } from '../support/build/rows.ts'
import { faultsOf, signIn, useSite } from './site.ts'

const LOOKS = [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'light', viewport: { width: 390, height: 844 } },
] as const

const site = useSite([], { hasWorker: false, post: { isOutbox: true } })
let adminKey: string

beforeAll(async () => {
  adminKey = await aKey(site.db, await adminActor(site.db))
})

const asAdmin = async (options = {}) => {
  const page = await site.open(options)
  await signIn(page, adminKey)
  return page
}

describe('the outbox of a demonstration', () => {
  test('shows each message as its receiver sees it, and opening it changes nothing', async () => {
    const page = await asAdmin()
    await page.goto('/postvak-uit')
    await page.getByText('Er is nog niets verstuurd').waitFor()
    expect(await faultsOf(page)).toEqual([])
    const anna = await site.pool.member({ row: { name: 'Anna Adres' } })
    await tellMembers(site.pool, [anna.id])
    await workAt(site.pool, '2026-11-20 09:01')
    // Without a click: the page looks again by itself.
    await page.getByRole('link', { name: 'Klopt uw beschikbaarheid nog?' }).click()
    await page.getByRole('heading', { name: 'Klopt uw beschikbaarheid nog?' }).waitFor()
    await page.getByText('Anna Adres (').waitFor()
    const frame = page.frameLocator('iframe')
    await frame.getByRole('link', { name: 'Kijk uw beschikbaarheid na' }).waitFor()
    expect(await page.locator('pre').textContent()).toContain('/beschikbaar')
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('link', { name: 'Open alleen de mail' }).click()
    await page.getByText('Beste Anna Adres,').waitFor()
    const corner = `getComputedStyle(document.querySelector('.card')).borderRadius`
    expect(await page.evaluate(corner)).toBe('8px')
  })

  test.for(LOOKS)('reads well with %o', async (look) => {
    const page = await asAdmin(look)
    await page.goto('/postvak-uit')
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('link', { name: 'Klopt uw beschikbaarheid nog?' }).click()
    await page.locator('pre').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.goto(`${new URL(page.url()).pathname}/mail`)
    expect(await faultsOf(page)).toEqual([])
  })
})

describe.each([true, false])('with JavaScript: %s', (javaScriptEnabled) => {
  test('work that was given up is seen and tried again', async () => {
    const runAfter = moment('2026-11-20 08:00')
    const ended = { attempts: 12, doneAt: runAfter, lastError: 'not-found' }
    const subjectId = crypto.randomUUID()
    await rows(site.db)
      .insert(job)
      .values({ kind: 'offer.expire', subjectId, payload: {}, runAfter, ...ended })
    const page = await asAdmin({ javaScriptEnabled })
    await page.getByRole('link', { name: '1 taak is opgegeven' }).click()
    await page.getByText('Waar het over gaat, is er niet meer.').waitFor()
    await page.getByText('opgegeven op vr 20 nov').waitFor()
    // axe is a script itself.
    expect(javaScriptEnabled ? await faultsOf(page) : []).toEqual([])
    await page.getByRole('button', { name: 'Probeer opnieuw: Aanbod laten verlopen' }).click()
    await page.getByText('De taak wordt nu opnieuw geprobeerd.').waitFor()
    const { rows: found } = await site.db.adminPool.query(
      'select attempts, done_at from job where subject_id = $1',
      [subjectId],
    )
    expect(found).toEqual([{ attempts: 0, done_at: null }])
    await site.db.adminPool.query('delete from job where subject_id = $1', [subjectId])
  })

  test('a message that does not get there is seen by the coordinator and sent again', async () => {
    const bas = await site.pool.member({
      row: { name: `Bas ${javaScriptEnabled ? 'Een' : 'Twee'}` },
    })
    site.pool.clock.set('2026-11-20 09:00')
    await tellMembers(site.pool, [bas.id])
    const mail = { send: () => Promise.reject(new DeliveryFailed('smtp-550', { isFinal: true })) }
    const refusing = { ...site.pool.worker, post: { ...waitingPost, mail } }
    for (const time of ['09:05', '10:00', '12:00'])
      await workAt(site.pool, `2026-11-20 ${time}`, refusing)
    const page = await site.open({ javaScriptEnabled })
    await signIn(page, site.keys.coordinator)
    await page.goto('/niet-aangekomen')
    const row = page.getByRole('row', { name: new RegExp(bas.name) })
    await row.getByText('De mailserver weigert het adres of de mail (550).').waitFor()
    expect(javaScriptEnabled ? await faultsOf(page) : []).toEqual([])
    await row.getByRole('button', { name: `Verstuur opnieuw aan ${bas.name}` }).click()
    await page.getByText('Het bericht wordt opnieuw verstuurd.').waitFor()
    expect(await page.getByRole('row', { name: new RegExp(bas.name) }).count()).toBe(0)
  })
})

test('nobody else opens these pages', async () => {
  const page = await site.open()
  await signIn(page, site.keys.school)
  for (const path of ['/taken', '/postvak-uit', '/niet-aangekomen']) {
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(403)
  }
})
