import type { ReplayWithResult } from '../../../src/actions/replay/shown-replay.ts'
import { Badge } from '../../parts/badge.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Live } from '../../parts/live.tsx'
import { StopOrLookAgain } from '../../parts/stop-or-look-again.tsx'
import { moment } from '../../parts/when.ts'
import { type CodeNames, differencesInWords, termInWords } from '../../replay/in-words.ts'
import type { View } from '../../view.ts'
import type { Messages } from '../../words/nl.ts'
import { ReplayOutcome } from './result.tsx'

export interface ReplayProps {
  readonly view: View
  readonly replay: ReplayWithResult
  readonly names: CodeNames
  readonly boards: readonly { readonly boardId: string; readonly boardName: string }[]
}

/** Nobody announces how far it is; whoever looks is told again after so long. */
const LOOK_SECONDS = 3

/** One replay: its question, how far it is, or what it came to. Without a script there is a link to look again. */
export function ReplayPage(props: ReplayProps) {
  const { view, replay, names, boards } = props
  const { t } = view
  const differences = differencesInWords(t, replay, names, boards)
  const isAlive = replay.finishedAt === null
  const outcome = (
    <>
      <p class="badges" role="status">
        <Badge text={replayStanding(t, replay)} tone={toneOf(replay)} />
      </p>
      {isAlive ? <UnderWay {...props} /> : <Ended {...props} />}
    </>
  )
  return (
    <div class="stack insight">
      <div>
        <p class="path">
          <a href={`/naspelen?pool=${replay.poolId}`}>{t.replay.title}</a>
        </p>
        <h1>{`${t.replay.kinds[replay.kind]} ${termInWords(t, replay)}`}</h1>
        {differences.length > 0 && (
          <ul>
            {differences.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        )}
      </div>
      {isAlive ? (
        <Live view={view} id="naspelen" everySeconds={LOOK_SECONDS}>
          {outcome}
        </Live>
      ) : (
        <div id="naspelen" class="stack">
          {outcome}
        </div>
      )}
    </div>
  )
}

/** Whoever asked to stop need not hear that it is still going on. */
export function replayStanding(
  t: Messages,
  {
    status,
    stopAskedAt,
    finishedAt,
  }: Pick<ReplayWithResult, 'status' | 'stopAskedAt' | 'finishedAt'>,
): string {
  const isStopping = finishedAt === null && stopAskedAt !== null
  return isStopping ? t.replay.stopping : t.replay.statuses[status]
}

function toneOf({ status }: ReplayWithResult) {
  if (status === 'failed') return 'danger'
  return status === 'finished' || status === 'stopped' ? 'good' : 'warn'
}

function UnderWay({ view: { t }, replay }: ReplayProps) {
  const words = t.replay
  const path = `/naspelen/${replay.replayId}`
  const { phase, drawsDone, drawsTotal, askedAt, stopAskedAt } = replay
  return (
    <section class="card" aria-labelledby="verloop">
      <h2 id="verloop">{words.progress}</h2>
      <p>{phase === null ? words.waits : words.phases[phase]}</p>
      {drawsTotal !== null && (
        <progress max={drawsTotal} value={drawsDone} aria-labelledby="verloop" />
      )}
      <Facts
        facts={[
          [words.drawsDone, words.drawsOf(drawsDone, drawsTotal)],
          [words.asked, moment(t, askedAt)],
        ]}
      />
      <StopOrLookAgain path={path} isStopAsked={stopAskedAt !== null} words={words} />
      <p class="hint">{words.stopLead}</p>
    </section>
  )
}

function Ended({ view: { t }, replay, names }: ReplayProps) {
  const words = t.replay
  const { result } = replay
  if (replay.status === 'failed') {
    return (
      <section class="notice danger" role="alert">
        <h2>{words.failedTitle}</h2>
        <p>{words.failed}</p>
      </section>
    )
  }
  if (result === null) return <p>{words.stoppedBefore}</p>
  return (
    <>
      {replay.isOutdated && (
        <section class="notice">
          <h2>{words.outdatedTitle}</h2>
          <p>{words.outdated}</p>
        </section>
      )}
      <ReplayOutcome t={t} replay={replay} result={result} names={names} />
      <form method="post" action={`/naspelen/${replay.replayId}/meenemen`} hx-boost="false">
        <button type="submit" class="quiet">
          {words.csv}
        </button>
      </form>
    </>
  )
}
