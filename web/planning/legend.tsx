import { BAR_KINDS } from '../../src/actions/planning/member-rows.ts'
import type { Planning } from '../../src/actions/planning/show.ts'
import type { Messages } from '../words/nl.ts'
import type { BoardWords } from './board-words.ts'
import { BAR_CLASSES } from './member-row.tsx'

/** What each bar means, as a bar and in words. */
export function Legend({ t }: { readonly t: Messages }) {
  const { legend, legends } = t.planning
  return (
    <ul class="legend" aria-label={legend}>
      <li>
        <span class="gap" aria-hidden="true" /> {legends.open}
      </li>
      {BAR_KINDS.map((kind) => (
        <li>
          <span class={BAR_CLASSES[kind]} aria-hidden="true" /> {legends[kind]}
        </li>
      ))}
    </ul>
  )
}

/** The holidays that the board shows, in words. */
export function Holidays({ words, days }: HolidaysProps) {
  const { planning } = words.t
  const stretches: { name: string; first: Days[number]; last: Days[number] }[] = []
  for (const day of days) {
    const { holiday, isEverywhere } = day
    if (holiday === null) continue
    const name = isEverywhere ? holiday : planning.partHoliday(holiday)
    const current = stretches.at(-1)
    if (current?.name === name) current.last = day
    else stretches.push({ name, first: day, last: day })
  }
  if (stretches.length === 0) return null
  const told = stretches.map(
    ({ name, first, last }) => `${name} ${words.stretch({ first: first.day, last: last.day })}`,
  )
  return (
    <p class="small">
      <strong>{planning.holidays}:</strong> {told.join('; ')}.
    </p>
  )
}

type Days = Planning['days']

interface HolidaysProps {
  readonly words: BoardWords
  readonly days: Days
}
