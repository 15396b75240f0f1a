import type { WeeklyLesson } from '../../src/actions/assignment/preview-hours.ts'
import { Choice, Field } from '../parts/field.tsx'
import { HoursResult } from '../parts/hours-result.tsx'
import { RefusalSummary } from '../parts/notice.tsx'
import type { OtherHoursProps } from '../parts/other-hours-props.ts'
import { Table } from '../parts/table.tsx'
import { shortDay } from '../parts/when.ts'
import type { View } from '../view.ts'

/** Other hours for whom comes already: first what happens, then the button that does it. */
export function OtherHoursPage(props: OtherHoursProps) {
  const { view, hours, preview, refusal } = props
  const { t } = view
  const words = t.roads.hours
  const ids = Object.fromEntries(refusal?.fields.map(({ field }) => [field, field]) ?? [])
  return (
    <div class="stack">
      <RefusalSummary t={t} refusal={refusal} fieldIds={ids} />
      <p class="path">
        <a href={`/inbox/${hours.requestId}`}>{t.roads.cancel.back}</a>
      </p>
      <h1>{words.title(hours.memberName)}</h1>
      <p class="lead">{words.lead(hours.memberName)}</p>
      {preview !== undefined && <HoursResult {...props} preview={preview} />}
      {hours.weekly.length === 0 ? <p class="card">{t.roads.cancel.none}</p> : <Ask {...props} />}
    </div>
  )
}

function Ask(props: OtherHoursProps) {
  const { view, hours } = props
  const words = view.t.roads.hours
  return (
    <form method="post" action={`/inzet/${hours.assignmentId}/uren`} class="card" novalidate>
      <input type="hidden" name="stap" value="bekijk" />
      <div class="row">
        <Typed {...props} name="firstDay" type="date" label={words.firstDay} />
        <Typed {...props} name="lastDay" type="date" label={words.lastDay} />
      </div>
      <h2>{words.week}</h2>
      <Week {...props} />
      <h2>{words.extra}</h2>
      <p class="hint">{words.extraHint}</p>
      <div class="row">
        <Typed {...props} name="extraDay" type="date" label={words.extraDay} />
        <Typed {...props} name="extraFrom" type="time" label={words.from} />
        <Typed {...props} name="extraUntil" type="time" label={words.until} />
      </div>
      <Choice
        name="extraLes"
        label={words.extraLike}
        options={hours.weekly.map((lesson) => ({
          value: lesson.sessionId,
          text: lessonInWords(view, lesson),
        }))}
        chosen={props.typed['extraLes']}
      />
      <div class="actions">
        <button type="submit">{words.look}</button>
        <a class="button quiet" href={`/inbox/${hours.requestId}`}>
          {view.t.roads.cancel.back}
        </a>
      </div>
    </form>
  )
}

/** Every lesson of the week with its times, which can be others, and a box to let it fall out. */
function Week(props: OtherHoursProps) {
  const { view, hours, typed } = props
  const words = view.t.roads.hours
  const rows = hours.weekly.map((lesson, index) => ({ lesson, index }))
  return (
    <Table<(typeof rows)[number]>
      caption={words.week}
      rows={rows}
      columns={[
        {
          head: words.lesson,
          cell: ({ lesson, index }) => (
            <>
              <input type="hidden" name={`les-${index}`} value={lesson.sessionId} />
              {lessonInWords(view, lesson)}
            </>
          ),
        },
        { head: words.from, cell: ({ index }) => <Time {...props} place={index} name="van" /> },
        { head: words.until, cell: ({ index }) => <Time {...props} place={index} name="tot" /> },
        {
          head: words.drop,
          cell: ({ index }) => (
            <label class="choice">
              <input
                type="checkbox"
                name={`weg-${index}`}
                value="ja"
                checked={typed[`weg-${index}`] === 'ja'}
              />
              {words.dropIt}
            </label>
          ),
        },
      ]}
    />
  )
}

function Time(props: OtherHoursProps & { readonly place: number; readonly name: 'van' | 'tot' }) {
  const { view, hours, place, name } = props
  const words = view.t.roads.hours
  const lesson = hours.weekly[place]
  const head = name === 'van' ? words.from : words.until
  const label = `${head}, ${lesson === undefined ? '' : lessonInWords(view, lesson)}`
  return (
    <Typed
      {...props}
      name={`${name}-${place}`}
      type="time"
      label={<span class="unseen">{label}</span>}
    />
  )
}

function Typed({
  typed,
  refusal,
  name,
  type,
  label,
}: OtherHoursProps & {
  readonly name: string
  readonly type: 'date' | 'time'
  readonly label: Parameters<typeof Field>[0]['label']
}) {
  return (
    <Field
      name={name}
      label={label}
      error={refusal?.fields.find(({ field }) => field === name)?.remedy}
      control={(control) => <input {...control} type={type} class={type} value={typed[name]} />}
    />
  )
}

function lessonInWords({ t, today }: View, { days, from, until, group }: WeeklyLesson): string {
  const [first] = days
  const when = first === undefined ? '' : shortDay(t, first, today)
  const often = days.length > 1 ? t.roads.hours.times(days.length) : ''
  return `${when} ${from}-${until}${group === null ? '' : `, ${group}`}${often}`
}
