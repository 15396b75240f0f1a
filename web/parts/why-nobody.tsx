import type { Messages } from '../words/nl.ts'
import { Dutch } from './dutch.tsx'
import type { ShownProposal } from './proposal-step.ts'

interface WhyNobodyProps {
  readonly t: Messages
  readonly proposal: ShownProposal
}

/** Why nobody was found, by rule, what would help, and which requests hold those who could. */
export function WhyNobody({ t, proposal }: WhyNobodyProps) {
  const { whyNobody, wouldHelp, heldByRequestIds } = proposal
  if (whyNobody === null) return null
  return (
    <>
      <h3>{t.proposal.whyNobody}</h3>
      <p>
        <Dutch t={t} text={whyNobody.sentence} />
      </p>
      <ul class="why">
        {whyNobody.rules.map(({ title, members }) => (
          <li lang="nl">{t.proposal.ruleCount(title, members)}</li>
        ))}
      </ul>
      {wouldHelp.length > 0 && (
        <>
          <h3>{t.proposal.wouldHelp}</h3>
          <ul class="why">
            {wouldHelp.map((sentence) => (
              <li>
                <Dutch t={t} text={sentence} />
              </li>
            ))}
          </ul>
        </>
      )}
      {heldByRequestIds.length > 0 && (
        <>
          <h3>{t.proposal.heldTitle}</h3>
          <ul class="why">
            {heldByRequestIds.map((id, place) => (
              <li>
                <a href={`/inbox/${id}`}>{t.proposal.heldRequest(place + 1)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
