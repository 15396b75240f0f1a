import type { countWaiting } from '../../src/actions/waiting/count.ts'
import type { View } from '../view.ts'

export type WaitingList = Awaited<ReturnType<typeof countWaiting>>

type What = WaitingList[number]['what']

/** Where each thing is done. */
const HREFS: Readonly<Record<What, string>> = {
  'lessons-soon': '/vandaag',
  'requests-open': '/inbox',
  'requests-over': '/inbox?vanaf=alles',
  hours: '/uren',
  files: '/inlezen',
  proposals: '/inbox',
  'to-send': '/inbox/versturen',
  'offers-out': '/inbox',
  candidates: '/kandidaten',
  corrections: '/privacy/verbeteren',
  offers: '/aanbod',
  'own-lessons': '/agenda',
  availability: '/beschikbaar',
  'sites-nowhere': '/inlezen',
  'boards-unnamed': '/inlezen',
  undelivered: '/niet-aangekomen',
  'jobs-dead': '/taken',
}

const URGENT: readonly What[] = ['lessons-soon', 'offers']

/** What waits now for who looks, each with the way to it; what does not wait is not there. */
export function WaitingNow({ view, list }: { readonly view: View; readonly list: WaitingList }) {
  const { t, signedIn } = view
  const some = list.filter(({ count }) => count > 0)
  const isBoard = signedIn?.actor.role === 'board'
  return (
    <section aria-labelledby="wacht">
      <h2 id="wacht">{t.waiting.title}</h2>
      {some.length === 0 ? (
        <p class="card">{t.waiting.nothing}</p>
      ) : (
        <ul class="waiting">
          {some.map(({ what, count }) => (
            <li class={URGENT.includes(what) ? 'urgent' : undefined}>
              <a href={isBoard ? '/dashboard' : HREFS[what]}>{t.waiting.what[what](count)}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
