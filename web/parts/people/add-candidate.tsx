import { GRADES } from '../../../scheduler/domain/qualification.ts'
import type { Names } from '../../../src/actions/reference/names.ts'
import type { View } from '../../view.ts'
import type { Option } from '../field.tsx'
import { StepChoice, StepInput, StepTicks } from './step-field.tsx'
import { type RefusedStep, type StepAt, StepForm } from './step-form.tsx'

interface AddCandidateProps {
  readonly view: View
  readonly names: Names
  readonly pools: readonly Option[]
  readonly refused: RefusedStep | undefined
}

const optionsOf = (all: Readonly<Record<string, string>>) =>
  Object.entries(all).map(([value, text]) => ({ value, text }))

/** The form for somebody who wants to become a member. */
export function AddCandidate({ view: { t }, names, pools, refused }: AddCandidateProps) {
  const words = t.people.candidates
  const at = { action: '/kandidaten', refused }
  return (
    <StepForm {...at} title={words.add} lead={words.addLead} submit={words.submit}>
      {pools.length > 1 && (
        <StepChoice at={at} name="poolId" label={t.people.pool} options={pools} />
      )}
      <div class="row">
        <StepInput at={at} name="name" label={words.name} autocomplete="off" />
        <StepInput
          at={at}
          name="email"
          type="email"
          label={words.email}
          hint={words.emailHint}
          autocomplete="off"
        />
        <StepInput at={at} name="phone" type="tel" label={words.phone} autocomplete="off" />
        <StepInput at={at} name="postcode4" label={words.postcode} isNumber />
      </div>
      <StepTicks
        at={at}
        name="roleCodes"
        label={words.roles}
        options={optionsOf(names.roles)}
        values={['leraar']}
      />
      <Licence view={{ t }} names={names} at={at} />
    </StepForm>
  )
}

function Licence({
  view: { t },
  names,
  at,
}: {
  readonly view: Pick<View, 't'>
  readonly names: Names
  readonly at: StepAt
}) {
  const words = t.people.candidates
  return (
    <>
      <div class="row">
        <StepChoice
          at={at}
          name="grade"
          label={words.licence}
          any={words.noGrade}
          options={GRADES.map((value) => ({ value, text: t.people.grades[value] }))}
        />
        <StepInput
          at={at}
          name="validUntil"
          type="date"
          label={words.validUntil}
          hint={words.validUntilHint}
        />
      </div>
      <details class="field">
        <summary>{words.vakken}</summary>
        <StepTicks
          at={at}
          name="vakken"
          label={words.vakken}
          hint={words.vakkenHint}
          options={optionsOf(names.vakken)}
        />
      </details>
    </>
  )
}
