import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'

/** A telephone network of the fourth generation as WebPageTest has it, and a processor four times as slow. */
const SLOW = { downMegabits: 9, upMegabits: 9, roundTripMs: 170, slowdown: 4 } as const

/** How one first visit went: nothing was in the browser before. */
export interface Visit {
  /** From asking for the page until what was waited for could be seen. */
  readonly visibleMs: number
  /** Of the page itself and of everything that it loads, as they went over the line. */
  readonly pageBytes: number
  readonly allBytes: number
}

/** Signs in and answers what the browser must know of it. */
export async function signedIn(browser: Browser, baseURL: string, key: string) {
  const context = await browser.newContext({ locale: 'nl-NL', baseURL })
  const page = await context.newPage()
  await page.goto('/')
  await page.getByLabel('Toegangssleutel').fill(key)
  await page.getByRole('button', { name: 'Meld aan' }).click()
  await page.getByRole('heading', { name: /^Welkom/ }).waitFor()
  const state = await context.storageState()
  await context.close()
  return state
}

export type State = Awaited<ReturnType<typeof signedIn>>

/** A browser of somebody who is signed in, with nothing in its memory. */
export function fresh(browser: Browser, baseURL: string, state: State): Promise<BrowserContext> {
  const viewport = { width: 1440, height: 900 }
  return browser.newContext({ locale: 'nl-NL', baseURL, viewport, storageState: state })
}

/**
 * Visits a page for the first time on the slow profile. `shown` is a condition in the browser; the clock stops at the end of the first
 * frame in which it holds, as the browser itself counts it from asking for the page.
 */
export async function slowVisit(
  context: BrowserContext,
  path: string,
  shown: string,
): Promise<Visit> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await slowDown(session)
  const counted = countBytes(session)
  await page.addInitScript(`window.shown = new Promise((resolve) => {
    const look = () => {
      if (${shown}) requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })`)
  await page.goto(path, { waitUntil: 'commit' })
  const visibleMs = Number(await page.evaluate('window.shown'))
  await page.waitForLoadState('load')
  const bytes = counted()
  await page.close()
  return { visibleMs, ...bytes }
}

async function slowDown(session: CDPSession): Promise<void> {
  const { downMegabits, upMegabits, roundTripMs, slowdown } = SLOW
  const bytes = (megabits: number) => (megabits * 1_000_000) / 8
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: roundTripMs,
    downloadThroughput: bytes(downMegabits),
    uploadThroughput: bytes(upMegabits),
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
}

/** Counts what arrives, compressed as it was sent, headers too; what never ends (news) is not counted. */
function countBytes(session: CDPSession) {
  const sizes = new Map<string, number>()
  const documents = new Set<string>()
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Document') documents.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sizes.set(requestId, encodedDataLength)
  })
  return () => {
    const of = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0)
    return { pageBytes: of([...documents]), allBytes: of([...sizes.keys()]) }
  }
}

/** What a first visit without any slowness loads. */
export async function bytesOf(context: BrowserContext, path: string): Promise<number> {
  const page: Page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  const counted = countBytes(session)
  await page.goto(path, { waitUntil: 'load' })
  const { allBytes } = counted()
  await page.close()
  return allBytes
}
