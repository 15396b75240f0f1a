import type { Child } from 'hono/jsx'

/** What ties a control to its label, hint and error. */
export interface ControlProps {
  readonly id: string
  readonly name: string
  readonly 'aria-invalid': 'true' | undefined
  readonly 'aria-describedby': string | undefined
}

/** A label, a hint, the error where there is one, and the control: in this order, so that nobody misses the error. */
export function Field({ name, label, hint, error, id = name, control }: FieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class={error === undefined ? 'field' : 'field wrong'}>
      <label for={id}>{label}</label>
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
      {control({
        id,
        name,
        'aria-invalid': error === undefined ? undefined : 'true',
        'aria-describedby': described === '' ? undefined : described,
      })}
    </div>
  )
}

interface FieldProps {
  readonly name: string
  readonly label: Child
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** Where one page has several forms with the same field. */
  readonly id?: string
  readonly control: (props: ControlProps) => Child
}

/** A choice from a list; `any` is the line for no choice. */
export function Choice({ name, id = name, label, hint, error, any, options, chosen }: ChoiceProps) {
  return (
    <Field
      name={name}
      id={id}
      label={label}
      hint={hint}
      error={error}
      control={(props) => (
        <select {...props}>
          {any !== undefined && <option value="">{any}</option>}
          {options.map(({ value, text }) => (
            <option value={value} selected={value === chosen}>
              {text}
            </option>
          ))}
        </select>
      )}
    />
  )
}

export interface Option {
  readonly value: string
  readonly text: string
}

interface ChoiceProps {
  readonly name: string
  readonly id?: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly any?: string | undefined
  readonly options: readonly Option[]
  readonly chosen: string | undefined
}

/** One thing to tick; a box that is not ticked is not sent. */
export function Tick({ name, label, isOn }: TickProps) {
  return (
    <label class="choice">
      <input type="checkbox" name={name} id={name} value="ja" checked={isOn} />
      {label}
    </label>
  )
}

interface TickProps {
  readonly name: string
  readonly label: Child
  readonly isOn: boolean
}
