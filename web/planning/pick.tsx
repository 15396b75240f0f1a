import type { Names } from '../../src/actions/reference/names.ts'
import { AskAbout } from '../parts/ask-about.tsx'
import { Covers } from '../parts/covers.tsx'
import { Dutch } from '../parts/dutch.tsx'
import { numberFormat } from '../parts/formats.ts'
import { glanceInWords } from '../parts/glance.ts'
import { type Candidate, mayBeChosen, type ShownProposal } from '../parts/proposal-step.ts'
import { WhyNobody } from '../parts/why-nobody.tsx'
import { headingsOf, PickForm, type PickProps, pickAddress } from './pick-form.tsx'

/** Everybody who was judged for what is not decided yet, best first, each with why and a way to choose. */
export function Pick(props: PickListProps) {
  const { view, request, proposals } = props
  const words = view.t.planning.pick
  const isOpen = request.status === 'open'
  return (
    <>
      <Coming {...props} />
      {proposals.map((proposal, place) => (
        <Part {...props} proposal={proposal} place={place} />
      ))}
      {proposals.length === 0 && isOpen && request.openOffers === 0 && <Unsought {...props} />}
      {proposals.length === 0 && !isOpen && <p>{words.nothing}</p>}
    </>
  )
}

export interface PickListProps extends PickProps {
  readonly names: Names
  readonly proposals: readonly ShownProposal[]
}

/** Who comes, and how many were asked. */
function Coming({ view: { t }, request: { coming, openOffers } }: PickListProps) {
  const names = coming.filter(({ status }) => status !== 'cancelled').map(({ name }) => name)
  return (
    <>
      {[...new Set(names)].map((name) => (
        <p>{t.planning.pick.coming(name)}</p>
      ))}
      {openOffers > 0 && <p>{t.count.openOffers(openOffers)}</p>}
    </>
  )
}

/** Nobody looked yet: a search of the whole pool finds the candidates. */
function Unsought({ view, request }: PickListProps) {
  const words = view.t.planning.pick
  return (
    <>
      <p>{words.unsought}</p>
      <form method="post" action="/inbox/zoek">
        <input type="hidden" name="poolId" value={request.poolId ?? ''} />
        <button type="submit">{words.search}</button>
      </form>
    </>
  )
}

type PartProps = PickListProps & { readonly proposal: ShownProposal; readonly place: number }

function Part(props: PartProps) {
  const { view, names, request, proposals, proposal, place } = props
  const [Over, Under] = headingsOf(props)
  const { t } = view
  const words = t.planning.pick
  const chosen = proposal.candidates.find((candidate) => candidate.proposed)
  const others = proposal.candidates.filter((candidate) => !candidate.proposed)
  const able = others.filter(({ possible }) => possible)
  const unable = others.filter(({ possible }) => !possible)
  return (
    <section aria-labelledby={`deel-${place}`}>
      <Over id={`deel-${place}`}>
        {proposals.length > 1 ? words.part(place + 1, proposals.length) : t.proposal.title}
      </Over>
      <Covers
        view={view}
        names={names}
        lessons={proposal.lessons}
        whole={request.sessions.length}
      />
      {proposal.status === 'approved' && <Approved {...props} />}
      {proposal.status === 'proposed' && (
        <>
          {chosen === undefined && <WhyNobody t={t} proposal={proposal} />}
          <Under>{words.ranking}</Under>
          <ol class="rank">
            {[...(chosen ? [chosen] : []), ...able].map((candidate) => (
              <Ranked {...props} candidate={candidate} />
            ))}
          </ol>
          {unable.length > 0 && (
            <details>
              <summary>{words.cannot(unable.length)}</summary>
              <ol class="rank">
                {unable.map((candidate) => (
                  <Ranked {...props} candidate={candidate} />
                ))}
              </ol>
            </details>
          )}
          <Under>{words.others}</Under>
          <AskAbout t={t} requestId={proposal.requestId} proposalId={proposal.id} />
        </>
      )}
    </section>
  )
}

function Approved(props: PartProps) {
  const { view, proposal } = props
  const { t } = view
  const name = proposal.memberName ?? t.unknown
  return (
    <>
      <p>{t.planning.pick.approvedIs(name)}</p>
      <PickForm {...props} step="versturen">
        <p class="hint">{t.proposal.sendLead(name)}</p>
        <div class="actions">
          <button type="submit">{t.proposal.send}</button>
        </div>
      </PickForm>
    </>
  )
}

/** One candidate: who, from where, what it takes, and why (not) this one. */
function Ranked(props: PartProps & { readonly candidate: Candidate }) {
  const { view, proposal, candidate } = props
  const { t } = view
  const words = t.planning.pick
  const { name, rank, source, licence, because, atLeast, proposed, memberId } = candidate
  const glance = glanceInWords(t, candidate)
  const points = numberFormat(t.locale, { maximumFractionDigits: 0 })
  return (
    <li>
      <div>
        <strong>{name}</strong>{' '}
        <span class="muted">
          {t.proposal.rank(rank)}, {t.source[source]}, {t.licence[licence.outcome]}
        </span>
        {glance !== null && (
          <div class="small">
            {[glance.travel, glance.cost, glance.chain, glance.week, glance.face].join(' · ')}
          </div>
        )}
        <div class="small">
          <Dutch t={t} text={because} />{' '}
          {atLeast !== null && atLeast >= 1 && (
            <span class="muted">{t.proposal.atLeast(points.format(Math.floor(atLeast)))}</span>
          )}
        </div>
      </div>
      <a class={proposed ? 'button' : 'button quiet'} href={pickAddress(props, proposal, memberId)}>
        {mayBeChosen(candidate) ? words.look(name) : words.why(name)}
      </a>
    </li>
  )
}
