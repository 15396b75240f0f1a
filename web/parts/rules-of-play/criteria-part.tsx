import { StepInput } from '../people/step-field.tsx'
import { tickedOr } from '../people/step-form.tsx'
import { Part, type RulesFormProps } from './fields.tsx'

/** The criteria for candidates, with empty lines for more. */
export function CriteriaPart({ t, at, count }: RulesFormProps & { readonly count: number }) {
  const { form, groups, labels } = t.rulesOfPlay
  const required = tickedOr(at, 'required', [])
  return (
    <Part title={groups.intake}>
      <p class="hint">{form.criteriaHint}</p>
      <input type="hidden" name="criteria" value={count} />
      {Array.from({ length: count }, (_, place) => (
        <fieldset class="field">
          <legend>{labels.criterion(place + 1)}</legend>
          <div class="row wide">
            <StepInput at={at} name={`criterion.${place}`} label={form.criterion} />
            <StepInput at={at} name={`evidence.${place}`} label={form.evidence} />
          </div>
          <div>
            <label class="choice">
              <input
                type="checkbox"
                name="required"
                value={place}
                checked={required.includes(String(place))}
              />
              {form.isRequired}
            </label>
          </div>
        </fieldset>
      ))}
    </Part>
  )
}
