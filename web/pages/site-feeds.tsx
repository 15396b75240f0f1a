import type { listSiteFeeds } from '../../src/actions/site-feed/list.ts'
import { JustDone } from '../parts/just-done.tsx'
import { moment } from '../parts/when.ts'
import type { View } from '../view.ts'
import { type Address, NewAddress } from './feed.tsx'

interface SiteFeedsProps {
  readonly view: View
  readonly items: Awaited<ReturnType<typeof listSiteFeeds>>['items']
  /** The address that was just made, of which site; shown once. */
  readonly made: (Address & { readonly name: string }) | undefined
}

/** Making, seeing once, and ending the addresses under which calendars read who comes to the own sites. */
export function SiteFeeds({ view, items, made }: SiteFeedsProps) {
  const { t } = view
  const words = t.siteFeed
  return (
    <div class="stack">
      <JustDone view={view} said={t.member.done} />
      <p class="path">
        <a href="/vandaag">{t.nav.today}</a>
      </p>
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p class="hint">{words.keeps}</p>
      </div>
      {made !== undefined && (
        <NewAddress
          words={{ ...t.member.feed, newTitle: words.newTitle(made.name), once: words.once }}
          address={made}
        />
      )}
      {items.length === 0 && <p class="card">{words.none}</p>}
      {items.map((item) => (
        <Site view={view} item={item} />
      ))}
    </div>
  )
}

function Site({
  view: { t },
  item: { siteId, name, createdAt },
}: Pick<SiteFeedsProps, 'view'> & { readonly item: SiteFeedsProps['items'][number] }) {
  const words = t.siteFeed
  const path = `/schoolagenda/${siteId}`
  return (
    <section class="card" aria-labelledby={`site-${siteId}`}>
      <h2 id={`site-${siteId}`}>{name}</h2>
      <p>{createdAt === null ? words.off : words.on(moment(t, createdAt))}</p>
      {createdAt !== null && <p class="hint">{t.member.feed.againHint}</p>}
      <div class="actions">
        <form method="post" action={path}>
          <button type="submit" class={createdAt === null ? undefined : 'quiet'}>
            {createdAt === null ? words.make(name) : words.again(name)}
          </button>
        </form>
        {createdAt !== null && (
          <form method="post" action={`${path}/stop`}>
            <button type="submit" class="grave">
              {words.stop(name)}
            </button>
          </form>
        )}
      </div>
    </section>
  )
}
