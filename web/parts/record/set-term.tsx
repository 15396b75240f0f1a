import { RETENTION_KINDS_SET } from '../../../src/actions/retention/set-term.ts'
import type { View } from '../../view.ts'
import { Tick } from '../field.tsx'
import { StepChoice, StepInput } from '../people/step-field.tsx'
import { type RefusedStep, StepForm, typedOr } from '../people/step-form.tsx'
import { ProofFirst } from '../proof-first.tsx'

interface SetTermProps {
  readonly view: View
  readonly isProven: boolean
  readonly refused: RefusedStep | undefined
}

/** Another term for the own board, from today or later on. */
export function SetTerm({ view, isProven, refused }: SetTermProps) {
  const { t, today } = view
  const words = t.record.retention
  const at = { action: '/privacy/bewaren', refused }
  return (
    <div class="card">
      <ProofFirst {...{ view, isProven }} />
      <StepForm {...at} title={words.setTitle} lead={words.setLead} submit={words.set}>
        <StepChoice
          at={at}
          name="kind"
          label={words.kind}
          any={words.choose}
          options={RETENTION_KINDS_SET.map((value) => ({ value, text: words.kinds[value] }))}
        />
        <div class="row">
          <StepInput at={at} name="months" label={words.monthsLabel} isNumber={true} />
          <StepInput at={at} name="days" label={words.daysLabel} isNumber={true} />
        </div>
        <Tick
          name="afterSchoolYear"
          label={words.afterYearLabel}
          isOn={typedOr(at, 'afterSchoolYear', '') === 'ja'}
        />
        <StepInput at={at} name="validFrom" label={words.since} type="date" value={today} />
        <StepInput at={at} name="source" label={words.source} hint={words.sourceHint} />
      </StepForm>
    </div>
  )
}
