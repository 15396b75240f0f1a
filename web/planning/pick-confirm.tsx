import type { AskedCandidate } from '../../src/actions/proposal/judge-candidate.ts'
import { Badge } from '../parts/badge.tsx'
import { CandidateCosts } from '../parts/candidate-costs.tsx'
import { Dutch } from '../parts/dutch.tsx'
import { Facts } from '../parts/facts.tsx'
import { Field } from '../parts/field.tsx'
import { numberFormat } from '../parts/formats.ts'
import { glanceFacts } from '../parts/glance.ts'
import { mayBeChosen, type ShownProposal } from '../parts/proposal-step.ts'
import { Prose } from '../parts/prose.tsx'
import type { Messages } from '../words/nl.ts'
import { headingsOf, PickForm, type PickProps, pickAddress } from './pick-form.tsx'

/** One person for one proposal: whether this may be, why, what it costs, and the button that decides. */
export function PickConfirm(props: PickConfirmProps) {
  const { view, proposal, asked } = props
  const { t } = view
  const words = t.planning.pick
  const [Over] = headingsOf(props)
  const isProposed = proposal.memberId === asked.memberId
  const verdict = asked.possible
    ? words.can(asked.name)
    : mayBeChosen(asked)
      ? words.canIf(asked.name)
      : words.cannotNow(asked.name)
  return (
    <>
      <Over>{verdict}</Over>
      <Reasons t={t} asked={asked} />
      {asked.remedy !== null && (
        <p>
          <strong>{t.work.request.wouldHelp}</strong> <Dutch t={t} text={asked.remedy} />
        </p>
      )}
      <Over>{words.cost}</Over>
      <p>{costInWords(t, proposal, asked)}</p>
      <Facts facts={glanceFacts(t, asked)} />
      <CandidateCosts t={t} name={asked.name} costs={asked.costs} />
      {proposal.status === 'proposed' && isProposed && asked.possible && (
        <PickForm {...props} step="goedkeuren" memberId={asked.memberId}>
          <p class="hint">{t.proposal.approveLead}</p>
          <div class="actions">
            <button type="submit">{words.approve(asked.name)}</button>
          </div>
        </PickForm>
      )}
      {proposal.status === 'proposed' && !(isProposed && asked.possible) && mayBeChosen(asked) && (
        <ChooseOther {...props} />
      )}
      <p>
        <a href={pickAddress(props, proposal)}>{words.toAll}</a>
      </p>
    </>
  )
}

export interface PickConfirmProps extends PickProps {
  readonly proposal: ShownProposal
  readonly asked: AskedCandidate
}

/** What speaks against it, with where each rule comes from; all sentences where nothing does. */
function Reasons({ t, asked }: { readonly t: Messages; readonly asked: AskedCandidate }) {
  const { obstacles, sentences } = asked
  return (
    <ul class="why">
      {obstacles.length > 0
        ? obstacles.map(({ sentence, origin, canBeOverridden }) => (
            <li>
              <Dutch t={t} text={sentence} />{' '}
              <Badge
                tone={canBeOverridden ? 'warn' : 'danger'}
                text={
                  canBeOverridden
                    ? `${t.origin[origin]}, ${t.proposal.overridable}`
                    : t.origin[origin]
                }
              />
            </li>
          ))
        : sentences.map((sentence) => (
            <li>
              <Dutch t={t} text={sentence} />
            </li>
          ))}
    </ul>
  )
}

/** How much worse the whole plan is at least, by the bound that the run proved. */
function costInWords(t: Messages, proposal: ShownProposal, asked: AskedCandidate): string {
  const words = t.planning.pick
  if (proposal.memberId === asked.memberId) return words.costsNothing
  const found = proposal.candidates.find(({ memberId }) => memberId === asked.memberId)
  if (found === undefined || found.atLeast === null) return words.costsUnknown
  if (found.atLeast < 1) return words.costsLittle
  const points = numberFormat(t.locale, { maximumFractionDigits: 0 })
  return t.proposal.atLeast(points.format(Math.floor(found.atLeast)))
}

function ChooseOther(props: PickConfirmProps) {
  const { view, asked, typed, refusal } = props
  const words = view.t.proposal
  return (
    <PickForm {...props} step="ander" memberId={asked.memberId}>
      <Field
        name="reason"
        label={words.reason}
        hint={words.otherReasonHint}
        error={refusal?.fields.find(({ field }) => field === 'reason')?.remedy}
        control={(control) => (
          <Prose words={view.t.health} control={control} value={typed ?? ''} max={500} rows={3} />
        )}
      />
      <div class="actions">
        <button type="submit">{view.t.planning.pick.choose(asked.name)}</button>
      </div>
    </PickForm>
  )
}
