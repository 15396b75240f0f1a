import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** A file of the pages, read at start-up. Its address changes with its content, so that a browser may keep it for good. */
export interface Asset {
  readonly path: string
  readonly type: string
  readonly content: string
}

/** The one style sheet. */
export const STYLE: Asset = assetIn('style.css', 'text/css; charset=utf-8')

/** The mark in the tab of the browser. */
export const ICON: Asset = assetIn('icon.svg', 'image/svg+xml')

function assetIn(name: string, type: string): Asset {
  const content = readFileSync(new URL(name, import.meta.url), 'utf8')
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 12)
  return { path: `/${name.replace('.', `.${hash}.`)}`, type, content }
}
