import type { ListedOffers } from '../pages/request.tsx'
import type { Messages } from '../words/nl.ts'
import { Table } from './table.tsx'
import { moment } from './when.ts'

/** The offers of a request and how they stand; to whom is for the coordinator only. */
export function OffersSent({ t, offers }: { readonly t: Messages; readonly offers: ListedOffers }) {
  if (offers.length === 0) return null
  const words = t.request
  const isNamed = offers.some((offer) => 'memberName' in offer)
  return (
    <section aria-labelledby="gevraagd">
      <h2 id="gevraagd">{words.offersTitle}</h2>
      <Table<ListedOffers[number]>
        caption={words.offersTitle}
        rows={offers.toSorted((one, other) => other.sentAt - one.sentAt)}
        columns={[
          { head: words.sent, cell: ({ sentAt }) => moment(t, sentAt) },
          ...(isNamed ? [{ head: words.to, cell: nameOf }] : []),
          { head: t.inbox.standing, cell: ({ status }) => t.status.offer[status] },
          { head: words.deadline, cell: ({ deadlineAt }) => moment(t, deadlineAt) },
        ]}
      />
    </section>
  )
}

function nameOf(offer: ListedOffers[number]): string {
  return 'memberName' in offer && typeof offer.memberName === 'string' ? offer.memberName : ''
}
