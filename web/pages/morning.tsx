import type { Names } from '../../src/actions/reference/names.ts'
import type { Morning } from '../../src/actions/request/morning.ts'
import { JustDone } from '../parts/just-done.tsx'
import { Live } from '../parts/live.tsx'
import { InFront } from '../parts/morning/in-front.tsx'
import { Nobody } from '../parts/morning/nobody.tsx'
import { Uncovered } from '../parts/morning/uncovered.tsx'
import { OffersOut, ToDecide, ToSend } from '../parts/morning/waiting.tsx'
import { shortDay } from '../parts/when.ts'
import type { View } from '../view.ts'

export interface MorningProps {
  readonly view: View
  readonly names: Names
  readonly morning: Morning
  readonly poolCount: number
}

/** A coordinator's day: what is most urgent first, and everything that waits on one page. */
export function MorningPage(props: MorningProps) {
  const { view, poolCount } = props
  const { t, today } = view
  const words = t.work.morning
  return (
    <>
      <JustDone view={view} />
      <h1>
        {words.title}, {shortDay(t, today)}
      </h1>
      <p class="lead">{words.lead(poolCount)}</p>
      <Live view={view} id="ochtend">
        <Counts {...props} />
        <Uncovered {...props} />
        <Nobody {...props} />
        <div class="halves">
          <ToDecide {...props} />
          <div class="stack">
            <ToSend {...props} />
            <OffersOut {...props} />
          </div>
        </div>
        <InFront {...props} />
        {!props.morning.isWhole && <p class="notice warn">{words.notWhole}</p>}
      </Live>
    </>
  )
}

/** How much there is of each, as a way to it. */
function Counts({ view: { t }, morning }: MorningProps) {
  const words = t.work.morning
  const { uncovered, toDecide, toSend, offers, nobody } = morning
  const lessons = uncovered.reduce((sum, one) => sum + one.lessons.length, 0)
  const counts = [
    { href: '#open', count: lessons, text: words.counts.uncovered(lessons), tone: 'danger' },
    {
      href: '#niemand',
      count: nobody.count,
      text: words.counts.nobody(nobody.count),
      tone: 'warn',
    },
    {
      href: '#besluit',
      count: toDecide.length,
      text: words.counts.toDecide(
        toDecide.length,
        new Set(toDecide.map(({ requestId }) => requestId)).size,
      ),
      tone: 'warn',
    },
    {
      href: '#sturen',
      count: toSend.length,
      text: words.counts.toSend(toSend.length),
      tone: 'warn',
    },
    { href: '#gevraagd', count: offers.length, text: words.counts.offers(offers.length), tone: '' },
  ].filter(({ count }) => count > 0)
  if (counts.length === 0) return null
  return (
    <nav aria-label={words.countsTitle}>
      <ul class="counts">
        {counts.map(({ href, text, tone }) => (
          <li>
            <a href={href} class={tone} hx-boost="false">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
