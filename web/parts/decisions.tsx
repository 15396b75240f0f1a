import type { Child } from 'hono/jsx'
import type { View } from '../view.ts'
import { Field } from './field.tsx'
import { mayBeChosen, type ProposalStep, type ShownProposal } from './proposal-step.ts'
import { Prose } from './prose.tsx'

interface DecisionsProps {
  readonly view: View
  readonly proposal: ShownProposal
  readonly refused: ProposalStep | undefined
}

/** What can be decided about a proposal as it stands now. */
export function Decisions(props: DecisionsProps) {
  const { proposal } = props
  if (proposal.status !== 'proposed' && proposal.status !== 'approved') return null
  return (
    <>
      {proposal.status === 'proposed' && proposal.memberId !== null && <Approve {...props} />}
      {proposal.status === 'approved' && <Send {...props} />}
      {proposal.memberId !== null && (
        <p>
          <a href={`/inbox/${proposal.requestId}/voorstel/${proposal.id}/ronde`}>
            {props.view.t.rounds.toPlan}
          </a>
        </p>
      )}
      {proposal.status === 'proposed' && <ChooseOther {...props} />}
      <Reject {...props} />
    </>
  )
}

function Approve(props: DecisionsProps) {
  const { t } = props.view
  return (
    <StepForm {...props} step="goedkeuren">
      <div class="actions">
        <button type="submit">{t.proposal.approve}</button>
      </div>
      <p class="hint">{t.proposal.approveLead}</p>
    </StepForm>
  )
}

function Send(props: DecisionsProps) {
  const { t } = props.view
  return (
    <StepForm {...props} step="versturen">
      <div class="actions">
        <button type="submit">{t.proposal.send}</button>
      </div>
      <p class="hint">{t.proposal.sendLead(props.proposal.memberName ?? t.unknown)}</p>
    </StepForm>
  )
}

function ChooseOther(props: DecisionsProps) {
  const { view, proposal, refused } = props
  const words = view.t.proposal
  const others = proposal.candidates.filter((one) => !one.proposed && mayBeChosen(one))
  if (others.length === 0) return null
  const mine = refused?.step === 'ander' ? refused : undefined
  const chosen = mine?.typed['memberId'] ?? view.query['kies']
  const option = ({ memberId, rank, name }: (typeof others)[number]) => (
    <option value={memberId} selected={memberId === chosen}>
      {`${rank}. ${name}`}
    </option>
  )
  const able = others.filter(({ possible }) => possible)
  const notYet = others.filter(({ possible }) => !possible)
  const isOpen = mine !== undefined || others.some(({ memberId }) => memberId === chosen)
  return (
    <details open={isOpen} id={`ander-${proposal.id}`}>
      <summary>{words.otherTitle}</summary>
      <StepForm {...props} step="ander">
        <Field
          name="memberId"
          id={memberFieldId(proposal.id)}
          label={words.otherWho}
          hint={words.otherHint}
          error={errorOf(mine, 'memberId')}
          control={(control) => (
            <select {...control}>
              <option value="">{words.otherAny}</option>
              {able.length > 0 && <optgroup label={words.canCome}>{able.map(option)}</optgroup>}
              {notYet.length > 0 && (
                <optgroup label={words.canIfSetAside}>{notYet.map(option)}</optgroup>
              )}
            </select>
          )}
        />
        <Reason {...props} step="ander" hint={words.otherReasonHint} />
        <div class="actions">
          <button type="submit" class="quiet">
            {words.choose}
          </button>
        </div>
      </StepForm>
    </details>
  )
}

function Reject(props: DecisionsProps) {
  const words = props.view.t.proposal
  return (
    <details open={props.refused?.step === 'afwijzen'}>
      <summary>{words.rejectTitle}</summary>
      <StepForm {...props} step="afwijzen">
        <Reason {...props} step="afwijzen" hint={words.rejectReasonHint} />
        <div class="actions">
          <button type="submit" class="grave">
            {words.reject}
          </button>
        </div>
      </StepForm>
    </details>
  )
}

function Reason({ view, proposal, refused, step, hint }: StepProps & { readonly hint: string }) {
  const mine = refused?.step === step ? refused : undefined
  return (
    <Field
      name="reason"
      id={reasonFieldId(step, proposal.id)}
      label={view.t.proposal.reason}
      hint={hint}
      error={errorOf(mine, 'reason')}
      control={(control) => (
        <Prose
          words={view.t.health}
          control={control}
          value={mine?.typed['reason'] ?? ''}
          max={500}
          rows={3}
        />
      )}
    />
  )
}

function errorOf(refused: ProposalStep | undefined, name: string): string | undefined {
  return refused?.refusal.fields.find(({ field }) => field === name)?.remedy
}

/** Where the fields of a refused step stand on the page. */
export function fieldIdsOf({ step, proposalId }: ProposalStep): Readonly<Record<string, string>> {
  return { memberId: memberFieldId(proposalId), reason: reasonFieldId(step, proposalId) }
}

const memberFieldId = (proposalId: string) => `wie-${proposalId}`
const reasonFieldId = (step: ProposalStep['step'], proposalId: string) =>
  `reden-${step}-${proposalId}`

interface StepProps extends DecisionsProps {
  readonly step: ProposalStep['step']
}

function StepForm({ proposal, step, children }: StepProps & { readonly children?: Child }) {
  return (
    <form method="post" action={`/inbox/${proposal.requestId}/voorstel/${proposal.id}/${step}`}>
      <input type="hidden" name="version" value={proposal.version} />
      {children}
    </form>
  )
}
