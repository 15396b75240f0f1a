import type { View } from '../view.ts'

interface InboxPagerProps {
  readonly view: View
  /** Where the next page of the list begins; null at its end. */
  readonly next: string | null
}

/** The way through a list of requests that is longer than a page. What was ticked or said goes with the page it was on. */
export function InboxPager({ view: { t, query }, next }: InboxPagerProps) {
  const { na: after, alles: _ticked, gelukt: _said, ...rest } = query
  if (next === null && after === undefined) return null
  const first = new URLSearchParams(rest).toString()
  const further = new URLSearchParams({ ...rest, na: next ?? '' }).toString()
  return (
    <nav class="pager" aria-label={t.inbox.pages}>
      {after !== undefined && (
        <a class="button quiet" href={`/inbox?${first}`}>
          {t.inbox.first}
        </a>
      )}
      {next !== null && (
        <a class="button quiet" href={`/inbox?${further}`}>
          {t.inbox.next}
        </a>
      )}
    </nav>
  )
}
