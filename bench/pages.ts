import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Browser } from 'playwright-core'
import { DEMO_USERS } from '../db/seed/demo/users.ts'
import { openBrowser } from '../test/browser/browser.ts'
import { addressesFrom, kindOf, signInWith, startDemo } from '../test/browser/walk.ts'
import { BOARD } from './bars-of-board.ts'
import type { BenchDatabase } from './database.ts'
import { measureNews, type Proposal } from './pages/news.ts'
import { bytesOf, fresh, signedIn, slowVisit, type Visit } from './pages/slow.ts'
import { milliseconds, verdict } from './table.ts'
import { median } from './times.ts'
import { FILTER, FOUND } from './world-of-list.ts'
import type { Caller } from './worlds.ts'

const VISITS = 7
const KILOBYTE = 1_024
const TARGETS = { inboxMs: 1_000, boardMs: 1_500, boardKb: 40, pageKb: 60, newsMs: 200 } as const

/** What somebody with a browser waits for, on a slow line and a slow machine; answers lines of Markdown. */
export async function measurePages(database: BenchDatabase): Promise<readonly string[]> {
  const browser = await openBrowser()
  const child = fork(new URL('./serve-pages.ts', import.meta.url), [database.appUrl], {
    execArgv: ['--import', 'tsx'],
  })
  try {
    const [url] = (await once(child, 'message')) as [string]
    const { listCoordinator, boardCoordinator } = database.region
    return [
      '| what | measured | target | |',
      '|---|---|---|---|',
      ...(await inbox(browser, url, listCoordinator)),
      ...(await board(browser, url, boardCoordinator)),
      ...(await news(browser, url, boardCoordinator)),
      ...(await everyPage(browser)),
    ]
  } finally {
    await browser.close()
    child.disconnect()
  }
}

async function inbox(browser: Browser, url: string, { key }: Caller): Promise<readonly string[]> {
  const query = new URLSearchParams({ vak: FILTER.vak, niveau: FILTER.level }).toString()
  const row = `document.querySelector('#aanvragen tbody tr')?.checkVisibility()`
  const visits = await visit({ browser, url, key }, `/inbox?${query}`, row)
  const what = `inbox with ${FOUND} open requests, first rows visible`
  return [
    rowOf(
      what,
      milliseconds(middle(visits, 'visibleMs')),
      '1.0 s',
      middle(visits, 'visibleMs') <= TARGETS.inboxMs,
    ),
  ]
}

async function board(browser: Browser, url: string, { key }: Caller): Promise<readonly string[]> {
  // Bars are there, and the script has made one of them the stop of the keyboard.
  const ready = `document.querySelector('.plan .members [tabindex="-1"]') && document.querySelector('.plan [tabindex="0"]')?.checkVisibility()`
  const visits = await visit(
    { browser, url, key },
    '/planbord?weergave=periode&vanaf=2026-11-23',
    ready,
  )
  const bytes = middle(visits, 'pageBytes')
  const all = middle(visits, 'allBytes')
  const ms = middle(visits, 'visibleMs')
  const what = `planning board, ${BOARD.members} members x 63 days, ${BOARD.bars} bars on ${BOARD.days} of them`
  return [
    rowOf(`${what}, ready`, milliseconds(ms), '1.5 s', ms <= TARGETS.boardMs),
    rowOf(
      `${what}, the page compressed`,
      kilobytes(bytes),
      '40 KB',
      bytes <= TARGETS.boardKb * KILOBYTE,
    ),
    rowOf(
      `${what}, first load with style and script`,
      kilobytes(all),
      '60 KB',
      all <= TARGETS.pageKb * KILOBYTE,
    ),
  ]
}

