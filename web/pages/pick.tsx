import type { Child } from 'hono/jsx'
import type { AskedCandidate } from '../../src/actions/proposal/judge-candidate.ts'
import { subjectsInWords } from '../parts/lesson.ts'
import { RefusalSummary } from '../parts/notice.tsx'
import type { ShownProposal } from '../parts/proposal-step.ts'
import { stretch } from '../parts/when.ts'
import { Pick, type PickListProps } from '../planning/pick.tsx'
import { PickConfirm } from '../planning/pick-confirm.tsx'
import type { View } from '../view.ts'

export interface PickPageProps extends PickListProps {
  /** Somebody who was asked about, for one of the proposals. */
  readonly about?: { readonly proposal: ShownProposal; readonly asked: AskedCandidate } | undefined
}

/** Choosing somebody for a request: a page of its own, and the dialog of the board. */
export function PickPage(props: PickPageProps) {
  const { view, names, request, search, about, isPart, refusal } = props
  const { t, today } = view
  const words = t.planning.pick
  return (
    <div class="pick">
      {!isPart && (
        <p class="path">
          <a href={`/planbord?${search}`}>{words.back}</a>
        </p>
      )}
      <Title isPart={isPart}>{pickTitle(props)}</Title>
      <RefusalSummary t={t} refusal={refusal} fieldIds={{ reason: 'reason' }} />
      <p>
        {subjectsInWords(names, request)}, {names.roles[request.roleCode] ?? request.roleCode},{' '}
        {stretch(t, request.firstDay, request.lastDay, today)}, {t.minutes(request.minutes)}.{' '}
        <a href={`/inbox/${request.id}`}>{words.toRequest}</a>
      </p>
      {about === undefined ? <Pick {...props} /> : <PickConfirm {...props} {...about} />}
    </div>
  )
}

/** What is being decided. */
export function pickTitle({ view, request, about }: Titled): string {
  const words = view.t.planning.pick
  const { siteName } = request
  return about === undefined ? words.title(siteName) : words.titleFor(about.asked.name, siteName)
}

type Titled = Readonly<{
  view: View
  request: PickPageProps['request']
  about?: PickPageProps['about']
}>

function Title({ isPart, children }: { readonly isPart: boolean; readonly children?: Child }) {
  return isPart ? (
    <h2 id="kies-titel" tabindex={-1}>
      {children}
    </h2>
  ) : (
    <h1>{children}</h1>
  )
}

/** Two ids that begin alike: which one is meant. */
export function Ambiguous({ view, ids }: { readonly view: View; readonly ids: readonly string[] }) {
  const words = view.t.planning.pick
  return (
    <>
      <h1>{words.ambiguous}</h1>
      <ul>
        {ids.map((id) => (
          <li>
            <a href={`/inbox/${id}`}>{`${words.toRequest} ${id}`}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
