import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The one style sheet, read at start-up. */
export const stylesheet = readFileSync(new URL('style.css', import.meta.url), 'utf8')

const hash = createHash('sha256').update(stylesheet).digest('base64url').slice(0, 12)

/** Its address changes with its content, so that a browser may keep it for good. */
export const stylesheetPath = `/style.${hash}.css`
