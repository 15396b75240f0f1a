import type { Child } from 'hono/jsx'
import { LENGTH_BASES } from '../../../scheduler/domain/length.ts'
import type { Messages } from '../../words/nl.ts'
import { StepChoice, StepInput } from '../people/step-field.tsx'
import { type StepAt, stepFieldId, tickedOr } from '../people/step-form.tsx'

/** Where a part of the form stands, and what was typed or is so now. */
export interface RulesFormProps {
  readonly t: Messages
  readonly at: StepAt
}

/** A part of the form with its title. */
export function Part({ title, children }: { readonly title: string; readonly children?: Child }) {
  return (
    <fieldset class="card rules-part">
      <legend class="unseen">{title}</legend>
      <h2 aria-hidden="true">{title}</h2>
      {children}
    </fieldset>
  )
}

/** Fields of one thing beside each other, under what they are about. */
export function Group({
  title,
  hint,
  children,
}: {
  readonly title: string
  readonly hint?: string
  readonly children?: Child
}) {
  return (
    <fieldset class="field">
      <legend>{title}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <div class="row">{children}</div>
    </fieldset>
  )
}

/** A number of days and how they are counted; nothing is no limit. */
export function DaysField({
  t,
  at,
  name,
  title,
  hint,
}: RulesFormProps & { readonly name: string; readonly title: string; readonly hint?: string }) {
  const words = t.rulesOfPlay.form
  const bases = LENGTH_BASES.map((value) => ({ value, text: t.basis[value] }))
  return (
    <Group title={title} {...(hint !== undefined && { hint })}>
      <StepInput at={at} name={`${name}.days`} label={words.days} isNumber />
      <StepChoice at={at} name={`${name}.basis`} label={words.basis} options={bases} />
    </Group>
  )
}

/** Something that is so or not. */
export function OnField({
  at,
  name,
  label,
}: Pick<RulesFormProps, 'at'> & { readonly name: string; readonly label: string }) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        name={name}
        id={stepFieldId(at.action, name)}
        value="ja"
        checked={tickedOr(at, name, []).includes('ja')}
      />
      {label}
    </label>
  )
}

/** The same number for each of several things. */
export function Numbers<Key extends string>({
  at,
  prefix,
  keys,
  labels,
}: Pick<RulesFormProps, 'at'> & {
  readonly prefix: string
  readonly keys: readonly Key[]
  readonly labels: Readonly<Record<Key, string>>
}) {
  return (
    <>
      {keys.map((key) => (
        <StepInput at={at} name={`${prefix}.${key}`} label={labels[key]} isNumber />
      ))}
    </>
  )
}
