import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** A role has fewer kinds of pages than this. */
const PAGES_MAX = 60

/** The page without which one of its kind it is: two requests are two of a kind. */
export function kindOf(path: string): string {
  return path
    .replace(/[?#].*$/, '')
    .replaceAll(/[0-9a-f-]{36}|(?<=\/)[0-9a-f]{8}(?=\/|$)/g, 'id')
    .replace(/^\/problems\/.+/, '/problems/code')
    .replace(/^\/schoolaccounts\/.+/, '/schoolaccounts/number')
}

/** Starts the demonstration on a port and a database of its own. */
export async function startDemo(): Promise<{
  readonly url: string
  readonly stop: () => Promise<void>
}> {
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
export async function addressesFrom(page: Page): Promise<readonly string[]> {
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

/** Signs in by the form. */
export async function signInWith(page: Page, key: string): Promise<void> {
  await page.goto('/')
  await page.getByLabel('Toegangssleutel').fill(key)
  await page.getByRole('button', { name: 'Meld aan' }).click()
  await page.getByRole('heading', { name: /^Welkom/ }).waitFor()
}
