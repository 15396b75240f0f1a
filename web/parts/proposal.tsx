import type { Names } from '../../src/actions/reference/names.ts'
import { listRules } from '../../src/actions/reference/rules.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'
import { Badge } from './badge.tsx'
import { CandidateCosts } from './candidate-costs.tsx'
import { Covers } from './covers.tsx'
import { Decisions } from './decisions.tsx'
import { Dutch } from './dutch.tsx'
import { Facts } from './facts.tsx'
import { gapInWords } from './gap.ts'
import { glanceFacts } from './glance.ts'
import type { Candidate, ProposalStep, ShownProposal } from './proposal-step.ts'
import { Ranking } from './ranking.tsx'
import { moment, plainDay } from './when.ts'
import { WhyNobody } from './why-nobody.tsx'

const TITLES = new Map(listRules().hardRules.map(({ id, title }) => [id, title]))
const titleOf = (ruleId: string) => TITLES.get(ruleId) ?? ruleId

/** One proposal: who and why, what can be decided, and why not the others. */
export function Proposal({ view, names, whole, proposal, title, refused }: ProposalProps) {
  const { t } = view
  const titleId = `voorstel-${proposal.id}`
  const chosen = proposal.candidates.find((candidate) => candidate.proposed)
  // There is no decision to wait for where nobody was found: the title says it.
  const isEmpty = proposal.status === 'proposed' && proposal.memberId === null
  return (
    <section class="card" aria-labelledby={titleId}>
      <div class="between">
        <h2 id={titleId}>
          {title}: {chosen?.name ?? t.proposal.nobody}
        </h2>
        {!isEmpty && (
          <Badge text={t.status.proposal[proposal.status]} tone={toneOf(proposal.status)} />
        )}
      </div>
      <Covers view={view} names={names} lessons={proposal.lessons} whole={whole} />
      {chosen === undefined ? (
        <WhyNobody t={t} proposal={proposal} />
      ) : (
        <WhyThisOne t={t} candidate={chosen} beside={proposal.whyThisOne ?? []} />
      )}
      <Facts facts={[...(chosen ? whoIs(t, chosen) : []), ...madeUnder(t, proposal)]} />
      {chosen && <CandidateCosts t={t} name={chosen.name} costs={chosen.costs} />}
      <Decided t={t} proposal={proposal} />
      <Decisions view={view} proposal={proposal} refused={refused} />
      <Ranking t={t} proposal={proposal} />
    </section>
  )
}

interface ProposalProps {
  readonly view: View
  readonly names: Names
  /** How many lessons the request has. */
  readonly whole: number
  readonly proposal: ShownProposal
  readonly title: string
  readonly refused: ProposalStep | undefined
}

function toneOf(status: ShownProposal['status']) {
  if (status === 'proposed') return 'warn'
  return status === 'approved' || status === 'offered' ? 'good' : 'calm'
}

function WhyThisOne({ t, candidate, beside }: WhyThisOneProps) {
  return (
    <>
      <h3>{t.proposal.why}</h3>
      <p>
        <Dutch t={t} text={candidate.because} />
      </p>
      {beside.map((sentence) => (
        <p>
          <Dutch t={t} text={sentence} />
        </p>
      ))}
    </>
  )
}

interface WhyThisOneProps {
  readonly t: Messages
  readonly candidate: Candidate
  /** What speaks for this one beside everybody else who could come. */
  readonly beside: readonly string[]
}

function whoIs(t: Messages, candidate: Candidate): readonly (readonly [string, string])[] {
  const { source, licence } = t.proposal
  return [
    [source, t.source[candidate.source]],
    [licence, licenceInWords(t, candidate)],
    ...glanceFacts(t, candidate),
  ]
}

function licenceInWords(t: Messages, { licence }: Candidate) {
  const { outcome, article, until } = licence
  const parts = [
    t.licence[outcome],
    ...(until === null ? [] : [t.licence.until(plainDay(t, until))]),
    ...(article === null ? [] : [t.proposal.article(article)]),
  ]
  return parts.join(', ')
}

function madeUnder(t: Messages, { run: { gap }, spelregelsVersion }: ShownProposal) {
  const words = t.proposal
  return [
    [words.quality, gap === null ? words.unknownQuality : gapInWords(t, gap)],
    [words.rules, words.rulesVersion(spelregelsVersion)],
  ] as const
}

function Decided({ t, proposal }: { readonly t: Messages; readonly proposal: ShownProposal }) {
  const { decidedByName, decidedAt, reason, overriddenRuleIds } = proposal
  if (decidedAt === null) return null
  return (
    <div>
      <p>{t.proposal.decided(decidedByName ?? t.unknown, moment(t, decidedAt))}</p>
      {reason !== null && (
        <p>
          {t.proposal.reasonWas}: {reason}
        </p>
      )}
      {overriddenRuleIds.length > 0 && (
        <p>{t.proposal.setAside(overriddenRuleIds.map(titleOf).join(', '))}</p>
      )}
    </div>
  )
}
