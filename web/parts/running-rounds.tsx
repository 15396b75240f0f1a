import type { View } from '../view.ts'
import type { Round } from './rounds.tsx'
import { Table } from './table.tsx'
import { moment } from './when.ts'

/** The rounds that run now in the own pools: where, who is asked, and when each goes on. */
export function RunningRounds({
  view: { t },
  rounds,
}: {
  readonly view: View
  readonly rounds: readonly Round[]
}) {
  const words = t.rounds
  if (rounds.length === 0) return null
  const askedNow = ({ candidates }: Round) =>
    candidates.flatMap(({ name, offer }) => (offer?.status === 'sent' ? [name ?? t.unknown] : []))
  return (
    <section aria-labelledby="rondes">
      <h2 id="rondes">{words.runningTitle}</h2>
      <Table<Round>
        caption={words.runningCaption}
        rows={rounds}
        columns={[
          {
            head: words.school,
            cell: ({ requestId, siteName, kind }) => (
              <>
                <a href={`/inbox/${requestId}`}>{siteName}</a>
                <div class="muted">{words.title[kind]}</div>
              </>
            ),
          },
          {
            head: words.askedNow,
            cell: (round) => (
              <>
                {askedNow(round).join(', ') || words.nobodyNow}
                <div class="muted">
                  {words.left(round.candidates.filter(({ status }) => status === 'waiting').length)}
                </div>
              </>
            ),
          },
          { head: words.nextAt, cell: ({ nextAt }) => (nextAt === null ? '' : moment(t, nextAt)) },
        ]}
      />
    </section>
  )
}
