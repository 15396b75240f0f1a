import type { Day } from '../../scheduler/domain/day.ts'
import type { OwnHours as Hours } from '../../src/actions/fulfilment/own-hours.ts'
import { Badge } from '../parts/badge.tsx'
import { Facts } from '../parts/facts.tsx'
import { OwnPaidCancellations } from '../parts/own-paid-cancellations.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { dayAt, monthName, shortDay, stretch } from '../parts/when.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'

/** A member's hours of a school year: in all, by month, and line by line for holding against a pay slip. */
export function OwnHours({ view, hours }: OwnHoursProps) {
  const { t } = view
  const words = t.member.hours
  const { total, firstYear } = hours
  return (
    <div class="stack">
      <div>
        <h1>{words.title}</h1>
        <p class="lead">{words.lead(hours.schoolYear)}</p>
      </div>
      <section class="card" aria-label={words.lead(hours.schoolYear)}>
        <Facts facts={totalFacts(t, total)} />
        <p class="muted">
          {total.contractMinutes === null ? words.noContract : words.contractNote}
        </p>
      </section>
      <Months view={view} hours={hours} />
      <section aria-labelledby="scholen">
        <h2 id="scholen">{words.linesTitle}</h2>
        {hours.lines.length === 0 ? (
          <p class="muted">{words.noLines}</p>
        ) : (
          <Table caption={words.linesTitle} rows={hours.lines} columns={lineColumns(view)} />
        )}
      </section>
      <OwnPaidCancellations view={view} lines={hours.cancelled} />
      <nav class="pager" aria-label={words.years}>
        <a class="button quiet" href={`/mijn-uren?jaar=${firstYear - 1}`}>
          {words.earlier}
        </a>
        {`${firstYear + 1}-08-01` <= view.today && (
          <a class="button quiet" href={`/mijn-uren?jaar=${firstYear + 1}`}>
            {words.later}
          </a>
        )}
      </nav>
      <p>
        <a href="/documenten">{words.toDocuments}</a>
      </p>
    </div>
  )
}

interface OwnHoursProps {
  readonly view: View
  readonly hours: Hours
}

/** What has begun is held against the contract; what is to come is only planned. */
function Months({ view: { t, today }, hours: { months, total } }: OwnHoursProps) {
  const words = t.member.hours
  const some = months.filter((one) => one.workedMinutes + one.plannedMinutes > 0)
  const begun = some.filter(({ month }) => month <= today)
  const coming = some.filter(({ month }) => month > today)
  return (
    <>
      <section aria-labelledby="maanden">
        <h2 id="maanden">{words.monthsTitle}</h2>
        {begun.length === 0 ? (
          <p class="card">{words.noMonths}</p>
        ) : (
          <Table caption={words.monthsTitle} rows={begun} columns={monthColumns(t, total)} />
        )}
      </section>
      {coming.length > 0 && (
        <section aria-labelledby="komt">
          <h2 id="komt">{words.comingTitle}</h2>
          <Table caption={words.comingTitle} rows={coming} columns={comingColumns(t)} />
        </section>
      )}
    </>
  )
}

type Counted = Hours['total']

function totalFacts(t: Messages, total: Counted) {
  const words = t.member.hours
  const { workedMinutes, confirmedMinutes, plannedMinutes, contractMinutes } = total
  return [
    [words.worked, t.minutes(workedMinutes)],
    [words.confirmed, t.minutes(confirmedMinutes)],
    [words.waiting, t.minutes(workedMinutes - confirmedMinutes)],
    [words.planned, t.minutes(plannedMinutes)],
    [words.contract, contractMinutes === null ? null : t.minutes(contractMinutes)],
    [words.balance, balanceOf(t, total)],
  ] as const
}

function balanceOf(t: Messages, { balanceMinutes }: Counted): string | null {
  const words = t.member.hours
  if (balanceMinutes === null) return null
  if (balanceMinutes === 0) return words.even
  const hours = t.minutes(Math.abs(balanceMinutes))
  return balanceMinutes > 0 ? words.more(hours) : words.less(hours)
}

function monthColumns(
  t: Messages,
  { contractMinutes }: Counted,
): readonly Column<Counted & { readonly month: Day }>[] {
  const words = t.member.hours
  const contract: readonly Column<Counted>[] = [
    { head: words.contract, cell: (row) => t.minutes(row.contractMinutes ?? 0) },
    { head: words.balance, cell: (row) => balanceOf(t, row) },
  ]
  return [
    { head: words.month, cell: ({ month }) => monthName(t, month) },
    { head: words.worked, cell: ({ workedMinutes }) => t.minutes(workedMinutes) },
    { head: words.confirmed, cell: ({ confirmedMinutes }) => t.minutes(confirmedMinutes) },
    { head: words.planned, cell: ({ plannedMinutes }) => t.minutes(plannedMinutes) },
    ...(contractMinutes === null ? [] : contract),
  ]
}

function comingColumns(t: Messages): readonly Column<Counted & { readonly month: Day }>[] {
  const words = t.member.hours
  return [
    { head: words.month, cell: ({ month }) => monthName(t, month) },
    { head: words.planned, cell: ({ plannedMinutes }) => t.minutes(plannedMinutes) },
  ]
}

function lineColumns({ t, today }: View): readonly Column<Hours['lines'][number]>[] {
  const words = t.member.hours
  return [
    {
      head: words.where,
      cell: ({ assignmentId, siteName, placeName }) => (
        <a href={`/agenda/${assignmentId}`}>
          {siteName}, {placeName}
        </a>
      ),
    },
    { head: words.when, cell: (line) => stretch(t, line.firstDay, line.lastDay, today) },
    { head: words.count, cell: ({ lessons }) => t.count.lessons(lessons) },
    {
      head: words.worked,
      cell: ({ workedMinutes, plannedMinutes }) => (
        <>
          {t.minutes(workedMinutes)}
          {workedMinutes !== plannedMinutes && ' '}
          {workedMinutes !== plannedMinutes && (
            <span class="muted">{words.otherwise(t.minutes(plannedMinutes))}</span>
          )}
        </>
      ),
    },
    {
      head: words.state,
      cell: ({ confirmedAt }) =>
        confirmedAt === null ? (
          <Badge text={words.notYet} tone="warn" />
        ) : (
          <Badge text={words.confirmedOn(shortDay(t, dayAt(confirmedAt), today))} tone="good" />
        ),
    },
  ]
}