async function news(browser: Browser, url: string, { key }: Caller): Promise<readonly string[]> {
  const state = await signedIn(browser, url, key)
  const proposals = await proposedAt(url, key)
  const half = Math.floor(proposals.length / 2)
  const about = { browser, url, key, state }
  const seen = [
    await measureNews(
      browser,
      { ...about, proposals: proposals.slice(half) },
      {
        what: 'planning board',
        path: '/planbord?weergave=periode&vanaf=2026-11-23',
        watch: ({ requestId }) =>
          `document.querySelectorAll('.members a.may[href$="${requestId.slice(0, 8)}"]').length`,
      },
    ),
    await measureNews(
      browser,
      { ...about, proposals: proposals.slice(0, half) },
      {
        what: 'inbox',
        path: '/inbox?besluit=proposed',
        watch: ({ requestId }) =>
          `document.querySelector('#aanvragen a[href="/inbox/${requestId}"]') === null`,
      },
    ),
  ]
  return seen.flatMap(({ what, sinceDone, sinceAsked }) => {
    const [middleMs, longestMs] = [median(sinceDone), Math.max(...sinceDone)]
    const measured = `${milliseconds(middleMs)}, at most ${milliseconds(longestMs)} (since it was asked: ${milliseconds(median(sinceAsked))})`
    return rowOf(
      `a decision seen by somebody else, ${what}`,
      measured,
      '200 ms',
      longestMs <= TARGETS.newsMs,
    )
  })
}

/** Proposals of somebody that nobody decided, those of the first days first. */
async function proposedAt(url: string, key: string): Promise<readonly Proposal[]> {
  const headers = { Authorization: `Bearer ${key}` }
  const answer = await fetch(`${url}/api/v1/proposals?status=proposed&limit=500`, { headers })
  const { items } = (await answer.json()) as {
    items: readonly (Proposal & { memberId: string | null; firstDay: string })[]
  }
  return items
    .filter(({ memberId }) => memberId !== null)
    .toSorted((one, other) => (one.firstDay < other.firstDay ? -1 : 1))
    .slice(0, 30)
}

/** The first load of every kind of page that somebody can reach in the demonstration, in each role. */
async function everyPage(browser: Browser): Promise<readonly string[]> {
  const demo = await startDemo()
  const found: { readonly name: string; readonly bytes: number }[] = []
  try {
    const byRole = new Map(DEMO_USERS.map((user) => [user.role, user.key]))
    for (const [role, key] of [['nobody', ''] as const, ...byRole]) {
      const context = await browser.newContext({ locale: 'nl-NL', baseURL: demo.url })
      const page = await context.newPage()
      if (key !== '') await signInWith(page, key)
      for (const path of await addressesFrom(page))
        found.push({ name: `${role} ${kindOf(path)}`, bytes: await bytesOf(context, path) })
      await context.close()
    }
  } finally {
    await demo.stop()
  }
  const heaviest = found.toSorted((one, other) => other.bytes - one.bytes)
  const over = heaviest.filter(({ bytes }) => bytes > TARGETS.pageKb * KILOBYTE)
  const told = heaviest.slice(0, Math.max(5, over.length))
  return told.map(({ name, bytes }, place) =>
    rowOf(
      `first load, ${place === 0 ? `heaviest of ${found.length} pages` : 'next'}: ${name}`,
      kilobytes(bytes),
      '60 KB',
      bytes <= TARGETS.pageKb * KILOBYTE,
    ),
  )
}

async function visit(
  about: { readonly browser: Browser; readonly url: string; readonly key: string },
  path: string,
  shown: string,
): Promise<readonly Visit[]> {
  const { browser, url, key } = about
  const state = await signedIn(browser, url, key)
  const visits: Visit[] = []
  for (let n = 0; n <= VISITS; n += 1) {
    const context = await fresh(browser, url, state)
    visits.push(await slowVisit(context, path, shown))
    await context.close()
  }
  // The first one warms the server.
  return visits.slice(1)
}

function middle(visits: readonly Visit[], what: keyof Visit): number {
  return median(visits.map((one) => one[what]))
}

function rowOf(what: string, measured: string, target: string, isMet: boolean): string {
  return `| ${what} | ${measured} | <= ${target} | ${verdict(isMet ? 0 : 1, 0)} |`
}

function kilobytes(bytes: number): string {
  return `${(bytes / KILOBYTE).toFixed(1)} KB`
}
