import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { DEMO_USERS } from '../../db/seed/demo/users.ts'
import { openBrowser } from './browser.ts'

/*
 * Takes a picture of every page of the demonstration, as every role sees it, in light, in dark and on a phone, into `pictures/`,
 * which git leaves alone: `npm run pictures`. With an address it looks there: `npm run pictures -- http://127.0.0.1:8787`.
 */

const FOLDER = 'pictures'
const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 844 } },
}
const PAGES_MAX = 40
/** What stands lower on a long page looks like what stands above it. */
const SCREENS_MAX = 4

/** The page without which one of its kind it is: two requests are two of a kind. */
function kindOf(path: string): string {
  return path
    .replace(/[?#].*$/, '')
    .replaceAll(/[0-9a-f-]{36}/g, 'id')
    .replace(/^\/problems\/.+/, '/problems/code')
}

/** Starts the demonstration on a port and a database of its own. */
async function startDemo(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'achtervang-pictures-'))
  const env = { ...process.env, PORT: '0', ACHTERVANG_DATA_DIR: dataDir, LOG_LEVEL: 'silent' }
  const program = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', '--demo'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()))
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    program.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /http:\/\/[\d.:]+/.exec(said)?.[0]
      if (found !== undefined) resolve(found)
    })
    void ended.then(() => reject(new Error('the demonstration did not start')))
  })
  const stop = async () => {
    program.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { url, stop }
}

/** Every kind of page that can be reached from the start by links: one address of each. */
async function addressesFrom(page: Page): Promise<readonly string[]> {
  const kinds = new Map<string, string>()
  const waiting = ['/']
  while (waiting.length > 0 && kinds.size < PAGES_MAX) {
    const path = waiting.shift() ?? '/'
    const kind = kindOf(path)
    if (kinds.has(kind) || kind.startsWith('/api/')) continue
    kinds.set(kind, path)
    await page.goto(path)
    const found = await page.evaluate(
      `[...document.querySelectorAll('a[href^="/"]')].filter((a) => !a.hreflang && !a.hasAttribute('download')).map((a) => a.getAttribute('href'))`,
    )
    if (Array.isArray(found)) waiting.push(...found.map(String))
  }
  return [...kinds.values()]
}

async function signInWith(page: Page, key: string): Promise<void> {
  await page.goto('/')
  await page.getByLabel('Toegangssleutel').fill(key)
  await page.getByRole('button', { name: 'Meld aan' }).click()
  await page.getByRole('heading', { name: /^Welkom/ }).waitFor()
}

async function takeAll(browser: Browser, baseURL: string): Promise<void> {
  const byRole = new Map(DEMO_USERS.map((user) => [user.role, user]))
  for (const [role, { key }] of [['nobody', { key: '' }] as const, ...byRole]) {
    let paths: readonly string[] | undefined
    for (const [look, options] of Object.entries(LOOKS)) {
      const context = await browser.newContext({ locale: 'nl-NL', baseURL, ...options })
      const page = await context.newPage()
      if (key !== '') await signInWith(page, key)
      paths ??= await addressesFrom(page)
      for (const path of paths) {
        await page.goto(path)
        const file = `${role}${kindOf(path).replaceAll('/', '-').replace(/-$/, '')}.${look}.png`
        const { width = 0, height = 0 } = options.viewport ?? {}
        const clip = { x: 0, y: 0, width, height: height * SCREENS_MAX }
        await page.screenshot({ path: join(FOLDER, file), fullPage: true, clip })
      }
      await context.close()
    }
    console.log(`${role}: ${paths?.length ?? 0} pages`)
  }
}

mkdirSync(FOLDER, { recursive: true })
const [given] = process.argv.slice(2)
const demo = given === undefined ? await startDemo() : { url: given, stop: async () => undefined }
const browser = await openBrowser()
try {
  await takeAll(browser, demo.url)
} finally {
  await browser.close()
  await demo.stop()
}
