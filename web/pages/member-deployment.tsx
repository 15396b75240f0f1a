import type {
  MemberDeployment,
  MemberDeployments,
} from '../../src/actions/measures/member-deployment.ts'
import { amount } from '../charts/amount.ts'
import { Table } from '../parts/table.tsx'
import { plainDay } from '../parts/when.ts'
import type { View } from '../view.ts'

interface MemberDeploymentProps {
  readonly view: View
  readonly found: MemberDeployments
  readonly back: string
}

/** What was made of the paid hours of each member, for who runs the pool alone. */
export function MemberDeploymentPage({ view: { t }, found, back }: MemberDeploymentProps) {
  const words = t.evaluation.deployment
  const { pool, days, items } = found
  return (
    <div class="stack insight">
      <p class="path">
        <a href={back}>{t.evaluation.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead(pool.name, plainDay(t, days.first), plainDay(t, days.last))}</p>
      <p>{words.private}</p>
      {items.length === 0 ? (
        <p class="card">{words.none}</p>
      ) : (
        <Table<MemberDeployment>
          caption={words.caption}
          rows={items}
          columns={[
            {
              head: words.member,
              cell: ({ memberId, name }) => <a href={`/leden/${memberId}`}>{name}</a>,
            },
            {
              head: words.deployment,
              cell: ({ deployment }) =>
                deployment === null ? t.insight.nothingToSay : amount(t, 'share', deployment),
            },
            {
              head: words.paid,
              cell: ({ availableMinutes }) => amount(t, 'minutes', availableMinutes),
            },
            {
              head: words.assigned,
              cell: ({ assignedMinutes }) => amount(t, 'minutes', assignedMinutes),
            },
            { head: words.idle, cell: ({ idleMinutes }) => amount(t, 'minutes', idleMinutes) },
            { head: words.idleCost, cell: ({ idleCents }) => amount(t, 'cents', idleCents) },
          ]}
        />
      )}
    </div>
  )
}
