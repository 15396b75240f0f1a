import { CONCERN_KINDS } from '../../../scheduler/domain/concern.ts'
import { StepChoice, StepInput, StepText } from '../people/step-field.tsx'
import { StepForm } from '../people/step-form.tsx'
import type { ConcernsProps } from './props.ts'

const optionsOf = (named: readonly { readonly id: string; readonly name: string }[]) =>
  named.map(({ id: value, name: text }) => ({ value, text }))

/** The form to note a gap, a dispute or something settled outside the system. */
export function NoteConcern({ view, pools, boards, rules, refused }: ConcernsProps) {
  const { t, today } = view
  const words = t.concerns
  const at = { action: '/knelpunten', refused }
  return (
    <section class="card" aria-label={words.note}>
      <StepForm {...at} title={words.note} lead={words.noteLead} submit={words.save}>
        <div class="row">
          {pools.length > 1 && (
            <StepChoice at={at} name="poolId" label={words.pool} options={optionsOf(pools)} />
          )}
          <StepChoice
            at={at}
            name="kind"
            label={words.kind}
            options={CONCERN_KINDS.map((value) => ({ value, text: words.kinds[value] }))}
          />
          {boards.length > 0 && (
            <StepChoice
              at={at}
              name="boardId"
              label={words.board}
              any={words.wholePool}
              options={optionsOf(boards)}
            />
          )}
          <StepChoice
            at={at}
            name="ruleId"
            label={words.rule}
            any={words.noRule}
            options={rules.map(({ id: value, title: text }) => ({ value, text }))}
          />
        </div>
        <StepText at={at} name="summary" label={words.summary} health={t.health} />
        <div class="row">
          <StepInput at={at} name="notedOn" type="date" label={words.notedOn} value={today} />
          <StepInput at={at} name="minutes" label={words.hours} hint={words.hoursHint} isNumber />
          <StepInput at={at} name="cents" label={words.euro} hint={words.euroHint} isNumber />
        </div>
      </StepForm>
    </section>
  )
}
