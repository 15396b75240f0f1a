import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { DEMO_USERS } from '../../db/seed/demo/users.ts'
import { openBrowser } from './browser.ts'
import { notShown } from './shown-pages.ts'
import { addressesFrom, kindOf, signInWith, startDemo } from './walk.ts'
import { addressesByDoing } from './walk-by-doing.ts'

/*
 * Takes a picture of every page of the demonstration, as every role sees it, in light, in dark and on a phone, into `pictures/`,
 * which git leaves alone: `npm run pictures`. It fails where a page of `shown-pages.ts` was not met. With an address it looks there: `npm run pictures -- http://127.0.0.1:8787`.
 */

const FOLDER = 'pictures'
const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 844 } },
}
/** What stands lower on a long page looks like what stands above it. */
const SCREENS_MAX = 4

/** Takes them all and answers the paths of each role. */
async function takeAll(browser: Browser, baseURL: string) {
  const byRole = new Map(DEMO_USERS.map((user) => [user.role, user]))
  const seen = new Map<string, readonly string[]>()
  for (const [role, { key }] of [['nobody', { key: '' }] as const, ...byRole]) {
    let paths: readonly string[] | undefined
    for (const [look, options] of Object.entries(LOOKS)) {
      const context = await browser.newContext({ locale: 'nl-NL', baseURL, ...options })
      const page = await context.newPage()
      if (key !== '') await signInWith(page, key)
      paths ??= [...(await addressesFrom(page)), ...(await addressesByDoing(page, role))]
      for (const path of paths) {
        await page.goto(path)
        await paintAll(page)
        const file = `${role}${kindOf(path).replaceAll('/', '-').replace(/-$/, '')}.${look}.png`
        const { width = 0, height = 0 } = options.viewport ?? {}
        const clip = { x: 0, y: 0, width, height: height * SCREENS_MAX }
        await page.screenshot({ path: join(FOLDER, file), fullPage: true, clip })
      }
      await context.close()
    }
    seen.set(role, paths ?? [])
    console.log(`${role}: ${paths?.length ?? 0} pages`)
  }
  return seen
}

/** Rows that are painted when they come into sight are in sight on a picture of the whole page. */
async function paintAll(page: Page): Promise<void> {
  await page.evaluate(
    `for (const row of document.querySelectorAll('.members > .r')) row.style.contentVisibility = 'visible'`,
  )
}

mkdirSync(FOLDER, { recursive: true })
const [given] = process.argv.slice(2)
const demo = given === undefined ? await startDemo() : { url: given, stop: async () => undefined }
const browser = await openBrowser()
try {
  const missed = notShown(await takeAll(browser, demo.url))
  if (missed.length > 0) {
    console.error(`not met: ${missed.join(', ')}`)
    process.exitCode = 1
  }
} finally {
  await browser.close()
  await demo.stop()
}
