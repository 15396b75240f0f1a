import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { MEDICAL_BEGINNINGS } from '../src/actions/absence/medical-words.ts'

const require = createRequire(import.meta.url)

/** A file of the pages, read at start-up. Its address changes with its content, so that a browser may keep it for good. */
export interface Asset {
  readonly path: string
  readonly type: string
  readonly content: string
}

/** The files of the style sheet in their order: what comes later wins within a layer. */
const STYLE_FILES = [
  'base',
  'parts',
  'work',
  'member',
  'import',
  'help',
  'insight',
  'people',
  'planning',
  'delivery',
  'account',
  'rounds',
  'report',
  'replay',
  'print',
]

/** A style sheet without what only its readers need; a tenth of what goes over the line. */
function compact(css: string): string {
  return css.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/\s+/g, ' ')
}

/** The longest span of the planning board, in days. */
const BOARD_DAYS = 63

/** The one style sheet. */
export const STYLE: Asset = asset(
  'style.css',
  'text/css; charset=utf-8',
  compact([...STYLE_FILES.map((name) => own(`style/${name}.css`)), boardColumns()].join('\n')),
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
    `const MEDICAL_BEGINNINGS = ${JSON.stringify(MEDICAL_BEGINNINGS)}`,
    own('quicken.js'),
  ].join(';\n'),
)

/** What the planning board does beside its links: keys, dragging and one row at a time. Only that page asks for it. */
export const PLANNING_SCRIPT: Asset = asset(
  'planning-board.js',
  'text/javascript; charset=utf-8',
  own('planning-board.js'),
)

/** What asks a browser for a passkey. Only pages with such a button ask for it. */
export const PASSKEY_SCRIPT: Asset = asset(
  'passkey.js',
  'text/javascript; charset=utf-8',
  own('passkey.js'),
)

/** Where bars stand on the planning board: a column for each day and each length, since no page may have a style of its own. */
function boardColumns(): string {
  const days = Array.from({ length: BOARD_DAYS }, (_, n) => n + 1)
  const rules = days.flatMap((n) => [
    `.plan .c${n}{grid-column-start:${n + 1}}`,
    `.plan .n${n}{grid-column-end:span ${n}}`,
  ])
  return `@layer parts{${rules.join('')}}`
}

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
