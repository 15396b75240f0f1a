import type { RunDifference } from '../../src/actions/run/difference.ts'
import type { ShownRun } from '../../src/actions/run/shown-run.ts'
import { Badge } from '../parts/badge.tsx'
import { Facts } from '../parts/facts.tsx'
import { gapInPlainWords, gapInWords } from '../parts/gap.ts'
import { BY_ITSELF } from '../parts/live.tsx'
import { Difference } from '../parts/run-difference.tsx'
import { RunTable } from '../parts/run-table.tsx'
import { StopOrLookAgain } from '../parts/stop-or-look-again.tsx'
import { moment } from '../parts/when.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'

export interface RunProps {
  readonly view: View
  readonly run: ShownRun
  readonly poolName: string
  /** What is otherwise than in the plan before; undefined while there is no plan. */
  readonly difference: RunDifference | undefined
  /** Runs of the same pool before this one. */
  readonly earlier: readonly ShownRun[]
}

/**
 * One run: how far it is, or what it came to. While it goes on the page hears of each step and asks itself again; without a
 * script there is a link for that.
 */
export function RunPage(props: RunProps) {
  const { view, run, poolName } = props
  const { t } = view
  const isAlive = run.finishedAt === null
  return (
    <>
      <p class="path">
        <a href="/inbox">{t.request.back}</a>
      </p>
      <h1>{t.run.title(poolName)}</h1>
      <div
        id="zoektocht"
        class="stack"
        hx-get={`/zoektocht/${run.runId}`}
        hx-trigger="progress from:body throttle:1s, end from:body"
        hx-select="#zoektocht"
        hx-headers={BY_ITSELF}
        hx-swap="outerMorph"
      >
        <p class="badges" role="status">
          <Badge text={standing(t, run)} tone={toneOf(run)} />
        </p>
        {isAlive ? <UnderWay {...props} /> : <Ended {...props} />}
      </div>
      <Earlier {...props} />
    </>
  )
}

/** Whoever asked to stop need not hear that it is still waiting. */
function standing(t: Messages, { status, stopAskedAt }: ShownRun): string {
  const isAlive = status === 'queued' || status === 'running'
  return isAlive && stopAskedAt !== null ? t.run.stopping : t.run.status[status]
}

function toneOf({ status }: ShownRun) {
  if (status === 'failed') return 'danger'
  return status === 'finished' || status === 'stopped' ? 'good' : 'warn'
}

function UnderWay({ view: { t }, run }: RunProps) {
  const words = t.run
  const path = `/zoektocht/${run.runId}`
  return (
    <section
      class="card"
      aria-labelledby="verloop"
      hx-sse:connect={`/api/v1/runs/${run.runId}/events`}
      hx-sse:close="end"
      hx-swap="none"
    >
      <h2 id="verloop">{words.progressTitle}</h2>
      {run.phase !== null && <p>{words.phase[run.phase]}</p>}
      {run.phase === null && run.stopAskedAt === null && <p>{words.waiting}</p>}
      <Facts
        facts={[
          [words.covered, coveredInWords(t, run)],
          [words.quality, run.gap === null ? words.notYetKnown : gapInWords(t, run.gap)],
          [words.started, moment(t, run.startedAt)],
        ]}
      />
      <StopOrLookAgain path={path} isStopAsked={run.stopAskedAt !== null} words={words} />
      {run.stopAskedAt === null && <p class="hint">{words.stopLead}</p>}
    </section>
  )
}

function coveredInWords(t: Messages, { coveredCount, requestCount }: ShownRun): string {
  return coveredCount === null ? t.run.notYetKnown : t.run.coveredOf(coveredCount, requestCount)
}

function Ended(props: RunProps) {
  const { view, run } = props
  if (run.status === 'failed') return <Failed {...props} />
  if (run.planValue === null) return <p>{view.t.run.stoppedBefore}</p>
  return (
    <>
      <Outcome {...props} />
      {props.difference && <Difference view={props.view} difference={props.difference} />}
    </>
  )
}

function Failed({ view: { t }, run }: RunProps) {
  const failures = new Map<string, string>(Object.entries(t.run.failure))
  return (
    <section class="notice danger" role="alert">
      <h2>{t.run.failedTitle}</h2>
      <p>{failures.get(run.failure ?? '') ?? t.run.failure.other}</p>
      <form method="post" action="/inbox/zoek">
        <input type="hidden" name="poolId" value={run.poolId} />
        <button type="submit">{t.inbox.search}</button>
      </form>
    </section>
  )
}

function Outcome({ view: { t }, run }: RunProps) {
  const words = t.run
  const { coveredCount, requestCount, memberCount, gap, finishedAt } = run
  return (
    <section class="card" aria-labelledby="uitkomst">
      <h2 id="uitkomst">{t.inbox.run.found(coveredCount ?? 0, requestCount)}</h2>
      {gap !== null && <p>{gapInPlainWords(t, gap)}</p>}
      {run.status === 'stopped' && <p>{words.stopped}</p>}
      {run.replans && <p>{words.replanned}</p>}
      <Facts
        facts={[
          [words.quality, gap === null ? words.notYetKnown : gapInWords(t, gap)],
          [words.proof, run.proof === null ? null : words.proofs[run.proof]],
          [words.judged, words.membersJudged(memberCount)],
          [words.ended, finishedAt === null ? null : moment(t, finishedAt)],
        ]}
      />
      <p>
        <a class="button" href="/inbox">
          {words.toProposals}
        </a>
      </p>
    </section>
  )
}

function Earlier({ view: { t }, run, poolName, earlier }: RunProps) {
  const words = t.work.runs
  if (earlier.length === 0) return null
  return (
    <section class="section" aria-labelledby="eerder">
      <h2 id="eerder">{words.earlier}</h2>
      <RunTable t={t} caption={words.caption(poolName)} runs={earlier} />
      <p>
        <a href={`/zoektocht?pool=${run.poolId}`}>{words.all}</a>
      </p>
    </section>
  )
}
