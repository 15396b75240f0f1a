import type { CancelPreview, FreedLessons } from '../../src/actions/assignment/preview-cancel.ts'
import type { View } from '../view.ts'
import { Choice } from './field.tsx'
import type { Refusal } from './notice.tsx'
import { shortDay, stretch } from './when.ts'

interface DaysOutProps {
  readonly view: View
  readonly preview: CancelPreview
  readonly action: string
  readonly refusal: Refusal | undefined
}

/** From which day to which day somebody is out. Asked by the address, so that looking changes nothing. */
export function DaysOut({ view, preview, action, refusal }: DaysOutProps) {
  const { t, today } = view
  const words = t.roads.cancel
  const { days, freed, mayReturn } = preview
  if (days.length < 2) return null
  const options = days.map((day) => ({ value: day, text: shortDay(t, day, today) }))
  const errorOf = (name: string) => refusal?.fields.find(({ field }) => field === name)?.remedy
  return (
    <form method="get" action={action} class="card">
      <div class="row of-days">
        <Choice
          name="firstDay"
          label={words.firstDay}
          error={errorOf('firstDay')}
          options={options}
          chosen={freed?.firstDay}
        />
        <Choice
          name="lastDay"
          label={words.lastDay}
          error={errorOf('lastDay')}
          options={options}
          chosen={freed?.lastDay}
        />
      </div>
      <p class="hint">{mayReturn ? words.mayReturn : words.mayNotReturn}</p>
      <div class="actions">
        <button type="submit" class="quiet">
          {words.look}
        </button>
      </div>
    </form>
  )
}

/** The days that were looked at, as they are sent with the button. */
export function DaysSent({ freed }: { readonly freed: FreedLessons }) {
  return (
    <>
      <input type="hidden" name="firstDay" value={freed.firstDay} />
      <input type="hidden" name="lastDay" value={freed.lastDay} />
    </>
  )
}

/** What falls free, in words. */
export function freedInWords({ t, today }: View, freed: FreedLessons): string {
  const words = t.roads.cancel
  const count = t.count.lessons(freed.lessons)
  if (freed.isAll) return words.all(count)
  if (freed.firstDay === today && freed.lastDay === today) return words.today(count)
  return words.on(stretch(t, freed.firstDay, freed.lastDay, today), count)
}
