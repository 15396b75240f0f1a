import type { DayRange } from '../../scheduler/domain/day.ts'
import type { OpenItem } from '../../src/actions/planning/open-items.ts'
import { subjectsInWords } from '../parts/lesson.ts'
import { startOf } from './address.ts'
import type { BoardWords } from './board-words.ts'
import { inLanes, type Placed } from './lanes.ts'
import { cellClass } from './member-row.tsx'

/** Lanes that stay in sight while the members scroll by; the others scroll along. */
const STICKY_LANES = 6

/** What asks for somebody, in as few lanes as it takes: the first stay on top, the rest comes below. */
export function openLanes(items: readonly OpenItem[], board: DayRange) {
  const { placed } = inLanes(items, board)
  const lanes = [...Map.groupBy(placed, ({ lane }) => lane).values()]
  return { sticky: lanes.slice(0, STICKY_LANES), rest: lanes.slice(STICKY_LANES) }
}

type Lane = readonly Placed<OpenItem>[]

/** Lanes as rows; only the first says what they are. */
export function OpenRows({ words, lanes, title }: OpenRowsProps) {
  return (
    <>
      {lanes.map((lane, place) => (
        <div class="r" role="row">
          <div class="who" role="rowheader">
            <span class={place === 0 ? undefined : 'unseen'}>{title}</span>
          </div>
          {lane.map((placed) => (
            <div role="gridcell" class={cellClass({ ...placed, lane: 1 })}>
              <OpenBar words={words} item={placed.item} />
            </div>
          ))}
        </div>
      ))}
      {lanes.length === 0 && (
        <div class="r" role="row">
          <div class="who" role="rowheader">
            {title}
          </div>
          <div class="none" role="gridcell">
            {words.t.planning.openNone}
          </div>
        </div>
      )}
    </>
  )
}

interface OpenRowsProps {
  readonly words: BoardWords
  readonly lanes: readonly Lane[]
  readonly title: string
}

/** A bar that can be dragged onto a member; as a link it leads to everybody who could do it. */
function OpenBar({ words, item }: { readonly words: BoardWords; readonly item: OpenItem }) {
  const { requestId, proposalId, siteName, urgency } = item
  const what = subjectsInWords(words.names, item)
  const grave = urgency === 'class-sent-home'
  return (
    <a
      class={grave ? 'gap grave' : 'gap'}
      href={`/planbord/kies/${startOf(requestId)}${proposalId === null ? '' : `?voorstel=${startOf(proposalId)}`}`}
    >
      {[words.site(siteName), what, standing(words, item), words.stretch(item)]
        .filter(Boolean)
        .join(', ')}
    </a>
  )
}

/** How far it is: who is proposed, that nobody was found, or that nobody looked yet. */
function standing({ t, memberName }: BoardWords, { proposalId, memberId }: OpenItem): string {
  const { unsought, nobody, proposedIs, kinds } = t.planning
  if (proposalId === null) return unsought
  if (memberId === null) return nobody
  const name = memberName(memberId)
  return name === undefined ? kinds.proposed : proposedIs(name)
}
