import { type AvailabilityProps, DAYS_FIELDS } from '../parts/availability/about.ts'
import { DaysOtherwise } from '../parts/availability/days-otherwise.tsx'
import { OtherWork } from '../parts/availability/other-work.tsx'
import { UsualWeek } from '../parts/availability/usual-week.tsx'
import { JustDone } from '../parts/just-done.tsx'
import { RefusalSummary } from '../parts/notice.tsx'
import { dayAt, plainDay, shortDay } from '../parts/when.ts'
import { dayFields } from '../week-form.ts'

/** When a member can be asked, and since when that is known to be right. */
export function Availability(props: AvailabilityProps) {
  const { view, availability, week, refusal } = props
  const { t } = view
  const words = t.member.availability
  const ids = [
    ...Object.values(DAYS_FIELDS),
    ...week.flatMap(({ weekday }) => Object.values(dayFields(weekday))),
  ]
  return (
    <div class="stack">
      <RefusalSummary
        t={t}
        refusal={refusal}
        fieldIds={Object.fromEntries(ids.map((id) => [id, id]))}
      />
      <JustDone view={view} said={t.member.done} />
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <StillRight view={view} availability={availability} />
      <Conflicts view={view} availability={availability} />
      <UsualWeek {...props} />
      <DaysOtherwise {...props} />
      <OtherWork {...props} />
    </div>
  )
}

type AboutNow = Pick<AvailabilityProps, 'view' | 'availability'>

function StillRight({ view: { t }, availability }: AboutNow) {
  const words = t.member.availability
  const { confirmedAt, isStale, staleWeeks } = availability
  const since = confirmedAt === null ? null : words.confirmed(plainDay(t, dayAt(confirmedAt)))
  return (
    <section class={isStale ? 'notice warn' : 'notice'} aria-label={words.confirm}>
      <p>
        {isStale && confirmedAt !== null && <strong>{words.stale(staleWeeks)} </strong>}
        {since ?? <strong>{words.never}</strong>}
      </p>
      <form method="post" action="/beschikbaar/klopt">
        <button type="submit" class={isStale ? undefined : 'quiet'}>
          {words.confirm}
        </button>
      </form>
    </section>
  )
}

function Conflicts({ view: { t, today }, availability: { conflicts } }: AboutNow) {
  if (conflicts.length === 0) return null
  const words = t.member.availability
  return (
    <section class="notice warn" aria-labelledby="botst">
      <h2 id="botst">{words.conflictsTitle}</h2>
      <ul class="why">
        {conflicts.map(({ assignmentId, siteName, day, from, until }) => (
          <li>
            <a href={`/agenda/${assignmentId}`}>
              {shortDay(t, day, today)} {from}–{until}, {siteName}
            </a>
          </li>
        ))}
      </ul>
      <p>{words.conflictsLead}</p>
    </section>
  )
}
