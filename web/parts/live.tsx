import type { Child } from 'hono/jsx'
import type { View } from '../view.ts'

/** Says that nobody is there for what is asked: it must not keep a session alive. */
export const BY_ITSELF = '{"Achtervang-By-Itself":"1"}'

const NEWS = 'news from:body throttle:1s'

/**
 * A part of a page that renews itself when something its reader may see has changed: it asks for its own page again and takes
 * its own part of it, so that who may see what, and what was filtered, is decided in one place. Without a script it stands still.
 */
export function Live({ view, id, everySeconds, children }: LiveProps) {
  return (
    <div
      id={id}
      class="stack"
      hx-get={addressOf(view)}
      hx-trigger={[NEWS, ...(everySeconds ? [`every ${everySeconds}s`] : [])].join(', ')}
      hx-select={`#${id}`}
      hx-headers={BY_ITSELF}
      hx-swap="outerMorph"
    >
      {children}
    </div>
  )
}

interface LiveProps {
  readonly view: View
  readonly id: string
  /** For what nobody announces. */
  readonly everySeconds?: number
  readonly children?: Child
}

/** This very page, without the word of what was just done. */
function addressOf({ path, query }: View): string {
  const { gelukt: _said, ...rest } = query
  const search = new URLSearchParams(rest).toString()
  return search === '' ? path : `${path}?${search}`
}
