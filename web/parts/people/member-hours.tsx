import { addDays, mondayOf } from '../../../scheduler/domain/day.ts'
import { Badge } from '../badge.tsx'
import { Facts } from '../facts.tsx'
import { Table } from '../table.tsx'
import { shortDay, stretch } from '../when.ts'
import type { MemberProps } from './member-props.ts'

/** Hours against contract and law, what is planned, and what was offered. */
export function MemberHours(props: MemberProps) {
  const { view, dossier } = props
  const { t, today } = view
  const words = t.people.one
  const { thisWeekMinutes, comingWeeksMinutes, engagement } = dossier
  const monday = (week: number) => shortDay(t, addDays(mondayOf(today), 7 * week))
  return (
    <section class="card" aria-labelledby="uren">
      <h2 id="uren">{words.hoursTitle}</h2>
      <p class="hint">{words.hoursLead}</p>
      <Facts
        facts={[
          [
            words.contract,
            engagement === null || engagement.weekMinutes === 0
              ? t.people.none
              : t.minutes(engagement.weekMinutes),
          ],
          [words.thisWeek, t.minutes(thisWeekMinutes)],
          ...comingWeeksMinutes.map(
            (minutes, index) => [words.coming(monday(index + 1)), t.minutes(minutes)] as const,
          ),
        ]}
      />
      <AgainstLaw {...props} />
      <h3>{words.comingTitle}</h3>
      <Planned {...props} />
      <h3>{words.offersTitle}</h3>
      <Offered {...props} />
    </section>
  )
}

function AgainstLaw({ view: { t }, dossier }: MemberProps) {
  const words = t.people.one
  return (
    <Table
      caption={words.lawCaption}
      isCaptionSeen
      rows={dossier.limits}
      columns={[
        { head: words.lawOver, cell: ({ weeks }) => words.lawWeeks(weeks) },
        { head: words.lawUsed, cell: ({ weekMinutes }) => t.minutes(weekMinutes) },
        { head: words.lawMax, cell: ({ weekMinutesMax }) => t.minutes(weekMinutesMax) },
        {
          head: words.lawRoom,
          cell: ({ weekMinutes, weekMinutesMax }) =>
            weekMinutes > weekMinutesMax ? (
              <Badge text={words.tooMuch} tone="danger" />
            ) : (
              t.minutes(weekMinutesMax - weekMinutes)
            ),
        },
      ]}
    />
  )
}

function Planned({ view: { t, today }, dossier }: MemberProps) {
  const words = t.people.one
  if (dossier.coming.length === 0) return <p>{words.noComing}</p>
  return (
    <Table
      caption={words.comingCaption}
      rows={dossier.coming}
      columns={[
        {
          head: words.school,
          cell: ({ requestId, siteName }) => <a href={`/inbox/${requestId}`}>{siteName}</a>,
        },
        {
          head: words.when,
          cell: ({ firstDay, lastDay }) => stretch(t, firstDay, lastDay, today),
        },
        {
          head: words.howMuch,
          cell: ({ lessons, minutes }) => `${words.lessons(lessons)}, ${t.minutes(minutes)}`,
        },
      ]}
    />
  )
}

function Offered({ view: { t }, dossier }: MemberProps) {
  const words = t.people.one
  return (
    <>
      <p class="hint">{words.offersLead}</p>
      {dossier.offers.length === 0 ? (
        <p>{words.noOffers}</p>
      ) : (
        <Facts
          facts={dossier.offers.map(({ status, offers }) => [words.offers[status], `${offers}`])}
        />
      )}
    </>
  )
}
