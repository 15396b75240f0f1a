import { Field } from './field.tsx'
import type { Refusal } from './notice.tsx'
import { Next } from './sign-in-ways.tsx'

interface CodeFormProps {
  readonly action: string
  readonly next: string | undefined
  readonly label: string
  readonly hint: string
  readonly submit: string
  readonly refusal: Refusal | undefined
  readonly hasLetters?: boolean
  /** Goes along unseen. */
  readonly along?: Readonly<Record<string, string>>
}

/** One code to type. */
export function CodeForm({ action, next, label, hint, submit, refusal, ...rest }: CodeFormProps) {
  const error = refusal?.fields.find(({ field }) => field === 'code')?.remedy
  return (
    <form method="post" action={action} hx-boost="false" novalidate>
      <Next next={next} />
      {Object.entries(rest.along ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Field
        name="code"
        label={label}
        hint={hint}
        error={error}
        control={(field) => (
          <input
            {...field}
            type="text"
            class="code"
            inputmode={rest.hasLetters === true ? 'text' : 'numeric'}
            autocomplete="one-time-code"
            maxlength={20}
          />
        )}
      />
      <div class="actions">
        <button type="submit">{submit}</button>
      </div>
    </form>
  )
}
