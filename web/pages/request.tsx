import type { OfferList } from '../../src/actions/offer/list.ts'
import type { Names } from '../../src/actions/reference/names.ts'
import type { Reference } from '../../src/actions/reference/read.ts'
import type { readRequestHistory } from '../../src/actions/request/history.ts'
import type { ShownRequest } from '../../src/actions/request/show.ts'
import { Badge, NearnessBadge } from '../parts/badge.tsx'
import { Coming } from '../parts/coming.tsx'
import { fieldIdsOf } from '../parts/decisions.tsx'
import { Facts } from '../parts/facts.tsx'
import { Help } from '../parts/help.tsx'
import { History } from '../parts/history.tsx'
import { JustDone } from '../parts/just-done.tsx'
import { subjectsInWords } from '../parts/lesson.ts'
import { LessonsByWeek } from '../parts/lessons-by-week.tsx'
import { Live } from '../parts/live.tsx'
import { NextStep } from '../parts/next-step.tsx'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import { OffersSent } from '../parts/offers-sent.tsx'
import { type OwnStep, ownFieldIds } from '../parts/own-step.ts'
import { OwnSteps } from '../parts/own-steps.tsx'
import type { ProposalStep, ShownProposal } from '../parts/proposal-step.ts'
import { Proposals } from '../parts/proposals.tsx'
import { requestNumber } from '../parts/request-number.ts'
import { type Round, Rounds } from '../parts/rounds.tsx'
import { nearnessOf, stretch } from '../parts/when.ts'
import type { View } from '../view.ts'

export interface RequestProps {
  readonly view: View
  readonly names: Names
  readonly request: ShownRequest
  /** Undefined for a school, which decides nothing about them. */
  readonly proposals: readonly ShownProposal[] | undefined
  readonly offers: OfferList['items']
  readonly rounds: readonly Round[]
  readonly history: Awaited<ReturnType<typeof readRequestHistory>>
  /** Who is away, for the own board; null for a coordinator. */
  readonly personName: string | null
  /** What a school can choose from; undefined for a coordinator, who changes nothing about the request itself. */
  readonly reference: Reference | undefined
  /** The step that was refused, with what was typed. */
  readonly refused?: ProposalStep | undefined
  readonly ownRefused?: OwnStep | undefined
  /** A step about an offer or a round. */
  readonly plainRefused?: Refusal | undefined
}

/** One request: its lessons, who comes, and what the coordinator can decide. */
export function RequestPage(props: RequestProps) {
  const { view, request, names, proposals, refused, reference, ownRefused } = props
  const { t, today } = view
  return (
    <>
      <RefusalSummary t={t} refusal={refused?.refusal} fieldIds={refused && fieldIdsOf(refused)} />
      <RefusalSummary
        t={t}
        refusal={ownRefused?.refusal}
        fieldIds={ownRefused && ownFieldIds(ownRefused)}
      />
      <RefusalSummary t={t} refusal={props.plainRefused} />
      <JustDone view={view} />
      <p class="path">
        <a href="/inbox">{t.request.back}</a>
      </p>
      <h1>{t.request.title(request.siteName)}</h1>
      <Live view={view} id="verloop">
        <p class="badges">
          <NearnessBadge t={t} near={nearnessOf(request.firstDay, request.lastDay, today)} />
          <Badge
            text={t.urgency[request.urgency]}
            tone={request.urgency === 'class-sent-home' ? 'danger' : 'calm'}
          />
          <Badge
            text={t.status.request[request.status]}
            tone={request.status === 'covered' ? 'good' : 'calm'}
          />
        </p>
        <Replaced {...props} />
        <RequestFacts {...props} />
        <Coming {...props} />
        {reference && <NextStep view={view} request={request} />}
        {props.rounds.length > 0 && <Rounds view={view} rounds={props.rounds} />}
        {proposals !== undefined && <Proposals {...{ view, names, request, proposals, refused }} />}
        <OffersSent t={t} offers={props.offers} />
        <section aria-labelledby="lessen">
          <h2 id="lessen">{t.request.sessionsTitle}</h2>
          <LessonsByWeek t={t} names={names} lessons={request.sessions} />
        </section>
        {reference && (
          <OwnSteps view={view} request={request} reference={reference} refused={ownRefused} />
        )}
        <History view={view} steps={props.history} />
      </Live>
    </>
  )
}

/** What came instead of what, where the lessons changed. */
function Replaced({ view: { t }, request }: RequestProps) {
  const { replacesRequestId, replacedByRequestId } = request
  return (
    <>
      {replacedByRequestId !== null && (
        <p class="notice warn">
          {t.school.replacedBy} <a href={`/inbox/${replacedByRequestId}`}>{t.school.toReplacing}</a>
        </p>
      )}
      {replacesRequestId !== null && (
        <p class="muted">
          {t.school.replaces} <a href={`/inbox/${replacesRequestId}`}>{t.school.toReplaced}</a>
        </p>
      )}
    </>
  )
}

function RequestFacts({ view: { t, today }, request, names, personName }: RequestProps) {
  const words = t.request
  const { length, firstDay, lastDay, openEnded } = request
  const period = stretch(t, firstDay, lastDay, today)
  return (
    <section class="card" aria-labelledby="aanvraag">
      <h2 id="aanvraag">{words.factsTitle}</h2>
      <Facts
        facts={[
          [t.school.away, personName],
          [words.period, openEnded ? `${period}, ${t.when.openEnded}` : period],
          [words.role, names.roles[request.roleCode] ?? request.roleCode],
          [words.subjects, subjectsInWords(names, request)],
          [
            words.total,
            `${t.count.lessons(request.sessions.length)}, ${t.minutes(request.minutes)}`,
          ],
          [
            words.length,
            words.lengthLine(length.schoolDays, length.calendarDays, length.sessionDays),
          ],
          [words.board, request.boardName],
          [words.pool, request.poolName ?? words.noPool],
          [words.notes, request.notes],
          [t.school.number, requestNumber(request.id)],
        ]}
      />
      <Help t={t} word="schooldagen" />
    </section>
  )
}
