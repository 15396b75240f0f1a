import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** A file of the pages, read at start-up. Its address changes with its content, so that a browser may keep it for good. */
export interface Asset {
  readonly path: string
  readonly type: string
  readonly content: string
}

/** The files of the style sheet in their order: what comes later wins within a layer. */
const STYLE_FILES = ['base', 'parts', 'work', 'member', 'import', 'insight', 'people', 'print']

/** The one style sheet. */
export const STYLE: Asset = asset(
  'style.css',
  'text/css; charset=utf-8',
  STYLE_FILES.map((name) => own(`style/${name}.css`)).join('\n'),
)

/** The mark in the tab of the browser. */
export const ICON: Asset = asset('icon.svg', 'image/svg+xml', own('icon.svg'))

/**
 * The one script: htmx, its reader of server-sent events, and ours. One file, because of two that are deferred the second may
 * come too late for the first.
 */
export const SCRIPT: Asset = asset(
  'quicken.js',
  'text/javascript; charset=utf-8',
  [
    packaged(require.resolve('htmx.org/dist/htmx.min.js')),
    packaged(require.resolve('htmx.org/dist/ext/hx-sse.min.js')),
    own('quicken.js'),
  ].join(';\n'),
)

function own(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
}

/** A file of a package, without the line that says where its source is, which we do not serve. */
function packaged(path: string): string {
  return readFileSync(path, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '')
}

function asset(name: string, type: string, content: string): Asset {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 12)
  return { path: `/${name.replace('.', `.${hash}.`)}`, type, content }
}
