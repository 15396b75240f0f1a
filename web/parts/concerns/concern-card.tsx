import { amount } from '../../charts/amount.ts'
import { StepInput, StepText } from '../people/step-field.tsx'
import { StepForm } from '../people/step-form.tsx'
import { plainDay } from '../when.ts'
import type { ConcernItem, ConcernsProps } from './props.ts'

type CardProps = Pick<ConcernsProps, 'view' | 'rules' | 'refused'> & {
  readonly concern: ConcernItem
}

/** One gap or dispute: what it was, and how it ended or the form to say so. */
export function ConcernCard({ view, rules, concern, refused }: CardProps) {
  const { t } = view
  const words = t.concerns
  const { kind, poolName, boardName, ruleId, summary, notedOn, settledOn, outcome } = concern
  const rule = rules.find(({ id }) => id === ruleId)
  return (
    <article class="card stack">
      <h3>{words.kinds[kind]}</h3>
      <p class="small">
        {[boardName ?? words.wholePool, poolName, words.notedSince(plainDay(t, notedOn))].join(
          ', ',
        )}
      </p>
      <p class="said">{summary}</p>
      {rule !== undefined && (
        <p>
          <span lang="nl">{words.about(rule.title)}</span>
        </p>
      )}
      <AtStake {...{ view, concern }} />
      {settledOn === null && kind !== 'outside' && <Settle {...{ view, concern, refused }} />}
      {settledOn !== null && (
        <p class="said">
          <strong>{words.ended(plainDay(t, settledOn))}</strong> {outcome}
        </p>
      )}
    </article>
  )
}

function AtStake({
  view: { t },
  concern: { minutes, cents },
}: Pick<CardProps, 'view' | 'concern'>) {
  const parts = [
    ...(minutes === null ? [] : [t.minutes(minutes)]),
    ...(cents === null ? [] : [amount(t, 'cents', cents)]),
  ]
  return parts.length === 0 ? null : <p>{parts.join(', ')}</p>
}

function Settle({ view: { t, today }, concern: { id }, refused }: Omit<CardProps, 'rules'>) {
  const words = t.concerns
  const at = { action: `/knelpunten/${id}`, refused }
  return (
    <StepForm {...at} title={words.settle} submit={words.save}>
      <StepText at={at} name="outcome" label={words.outcome} health={t.health} />
      <StepInput at={at} name="settledOn" type="date" label={words.settledOn} value={today} />
    </StepForm>
  )
}
