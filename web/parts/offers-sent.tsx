import type { OfferList } from '../../src/actions/offer/list.ts'
import type { Messages } from '../words/nl.ts'
import { Table } from './table.tsx'
import { moment } from './when.ts'

/** The offers of a request and how they stand; to whom is for the coordinator only. */
export function OffersSent({
  t,
  offers,
}: {
  readonly t: Messages
  readonly offers: OfferList['items']
}) {
  if (offers.length === 0) return null
  const words = t.request
  const isNamed = offers.some((offer) => 'memberName' in offer)
  return (
    <section aria-labelledby="gevraagd">
      <h2 id="gevraagd">{words.offersTitle}</h2>
      <Table<OfferList['items'][number]>
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

function nameOf(offer: OfferList['items'][number]): string {
  return 'memberName' in offer && typeof offer.memberName === 'string' ? offer.memberName : ''
}
