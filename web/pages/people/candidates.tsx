import type { CandidateListItem } from '../../../src/actions/intake/list.ts'
import type { Names } from '../../../src/actions/reference/names.ts'
import type { Option } from '../../parts/field.tsx'
import { JustDone } from '../../parts/just-done.tsx'
import { Live } from '../../parts/live.tsx'
import { AddCandidate } from '../../parts/people/add-candidate.tsx'
import { PoolNav } from '../../parts/people/pool-nav.tsx'
import { type RefusedStep, StepRefusal } from '../../parts/people/step-form.tsx'
import { Table } from '../../parts/table.tsx'
import { dayAt, plainDay } from '../../parts/when.ts'
import type { View } from '../../view.ts'

export type CandidateStatus = CandidateListItem['status']

export interface CandidatesProps {
  readonly view: View
  readonly names: Names
  readonly items: readonly CandidateListItem[]
  readonly status: CandidateStatus
  readonly pools: readonly Option[]
  readonly refused: RefusedStep | undefined
}

/** Who wants to become a member, and about whom was decided. */
export function Candidates(props: CandidatesProps) {
  const { view, items, status, refused } = props
  const { t } = view
  const words = t.people.candidates
  return (
    <>
      <StepRefusal t={t} refused={refused} />
      <JustDone view={view} said={t.people.done} />
      <PoolNav view={view} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Tabs {...props} />
      <Live view={view} id="kandidaten">
        {items.length === 0 ? <p class="card">{words.none[status]}</p> : <List {...props} />}
      </Live>
      <section class="card section" aria-label={words.add}>
        <AddCandidate {...props} />
      </section>
    </>
  )
}

const STANDINGS = ['candidate', 'admitted', 'rejected', 'left'] as const

function Tabs({ view: { t }, status }: CandidatesProps) {
  const words = t.people.candidates
  const labels = {
    candidate: words.waiting,
    admitted: words.admitted,
    rejected: words.rejected,
    left: words.left,
  }
  return (
    <nav class="nav" aria-label={words.tabs}>
      <ul>
        {STANDINGS.map((one) => (
          <li>
            <a
              href={one === 'candidate' ? '/kandidaten' : `/kandidaten?stand=${one}`}
              aria-current={one === status ? 'page' : undefined}
            >
              {labels[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function List({ view: { t }, items, status }: CandidatesProps) {
  const words = t.people.candidates
  const since = (item: CandidateListItem) => item.candidateOn ?? item.joinedOn
  return (
    <Table<CandidateListItem>
      caption={words.caption}
      rows={items}
      columns={[
        {
          head: words.who,
          cell: ({ id, memberName }) => <a href={`/kandidaten/${id}`}>{memberName}</a>,
        },
        {
          head: words.since,
          cell: (item) => {
            const day = since(item)
            return day === null ? '–' : plainDay(t, day)
          },
        },
        { head: words.progress, cell: (item) => <Progress t={t} item={item} /> },
        ...(status === 'candidate'
          ? []
          : [{ head: words.decided, cell: (item: CandidateListItem) => decided(t, item) }]),
      ]}
    />
  )
}

function Progress({
  t,
  item: { criteria, found, met },
}: {
  readonly t: View['t']
  readonly item: CandidateListItem
}) {
  const words = t.people.candidates
  if (criteria === 0) return <span class="muted">{words.noCriteria}</span>
  return (
    <>
      {words.found(found, criteria)}
      <div class="muted">{words.met(met)}</div>
    </>
  )
}

function decided(t: View['t'], { decidedAt, decidedByName }: CandidateListItem): string {
  const words = t.people.candidates
  if (decidedAt === null) return words.imported
  return words.decidedBy(decidedByName ?? t.unknown, plainDay(t, dayAt(decidedAt)))
}
