import { addMonths, firstOfMonth } from '../../../scheduler/domain/day.ts'
import { StepChoice, StepInput } from '../people/step-field.tsx'
import { StepForm } from '../people/step-form.tsx'
import { monthName } from '../when.ts'
import type { SearchTimeProps } from './props.ts'

/** Two school years back: before a pool that has just begun. */
const MONTHS_BACK = 24

const optionsOf = (named: readonly { readonly id: string; readonly name: string }[]) =>
  named.map(({ id: value, name: text }) => ({ value, text }))

/** The form to note what a school spent in a month. */
export function NoteSearchTime({ view, pools, sites, refused }: SearchTimeProps) {
  const { t, today } = view
  const words = t.searchTime
  const at = { action: '/zoektijd', refused }
  const months = Array.from({ length: MONTHS_BACK + 1 }, (_, back) =>
    addMonths(firstOfMonth(today), -back),
  )
  return (
    <section class="card" aria-label={words.note}>
      <StepForm {...at} title={words.note} lead={words.noteLead} submit={words.save}>
        <div class="row">
          {pools.length > 1 && (
            <StepChoice at={at} name="poolId" label={words.pool} options={optionsOf(pools)} />
          )}
          <StepChoice at={at} name="siteId" label={words.site} options={optionsOf(sites)} />
          <StepChoice
            at={at}
            name="month"
            label={words.month}
            options={months.map((value) => ({ value, text: monthName(t, value) }))}
          />
        </div>
        <div class="row">
          <StepInput
            at={at}
            name="directorMinutes"
            label={words.director}
            hint={words.hoursHint}
            isNumber
          />
          <StepInput
            at={at}
            name="plannerMinutes"
            label={words.planner}
            hint={words.hoursHint}
            isNumber
          />
        </div>
      </StepForm>
    </section>
  )
}
