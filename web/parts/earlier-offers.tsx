import type { ListedOffer } from '../../src/actions/offer/list.ts'
import type { View } from '../view.ts'
import { Badge } from './badge.tsx'
import { Table } from './table.tsx'
import { stretch } from './when.ts'

/** Offers that are shown at once; the older ones are folded away. */
const SHOWN_MAX = 10

/** Offers that need no answer any more, the newest first. */
export function EarlierOffers({ view, offers }: EarlierOffersProps) {
  const older = offers.slice(SHOWN_MAX)
  return (
    <>
      <OfferTable view={view} offers={offers.slice(0, SHOWN_MAX)} />
      {older.length > 0 && (
        <details>
          <summary>{view.t.offers.older(older.length)}</summary>
          <OfferTable view={view} offers={older} />
        </details>
      )}
    </>
  )
}

interface EarlierOffersProps {
  readonly view: View
  readonly offers: readonly ListedOffer[]
}

function OfferTable({ view: { t, today }, offers }: EarlierOffersProps) {
  const words = t.offers
  return (
    <Table
      caption={words.earlier}
      rows={offers}
      columns={[
        {
          head: words.where,
          cell: ({ id, siteName, placeName }) => (
            <a href={`/aanbod/${id}`}>
              {siteName}, {placeName}
            </a>
          ),
        },
        {
          head: words.when,
          cell: ({ firstDay, lastDay }) => stretch(t, firstDay, lastDay, today),
        },
        { head: words.what, cell: ({ sessions }) => t.count.lessons(sessions.length) },
        {
          head: words.standing,
          cell: ({ status }) => (
            <Badge
              text={status === 'sent' ? t.status.offer.expired : t.status.offer[status]}
              tone={status === 'accepted' ? 'good' : 'calm'}
            />
          ),
        },
      ]}
    />
  )
}
