import { raw } from 'hono/html'
import { weekdayOf } from '../../scheduler/domain/day.ts'
import type { PlanningDay } from '../../src/actions/planning/closed-days.ts'
import type { Planning } from '../../src/actions/planning/show.ts'
import { plainDay } from '../parts/when.ts'
import type { View } from '../view.ts'
import type { BoardWords } from './board-words.ts'
import { boardRows } from './rows.tsx'

/** The board itself: days across, open requests on top, members below; what the script makes quick works as links without it. */
export function Grid({ view, words, planning }: GridProps) {
  const { t } = view
  const { open, members } = boardRows(words, planning)
  const period = t.planning.period(plainDay(t, planning.first), plainDay(t, planning.last))
  const isEmpty = planning.open.length === 0 && planning.members.length === 0
  return (
    <div class="sight" tabindex={isEmpty ? 0 : undefined}>
      <div
        class={`grid d${planning.days.length}`}
        role="grid"
        aria-label={t.planning.board(period)}
      >
        <div role="rowgroup" class="head">
          <Head words={words} days={planning.days} today={view.today} />
        </div>
        <Shades days={planning.days} />
        {raw(open.map(({ html }) => html()).join(''))}
        {members.length > 0 && (
          <div role="rowgroup" class="members">
            {raw(members.map(({ html }) => html()).join(''))}
          </div>
        )}
      </div>
    </div>
  )
}

/** One layer behind all rows, so that no row has to paint its days. */
function Shades({ days }: { readonly days: readonly PlanningDay[] }) {
  return (
    <div class="shades" aria-hidden="true">
      {days.map((day, place) => {
        const shade = shadeOf(day)
        return shade === undefined ? null : <i class={`c${place + 1} ${shade}`} />
      })}
    </div>
  )
}

interface GridProps {
  readonly view: View
  readonly words: BoardWords
  readonly planning: Planning
}

function Head({ words, days, today }: HeadProps) {
  return (
    <div class="r" role="row">
      <div class="who" role="columnheader">
        {words.t.planning.member}
      </div>
      {days.map((day, place) => (
        <div class={`c${place + 1} ${dayClass(day, today)}`} role="columnheader">
          <DayName words={words} day={day} isFirst={place === 0} />
        </div>
      ))}
    </div>
  )
}

interface HeadProps {
  readonly words: BoardWords
  readonly days: readonly PlanningDay[]
  readonly today: string
}

/** The month stands at its first day; what closes the schools is said too. */
function DayName({ words, day: { day, holiday, isEverywhere }, isFirst }: DayNameProps) {
  const date = Number(day.slice(8))
  const { partHoliday } = words.t.planning
  const name = holiday === null ? '' : isEverywhere ? holiday : partHoliday(holiday)
  return (
    <time datetime={day} title={name === '' ? undefined : name}>
      {words.weekday(weekdayOf(day))} <b>{date}</b>{' '}
      <span class={isFirst || date === 1 ? undefined : 'unseen'}>{words.month(day)}</span>
      {name !== '' && <span class="unseen">, {name}</span>}
    </time>
  )
}

interface DayNameProps {
  readonly words: BoardWords
  readonly day: PlanningDay
  readonly isFirst: boolean
}

function dayClass(day: PlanningDay, today: string): string {
  return ['date', shadeOf(day), day.day === today && 'today'].filter(Boolean).join(' ')
}

/** How a day is shaded: closed for all schools, for some, or not at all. */
function shadeOf({ isWeekend, holiday, isEverywhere }: PlanningDay): 'shut' | 'half' | undefined {
  if (isWeekend || (holiday !== null && isEverywhere)) return 'shut'
  return holiday === null ? undefined : 'half'
}
