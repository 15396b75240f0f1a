import type { listRounds } from '../../src/actions/round/list.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'
import { Badge } from './badge.tsx'
import { Dutch } from './dutch.tsx'
import { Table } from './table.tsx'
import { moment } from './when.ts'

export type Round = Awaited<ReturnType<typeof listRounds>>['items'][number]
type Candidate = Round['candidates'][number]

const TONES = {
  running: 'warn',
  covered: 'good',
  dry: 'danger',
  stopped: 'calm',
  moot: 'calm',
} as const

/** The rounds of a request: who was asked when, what came of it, when it goes on, and stopping it. */
export function Rounds({
  view,
  rounds,
}: {
  readonly view: View
  readonly rounds: readonly Round[]
}) {
  const { t } = view
  return (
    <div class="stack" id="rondes">
      {rounds.map((round) => (
        <section class="card" aria-labelledby={`ronde-${round.id}`}>
          <div class="between">
            <h2 id={`ronde-${round.id}`}>{t.rounds.title[round.kind]}</h2>
            <Badge text={t.rounds.status[round.status]} tone={TONES[round.status]} />
          </div>
          <HowItStands t={t} round={round} />
          <Table<Candidate>
            caption={t.rounds.caption}
            rows={round.candidates}
            columns={[
              { head: t.rounds.who, cell: (one) => <Who t={t} one={one} /> },
              {
                head: t.rounds.standing,
                cell: (one) => <Standing t={t} round={round} one={one} />,
              },
            ]}
          />
          {round.status === 'running' && <Stop t={t} round={round} />}
        </section>
      ))}
    </div>
  )
}

interface RoundProps {
  readonly t: Messages
  readonly round: Round
}

function HowItStands({ t, round }: RoundProps) {
  const words = t.rounds
  const { status, nextAt, waitsForSource, startedByName, startedAt, endedAt } = round
  const asked = round.candidates.filter(({ offer }) => offer !== null).length
  const sources = round.onwardSources.map((source) => t.source[source]).join(', ')
  return (
    <>
      <p class="muted">
        {words.began(startedByName ?? t.unknown, moment(t, startedAt))}{' '}
        {endedAt !== null && words.ended(moment(t, endedAt))}
      </p>
      {nextAt !== null && (
        <p>
          {waitsForSource === null
            ? words.next(moment(t, nextAt))
            : words.waitsFor(t.source[waitsForSource], moment(t, nextAt))}{' '}
          {waitsForSource === null && sources !== '' && words.onward(sources)}
        </p>
      )}
      {status === 'dry' && (
        <div class="notice warn">
          <p>
            <strong>{words.dry(asked)}</strong>
          </p>
          <p>{words.dryNext}</p>
          <p>
            <a href="/bureaus">{words.toAgencies}</a>
          </p>
        </div>
      )}
    </>
  )
}

function Who({ t, one }: { readonly t: Messages; readonly one: Candidate }) {
  const { name, source, byRules, place } = one
  return (
    <>
      {place}. <strong>{name ?? t.unknown}</strong>
      <div class="muted">
        {t.source[source]}
        {byRules && `, ${t.rounds.byRules}`}
      </div>
    </>
  )
}

function Standing({ t, round, one }: RoundProps & { readonly one: Candidate }) {
  const words = t.rounds
  const { status, offer, why, name } = one
  if (status === 'skipped')
    return (
      <>
        {words.skipped}: <Dutch t={t} text={why.join(' ')} />
      </>
    )
  if (offer === null || (status === 'waiting' && round.status === 'running'))
    return <>{round.status === 'running' ? words.waiting : words.notAsked}</>
  if (offer.status !== 'sent') return <>{words.said[offer.closedBecause ?? offer.status]}</>
  return (
    <>
      <p>{words.asked(moment(t, offer.sentAt), moment(t, offer.deadlineAt))}</p>
      <form method="post" action={`/inbox/${round.requestId}/aanbod/${offer.id}/intrekken`}>
        <button type="submit" class="quiet" aria-label={`${words.withdraw}: ${name ?? t.unknown}`}>
          {words.withdraw}
        </button>
      </form>
    </>
  )
}

function Stop({ t, round }: RoundProps) {
  return (
    <form method="post" action={`/inbox/${round.requestId}/ronde/${round.id}/stoppen`}>
      <div class="actions">
        <button type="submit" class="grave">
          {t.rounds.stop}
        </button>
      </div>
      <p class="hint">{t.rounds.stopHint}</p>
    </form>
  )
}
