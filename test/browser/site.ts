import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { createApp } from '../../api/app.ts'
import { openApiDocument } from '../../api/routes.ts'
import { type Listener, listen } from '../../db/listen.ts'
import type { Post } from '../../src/post/post.ts'
import { type HttpServer, listenHttp } from '../../src/start/listen-http.ts'
import { startWorker, type Worker } from '../../src/worker.ts'
import { createPages } from '../../web/app.tsx'
import type { DemoUser } from '../../web/pages/start.tsx'
import { refusePage } from '../../web/refuse-page.tsx'
import { aKey } from '../support/build/key.ts'
import { aPoolAtWork, type PoolAtWork } from '../support/build/pool-at-work.ts'
import { type TestDb, useDb } from '../support/use-db.ts'
import { openBrowser } from './browser.ts'

/** How long a page may take to say what a test waits for. */
const PATIENCE_MS = 10_000

/** A pool at work behind real pages in a real browser. */
export interface Site {
  readonly db: TestDb
  readonly pool: PoolAtWork
  readonly url: string
  /** Keys to sign in with. */
  readonly keys: { readonly coordinator: string; readonly school: string }
  /** A browser of somebody else: Dutch, at a desk, unless told otherwise. */
  open(options?: BrowserContextOptions): Promise<Page>
  /** A key for this member. */
  memberKey(memberId: string): Promise<string>
}

/** Serves the pages over a database of this test file, with a worker unless told otherwise. For use in tests and hooks. */
export function useSite(
  demoUsers: readonly DemoUser[] = [],
  {
    hasWorker = true,
    post = {},
    isAtName = false,
  }: {
    readonly hasWorker?: boolean
    readonly post?: Partial<Post>
    /** Found at a name and not at a number, as passkeys want it. */
    readonly isAtName?: boolean
  } = {},
): Site {
  const db = useDb()
  const contexts: BrowserContext[] = []
  const blocked: string[] = []
  let browser: Browser | undefined
  let server: HttpServer | undefined
  let listener: Listener | undefined
  let worker: Worker | undefined
  let site: Omit<Site, 'db' | 'open' | 'memberKey'> | undefined

  beforeAll(async () => {
    browser = await openBrowser()
    const pool = await aPoolAtWork(db)
    const { actor, requestId: _id, idempotencyKey: _key, ...usual } = pool.coordinator
    const pages = createPages({ demoUsers, openApiDocument })
    const apps: ReturnType<typeof createApp>[] = []
    const nobody = () => new Response(null, { status: 503 })
    server = await listenHttp((request) => apps[0]?.fetch(request) ?? nobody(), {
      host: '127.0.0.1',
      port: 0,
    })
    const url = isAtName ? server.url.replace('127.0.0.1', 'localhost') : server.url
    const publicUrl = isAtName ? url : usual.post.publicUrl
    const deps = { ...usual, post: { ...usual.post, publicUrl, ...post } }
    apps.push(createApp(deps, pages, refusePage))
    worker = hasWorker ? startWorker(deps) : undefined
    const job = () => worker?.wake()
    listener = await listen(db.url, { news: deps.liveNews.heard, job })
    const keys = { coordinator: await aKey(db, actor), school: await aKey(db, pool.school.actor) }
    site = { pool, url, keys }
  })

  afterAll(async () => {
    await browser?.close()
    await worker?.stop()
    await listener?.close()
    await server?.close()
    await site?.pool.matcher.close()
  })

  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close()
    // What the pages ask for and their own policy forbids.
    expect(blocked).toEqual([])
  })

  const ready = () => {
    if (site === undefined || browser === undefined) throw new Error('not opened yet')
    return { ...site, browser }
  }
  return {
    db,
    get pool() {
      return ready().pool
    },
    get url() {
      return ready().url
    },
    get keys() {
      return ready().keys
    },
    open: async (options = {}) => {
      const { browser: opened, url } = ready()
      const viewport = { width: 1280, height: 900 }
      const context = await opened.newContext({
        locale: 'nl-NL',
        viewport,
        baseURL: url,
        ...options,
      })
      contexts.push(context)
      const page = await context.newPage()
      page.setDefaultTimeout(PATIENCE_MS)
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) blocked.push(message.text())
      })
      return page
    },
    memberKey: async (memberId) => aKey(db, (await ready().pool.asMember(memberId)).actor),
  }
}

/** Signs in by the form, as a person does. */
export async function signIn(page: Page, key: string): Promise<void> {
  await page.goto('/')
  await page.getByLabel('Toegangssleutel').fill(key)
  await page.getByRole('button', { name: 'Meld aan' }).click()
  await page.getByRole('heading', { name: /^Welkom/ }).waitFor()
}

/** Asks for a search and looks again until it has ended, with or without a script. */
export async function search(page: Page): Promise<void> {
  await page.goto('/inbox')
  await page.getByRole('button', { name: 'Zoek vervangers' }).click()
  await page.waitForURL('**/zoektocht/*')
  while ((await page.locator('#uitkomst').count()) === 0) await page.reload()
}

/** What axe knows to be wrong with the page by WCAG 2.2 AA, and whether it sticks out of the screen sideways. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const faults = await axeFaults(new AxeBuilder({ page }).withTags(tags))
  return [...faults, ...(await overflowOf(page))]
}

async function overflowOf(page: Page): Promise<readonly string[]> {
  const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))
  return overflow > 0 ? [`${overflow} pixels wider than the screen`] : []
}

export const NO_FAULTS = { day: [], night: [], phone: [], narrow: [] }

/**
 * The faults of a page as it stands, by day, by night and on a phone: loaded once. By night nothing but the colours is other;
 * where it is as narrow as WCAG 1.4.10 asks for, nothing sticks out.
 */
export async function faultsOfEachLook(page: Page) {
  const before = page.viewportSize()
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const day = await faultsOf(page)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const colours = ['color-contrast', 'link-in-text-block']
  const night = await axeFaults(new AxeBuilder({ page }).withRules(colours))
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 390, height: 844 })
  const phone = await faultsOf(page)
  await page.setViewportSize({ width: 320, height: 640 })
  const narrow = await overflowOf(page)
  if (before !== null) await page.setViewportSize(before)
  return { day, night, phone, narrow }
}

async function axeFaults(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
