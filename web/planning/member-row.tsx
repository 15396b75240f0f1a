import type { DayRange } from '../../scheduler/domain/day.ts'
import { daysBetween } from '../../scheduler/domain/day.ts'
import type { PlanningBar, PlanningMember } from '../../src/actions/planning/member-rows.ts'
import { startOf } from './address.ts'
import type { BoardWords } from './board-words.ts'
import { inLanes, type Placed } from './lanes.ts'

/** What a bar looks like; the names are short, since a board has a thousand of them. */
export const BAR_CLASSES = {
  confirmed: 'ok',
  offered: 'ask',
  approved: 'set',
  proposed: 'may',
  elsewhere: 'els',
  unavailable: 'off',
  'partly-unavailable': 'prt',
} as const

/** One member: who, and a bar for whatever the days hold. */
export function MemberRow({ words, member, board }: MemberRowProps) {
  const { placed } = inLanes(member.bars, board)
  return (
    <>
      <div class="who" role="rowheader">
        <a href={`/planbord/lid/${startOf(member.id)}`}>{member.name}</a>
        <small>{aboutMember(words, member, board)}</small>
      </div>
      {placed.map((place) => (
        <div role="gridcell" class={cellClass(place)}>
          <Bar words={words} bar={place.item} />
        </div>
      ))}
    </>
  )
}

interface MemberRowProps {
  readonly words: BoardWords
  readonly member: PlanningMember
  readonly board: DayRange
}

/** The class of the row: days off, and how many lines it has. */
export function memberRowClass({ offWeekdays, bars }: PlanningMember, board: DayRange): string {
  const { lanes } = inLanes(bars, board)
  const off = offWeekdays.map((weekday) => `w${weekday}`)
  return [
    'r',
    ...(off.length === 0 ? [] : ['free', ...off]),
    ...(lanes > 1 ? [`k${Math.min(lanes, 9)}`] : []),
  ].join(' ')
}

/** Where something stands in its row. */
export function cellClass({ column, width, lane }: Omit<Placed<unknown>, 'item'>): string {
  return `c${column} n${width}${lane > 1 ? ` l${Math.min(lane, 9)}` : ''}`
}

function Bar({ words, bar }: { readonly words: BoardWords; readonly bar: PlanningBar }) {
  const { kind, requestId, siteName } = bar
  const { kinds } = words.t.planning
  const text = [words.site(siteName), kinds[kind], words.stretch(bar)].filter(Boolean).join(', ')
  if (requestId === null) return <span class={BAR_CLASSES[kind]}>{text}</span>
  return (
    <a class={BAR_CLASSES[kind]} href={`/planbord/aanvraag/${startOf(requestId)}`}>
      {text}
    </a>
  )
}

const VAKKEN_MAX = 2

/** `Wiskunde, Engels · 0,6 fte · niet wo · 45 % bezet`. */
function aboutMember(words: BoardWords, member: PlanningMember, board: DayRange): string {
  const { vakIds, roleCodes, weekMinutes, offWeekdays } = member
  const { planning } = words.t
  const vakken = vakIds.map((id) => words.names.vakken[id] ?? id)
  const roles = roleCodes.map((code) => words.names.roles[code] ?? code)
  const more = vakken.length > VAKKEN_MAX ? ` +${vakken.length - VAKKEN_MAX}` : ''
  const can = vakken.length === 0 ? roles : vakken.slice(0, VAKKEN_MAX)
  return [
    can.join(', ') + more,
    contractInWords(words, weekMinutes),
    offWeekdays.length > 0 && planning.notOn(offWeekdays.map(words.weekday).join(', ')),
    loadInWords(words, member, board),
  ]
    .filter(Boolean)
    .join(' · ')
}

function contractInWords({ t, fte }: BoardWords, weekMinutes: number | null): string {
  if (weekMinutes === null) return t.planning.noContract
  return weekMinutes === 0 ? t.planning.onCall : t.planning.fte(fte(weekMinutes))
}

/** How much of the contract is given away on these days; whoever has no hours has hours given in full. */
function loadInWords({ t }: BoardWords, member: PlanningMember, board: DayRange): string {
  const { weekMinutes, plannedMinutes } = member
  const weeks = (daysBetween(board.first, board.last) + 1) / 7
  if (weekMinutes === null || weekMinutes === 0) {
    return plannedMinutes === 0 ? '' : t.minutes(plannedMinutes)
  }
  return t.planning.load(Math.round((100 * plannedMinutes) / (weekMinutes * weeks)))
}
