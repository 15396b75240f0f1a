import type { Morning } from '../../../src/actions/request/morning.ts'
import { classesBrief } from '../lessons-brief.ts'
import { Phone } from '../phone.tsx'
import { Table } from '../table.tsx'
import { daysInWords, type MorningPart } from './uncovered.tsx'

type Row = Morning['inFront'][number]

/** Who is in front of which class, day by day. */
export function InFront({ view, names, morning: { inFront, uncovered, days } }: MorningPart) {
  const { t } = view
  const words = t.work.morning
  const asked = days.filter((day) => [...inFront, ...uncovered].some((one) => one.day === day))
  if (asked.length === 0) return null
  return (
    <section aria-labelledby="staat-waar">
      <h2 id="staat-waar">{words.inFrontTitle}</h2>
      {asked.map((day) => {
        const rows = inFront.filter((one) => one.day === day)
        const said = daysInWords(view, [day])
        if (rows.length === 0) return <p class="card">{words.inFrontNone(said)}</p>
        return (
          <Table<Row>
            caption={said}
            isCaptionSeen
            rows={rows}
            columns={[
              {
                head: words.who,
                cell: ({ memberName, memberPhone }) => (
                  <>
                    {memberName ?? t.unknown}
                    <div class="muted">
                      <Phone t={t} number={memberPhone} />
                    </div>
                  </>
                ),
              },
              { head: words.time, cell: ({ lessons }) => spanOf(lessons) },
              {
                head: words.school,
                cell: ({ requestId, siteName }) => <a href={`/inbox/${requestId}`}>{siteName}</a>,
              },
              { head: words.class, cell: ({ lessons }) => classesBrief(names, lessons).join('; ') },
            ]}
          />
        )
      })}
    </section>
  )
}

function spanOf(lessons: Row['lessons']): string {
  return `${lessons[0]?.from ?? ''}–${lessons.at(-1)?.until ?? ''}`
}
