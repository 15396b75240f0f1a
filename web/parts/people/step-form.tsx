import type { Child } from 'hono/jsx'
import type { Messages } from '../../words/nl.ts'
import { type Refusal, RefusalSummary } from '../notice.tsx'

/** What was typed, by the name of the field; a field of several ticks has several. */
export type Typed = Readonly<Record<string, readonly string[]>>

/** A form of a page that was refused, with what was typed in it. */
export interface RefusedStep {
  /** The address of the form: it tells one from another. */
  readonly action: string
  readonly refusal: Refusal
  readonly typed: Typed
}

/** One form of a page with several. */
export interface StepAt {
  readonly action: string
  readonly refused: RefusedStep | undefined
}

/** The id of a field of a form on this page. */
export function stepFieldId(action: string, name: string): string {
  return `${action}-${name}`.replaceAll(/[^a-z0-9]+/gi, '-').replace(/^-/, '')
}

/** What was typed in a field of a refused form, else what it was. */
export function typedOr({ action, refused }: StepAt, name: string, known: string): string {
  return refused?.action === action ? (refused.typed[name]?.[0] ?? '') : known
}

/** Every value that was ticked, else those that were. */
export function tickedOr(at: StepAt, name: string, known: readonly string[]): readonly string[] {
  return at.refused?.action === at.action ? (at.refused.typed[name] ?? []) : known
}

/** What is wrong with a field of a refused form. */
export function stepErrorOf({ action, refused }: StepAt, name: string): string | undefined {
  if (refused?.action !== action) return undefined
  return refused.refusal.fields.find(({ field }) => field === name || field.startsWith(`${name}.`))
    ?.remedy
}

/** The summary on top of a page: the lines lead to the fields of the form that was refused. */
export function StepRefusal({
  t,
  refused,
}: {
  readonly t: Messages
  readonly refused: RefusedStep | undefined
}) {
  if (refused === undefined) return null
  const ids = refused.refusal.fields.map(({ field }) => [
    field,
    stepFieldId(refused.action, field.split('.')[0] ?? field),
  ])
  return <RefusalSummary t={t} refusal={refused.refusal} fieldIds={Object.fromEntries(ids)} />
}

interface StepFormProps extends StepAt {
  readonly title: string
  readonly lead?: string
  readonly submit: string
  readonly isGrave?: boolean
  readonly children?: Child
}

/** One thing that can be done, folded away until it is wanted; open where it was refused. */
export function StepForm({ action, refused, title, lead, submit, ...rest }: StepFormProps) {
  return (
    <details open={refused?.action === action}>
      <summary>{title}</summary>
      <form method="post" action={action} novalidate class="step">
        {lead !== undefined && <p class="hint">{lead}</p>}
        {rest.children}
        <div class="actions">
          <button type="submit" class={rest.isGrave ? 'grave' : 'quiet'}>
            {submit}
          </button>
        </div>
      </form>
    </details>
  )
}
