import type { Child } from 'hono/jsx'
import type { Messages } from '../../words/nl.ts'
import { type ControlProps, Field } from '../field.tsx'
import { Prose } from '../prose.tsx'
import { type StepAt, stepErrorOf, stepFieldId, tickedOr, typedOr } from './step-form.tsx'

interface StepFieldProps {
  readonly at: StepAt
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
}

/** A field of such a form: `text` unless told otherwise. */
export function StepInput({
  at,
  name,
  label,
  hint,
  value = '',
  type = 'text',
  ...rest
}: StepFieldProps & {
  readonly value?: string
  readonly type?: 'text' | 'date' | 'time' | 'email' | 'tel'
  readonly isNumber?: boolean
  readonly autocomplete?: string
}) {
  return (
    <StepField
      {...{ at, name, label, hint }}
      control={(props) => (
        <input
          {...props}
          type={type}
          value={typedOr(at, name, value)}
          inputmode={rest.isNumber ? 'decimal' : undefined}
          autocomplete={rest.autocomplete}
          class={rest.isNumber ? 'short' : type === 'date' ? 'date' : undefined}
        />
      )}
    />
  )
}

/** A field of several lines. */
export function StepText({
  at,
  name,
  label,
  hint,
  health,
  value = '',
}: StepFieldProps & { readonly value?: string; readonly health: Messages['health'] }) {
  return (
    <StepField
      {...{ at, name, label, hint }}
      control={(props) => <Prose words={health} control={props} value={typedOr(at, name, value)} />}
    />
  )
}

interface StepOption {
  readonly value: string
  readonly text: string
}

/** A choice from a list; `any` is the line for no choice yet. */
export function StepChoice({
  at,
  name,
  label,
  hint,
  any,
  options,
  value = '',
}: StepFieldProps & {
  readonly any?: string
  readonly options: readonly StepOption[]
  readonly value?: string
}) {
  const chosen = typedOr(at, name, value)
  return (
    <StepField
      {...{ at, name, label, hint }}
      control={(props) => (
        <select {...props}>
          {any !== undefined && <option value="">{any}</option>}
          {options.map((option) => (
            <option value={option.value} selected={option.value === chosen}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    />
  )
}

function StepField({
  at,
  name,
  label,
  hint,
  control,
}: StepFieldProps & { readonly control: (props: ControlProps) => Child }) {
  return (
    <Field
      name={name}
      id={stepFieldId(at.action, name)}
      label={label}
      hint={hint}
      error={stepErrorOf(at, name)}
      control={control}
    />
  )
}

/** Several things to tick under one name. */
export function StepTicks({
  at,
  name,
  label,
  hint,
  options,
  values = [],
}: StepFieldProps & {
  readonly options: readonly StepOption[]
  readonly values?: readonly string[]
}) {
  const id = stepFieldId(at.action, name)
  const error = stepErrorOf(at, name)
  const ticked = tickedOr(at, name, values)
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset
      id={id}
      class={error === undefined ? 'field' : 'field wrong'}
      aria-describedby={described || undefined}
    >
      <legend>{label}</legend>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div class="ticks">
        {options.map(({ value, text }) => (
          <label class="choice">
            <input type="checkbox" name={name} value={value} checked={ticked.includes(value)} />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
