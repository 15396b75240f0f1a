import { Table } from '../table.tsx'
import { plainDay } from '../when.ts'
import { EngageMember } from './engage-member.tsx'
import { vakInWords } from './in-words.ts'
import { LicenseMember } from './license-member.tsx'
import type { MemberProps } from './member-props.ts'

/** What somebody may teach, and who engages this person; no wage. */
export function MemberWork(props: MemberProps) {
  const { view, dossier } = props
  const words = view.t.people.one
  return (
    <section class="card" aria-labelledby="bevoegd">
      <h2 id="bevoegd">{words.licenceTitle}</h2>
      {dossier.qualifications.length === 0 ? <p>{words.noLicence}</p> : <Licences {...props} />}
      <LicenseMember {...props} />
      <h3>{words.engagementTitle}</h3>
      {dossier.engagements.length === 0 ? <p>{words.noEngagement}</p> : <Engagements {...props} />}
      <EngageMember {...props} />
    </section>
  )
}

function Licences({ view: { t }, names, dossier }: MemberProps) {
  const words = t.people.one
  return (
    <Table
      caption={words.licenceCaption}
      rows={dossier.qualifications}
      columns={[
        { head: words.vak, cell: ({ vak }) => vakInWords(t, names, vak) },
        { head: words.grade, cell: ({ grade }) => t.people.grades[grade] },
        {
          head: words.outcome,
          cell: ({ outcome }) =>
            outcome === null ? words.unknownOutcome : t.people.outcomes[outcome],
        },
        {
          head: words.until,
          cell: ({ validUntil }) => (validUntil === null ? words.always : plainDay(t, validUntil)),
        },
      ]}
    />
  )
}

type Line = MemberProps['dossier']['engagements'][number]

function Engagements({ view: { t }, dossier }: MemberProps) {
  const words = t.people.one
  const employer = ({ employer: kind, boardName, agencyName, regionName }: Line) =>
    boardName ?? agencyName ?? regionName ?? words.employer[kind]
  return (
    <Table
      caption={words.engagementCaption}
      rows={dossier.engagements}
      columns={[
        { head: words.who, cell: employer },
        { head: words.form, cell: ({ form }) => t.people.forms[form] },
        {
          head: words.hours,
          cell: ({ weekMinutes }) => (weekMinutes === 0 ? t.people.none : t.minutes(weekMinutes)),
        },
        { head: words.home, cell: ({ homeSiteName }) => homeSiteName ?? '–' },
        { head: words.from, cell: ({ firstDay }) => plainDay(t, firstDay) },
        {
          head: words.until,
          cell: ({ lastDay }) => (lastDay === null ? words.open : plainDay(t, lastDay)),
        },
      ]}
    />
  )
}
