import type { Child } from 'hono/jsx'
import type { REPLAY_KINDS } from '../../scheduler/domain/replay.ts'
import { Choice, Field } from '../parts/field.tsx'
import { type RefusedStep, stepErrorOf, stepFieldId, typedOr } from '../parts/people/step-form.tsx'

/** Where a question about a term is sent. */
export const ACTION = '/naspelen/nieuw'

/** Fields of a question that belong together. */
export function Part({ title, children }: { readonly title: string; readonly children?: Child }) {
  return (
    <section class="card stack">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/**
 * Fields that belong to one answer to a choice above them, and are not there beside another (`replay.css`). Their title says to
 * which, for a browser that shows them always; `readQuestion` leaves out what belongs to another answer.
 */
export function OnlyFor({ choice, title, isUnderIt = false, children }: OnlyForProps) {
  return (
    <fieldset class={`field of-${choice}`}>
      <legend class={isUnderIt ? 'unseen' : undefined}>{title}</legend>
      {children}
    </fieldset>
  )
}

interface OnlyForProps {
  readonly choice: (typeof REPLAY_KINDS)[number] | 'past' | 'drawn'
  readonly title: string
  /** Whether it stands right under the choice, which then says the same. */
  readonly isUnderIt?: boolean
  readonly children?: Child
}

interface At {
  readonly action: string
  readonly refused: RefusedStep | undefined
}

/** One field to type in; a number where it is no day. */
export function Typing({ at, name, label, hint, known = '', type = 'number' }: TypingProps) {
  return (
    <Field
      name={name}
      id={stepFieldId(ACTION, name)}
      label={label}
      hint={hint}
      error={stepErrorOf(at, name)}
      control={(props) => (
        <input
          {...props}
          type={type}
          min={type === 'number' ? 0 : undefined}
          step={type === 'number' ? 1 : undefined}
          value={typedOr(at, name, known)}
        />
      )}
    />
  )
}

interface TypingProps {
  readonly at: At
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly known?: string
  readonly type?: 'number' | 'date'
}

/** One choice out of a list. */
export function Pick({ at, name, label, any, options }: PickProps) {
  return (
    <Choice
      name={name}
      id={stepFieldId(ACTION, name)}
      label={label}
      error={stepErrorOf(at, name)}
      {...(any !== undefined && { any })}
      options={options}
      chosen={typedOr(at, name, '')}
    />
  )
}

interface PickProps {
  readonly at: At
  readonly name: string
  readonly label: string
  readonly any?: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
}
