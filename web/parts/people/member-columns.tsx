import type { Person } from '../../../src/actions/member/people.ts'
import type { Names } from '../../../src/actions/reference/names.ts'
import type { View } from '../../view.ts'
import { Badge } from '../badge.tsx'
import { numberFormat } from '../formats.ts'
import type { Column } from '../table.tsx'
import { dayAt, plainDay, shortDay } from '../when.ts'
import { vakInWords } from './in-words.ts'

/** What the list says of each member. */
export function memberColumns(view: View, names: Names): readonly Column<Person>[] {
  const words = view.t.people.list
  return [
    { head: words.who, cell: (person) => <Who view={view} person={person} /> },
    { head: words.contract, cell: (person) => <Contract view={view} person={person} /> },
    {
      head: words.teaches,
      cell: (person) => <Teaches view={view} person={person} names={names} />,
    },
    { head: words.thisWeek, cell: (person) => <ThisWeek view={view} person={person} /> },
    { head: words.coming, cell: (person) => <Coming view={view} person={person} /> },
    { head: words.availability, cell: (person) => <Asked view={view} person={person} /> },
    { head: words.papers, cell: (person) => <PapersOf view={view} person={person} /> },
  ]
}

interface CellProps {
  readonly view: View
  readonly person: Person
}

function Who({ view: { t, today }, person }: CellProps) {
  const { id, name, homeSiteName, homeBoardName, leftOn } = person
  return (
    <>
      <a href={`/leden/${id}`}>{name}</a>
      <div class="muted">{homeSiteName ?? homeBoardName}</div>
      {leftOn !== null && (
        <Badge text={t.people.list.leaves(shortDay(t, leftOn, today))} tone="warn" />
      )}
    </>
  )
}

function Contract({ view: { t }, person: { engagement } }: CellProps) {
  const words = t.people.list
  if (engagement === null) return <Badge text={words.noContract} tone="danger" />
  const { form, weekMinutes } = engagement
  return (
    <>
      {t.people.forms[form]}
      {weekMinutes > 0 && <div class="muted">{words.perWeek(t.minutes(weekMinutes))}</div>}
    </>
  )
}

const SHOWN_VAKKEN = 3

function Teaches({ view: { t }, person, names }: CellProps & { readonly names: Names }) {
  const words = t.people.list
  const vakken = [...new Set(person.qualifications.map(({ vak }) => vakInWords(t, names, vak)))]
  if (vakken.length === 0) return <span class="muted">{words.noLicence}</span>
  const grades = [...new Set(person.qualifications.map(({ grade }) => t.people.grades[grade]))]
  return (
    <>
      {vakken.slice(0, SHOWN_VAKKEN).join(', ')}
      {vakken.length > SHOWN_VAKKEN && ` ${words.andMore(vakken.length - SHOWN_VAKKEN)}`}
      <div class="muted">{grades.join(', ')}</div>
    </>
  )
}

function ThisWeek({ view: { t }, person: { thisWeekMinutes, engagement } }: CellProps) {
  const words = t.people.list
  const contract = engagement?.weekMinutes ?? 0
  return (
    <>
      {t.minutes(thisWeekMinutes)}
      {contract > 0 && <div class="muted">{words.ofContract(t.minutes(contract))}</div>}
      {contract > 0 && thisWeekMinutes > contract && (
        <Badge text={words.overContract} tone="warn" />
      )}
    </>
  )
}

function Coming({ view: { t }, person: { comingWeeksMinutes } }: CellProps) {
  const sum = comingWeeksMinutes.reduce((total, minutes) => total + minutes, 0)
  const hours = numberFormat(t.locale, { maximumFractionDigits: 1 })
  const weeks = comingWeeksMinutes.map((minutes) => hours.format(minutes / 60))
  return (
    <>
      {t.minutes(sum)}
      {sum > 0 && <div class="muted">{t.people.list.perWeekHours(weeks.join(' · '))}</div>}
    </>
  )
}

function Asked({ view: { t, today }, person }: CellProps) {
  const words = t.people.list
  const { availabilityConfirmedAt: at, isStale, staleWeeks } = person
  return (
    <>
      {at === null ? words.neverConfirmed : words.confirmedOn(shortDay(t, dayAt(at), today))}
      {isStale && (
        <div>
          <Badge text={words.stale} tone="warn" />{' '}
          <span class="unseen">{words.staleAfter(staleWeeks)}</span>
        </div>
      )}
    </>
  )
}

function PapersOf({ view: { t }, person: { papers } }: CellProps) {
  const words = t.people.list
  const missing = papers.filter(({ until }) => until === null)
  const ends = papers.find(({ until }) => until !== null)?.until
  if (papers.length === 0) return <>{words.papersFine}</>
  return (
    <>
      {missing.length > 0 && <Badge text={words.papersMissing(missing.length)} tone="danger" />}
      {ends && <div class="muted">{words.papersEnd(plainDay(t, ends))}</div>}
    </>
  )
}
