import type { RoundPlan, RoundProps } from '../round-props.ts'
import { moved, stateAddress } from '../round-state.ts'
import { Dutch } from './dutch.tsx'
import { Table } from './table.tsx'
import { moment } from './when.ts'

type Listed = RoundPlan['listed'][number]

/** Who are asked in which order and when; each can be moved or taken off with the keyboard alone. */
export function RoundList(props: RoundProps) {
  const { view, plan } = props
  const { t } = view
  const words = t.rounds.plan
  const placeOf = (one: Listed) => plan.listed.indexOf(one) + 1
  return (
    <section aria-labelledby="lijst">
      <h2 id="lijst">{words.listTitle}</h2>
      {plan.listed.length === 0 ? (
        <p class="card">{words.empty}</p>
      ) : (
        <Table<Listed>
          caption={words.listCaption}
          rows={plan.listed}
          columns={[
            { head: words.place, cell: (one) => placeOf(one) },
            {
              head: words.who,
              cell: ({ name, source }) => (
                <>
                  <strong>{name}</strong>
                  <div class="muted">{t.source[source]}</div>
                </>
              ),
            },
            { head: words.when, cell: (one) => <When {...props} one={one} /> },
            {
              head: words.until,
              cell: ({ time, why }) =>
                time === null || why.length > 0 ? '' : moment(t, time.deadlineAt),
            },
            { head: words.change, cell: (one) => <Moves {...props} one={one} /> },
          ]}
        />
      )}
    </section>
  )
}

function When({ view: { t }, one }: RoundProps & { readonly one: Listed }) {
  const words = t.rounds.plan
  const { time, why } = one
  const [first] = why
  if (first !== undefined)
    return (
      <>
        {words.cannot}: <Dutch t={t} text={first} />
      </>
    )
  return <>{time === null ? words.tooLate : moment(t, time.askedAt)}</>
}

function Moves({ view: { t }, plan, state, one }: RoundProps & { readonly one: Listed }) {
  const words = t.rounds.plan
  const { memberId, name } = one
  const { memberIds } = state
  const place = memberIds.indexOf(memberId)
  const link = (what: 'up' | 'down' | 'remove', list: readonly string[]) => (
    <a
      id={`${what}-${memberId}`}
      href={stateAddress(plan, { ...state, memberIds: list })}
      aria-label={`${words[what]}: ${name}`}
    >
      {words[what]}
    </a>
  )
  return (
    <span class="moves">
      {place > 0 && link('up', moved(memberIds, memberId, -1))}
      {place < memberIds.length - 1 && link('down', moved(memberIds, memberId, 1))}
      {memberIds.length > 1 &&
        link(
          'remove',
          memberIds.filter((id) => id !== memberId),
        )}
    </span>
  )
}
