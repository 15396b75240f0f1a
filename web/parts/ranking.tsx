import type { Messages } from '../words/nl.ts'
import { AskAbout } from './ask-about.tsx'
import { Able, Unable } from './candidates.tsx'
import type { ShownProposal } from './proposal-step.ts'

/** Candidates that are shown at once; the others are folded away. */
const SHOWN_MAX = 5

/** Everybody else who was judged, best first: who could come too and why not this time, then who cannot and why. */
export function Ranking({
  t,
  proposal,
}: {
  readonly t: Messages
  readonly proposal: ShownProposal
}) {
  const others = proposal.candidates.filter(({ proposed }) => !proposed)
  if (others.length === 0) return <More t={t} proposal={proposal} />
  const able = others.filter(({ possible }) => possible)
  const unable = others.filter(({ possible }) => !possible)
  const [shown, folded] = [able.slice(0, SHOWN_MAX), able.slice(SHOWN_MAX)]
  const canChoose = proposal.status === 'proposed'
  return (
    <div class="apart">
      <h3>{t.proposal.othersTitle(others.length)}</h3>
      <Able {...{ t, proposal, canChoose }} candidates={shown} />
      {folded.length > 0 && (
        <details>
          <summary>{t.proposal.moreTitle(folded.length)}</summary>
          <Able {...{ t, proposal, canChoose }} candidates={folded} />
        </details>
      )}
      {unable.length > 0 && (
        <details>
          <summary>{t.proposal.cannotTitle(unable.length)}</summary>
          <Unable {...{ t, proposal, canChoose }} candidates={unable} />
        </details>
      )}
      <More t={t} proposal={proposal} />
    </div>
  )
}

/** Those who were judged too and are further from being able than anybody who is shown; anybody can be asked about. */
function More({ t, proposal }: { readonly t: Messages; readonly proposal: ShownProposal }) {
  const { id, requestId, judgedCount, candidates } = proposal
  const more = judgedCount - candidates.length
  return (
    <>
      <h3>{t.work.request.askTitle}</h3>
      {more > 0 && <p>{t.proposal.andMore(more)}</p>}
      <AskAbout t={t} requestId={requestId} proposalId={id} />
    </>
  )
}
