import type { Child } from 'hono/jsx'
import type { FieldProblem } from '../../src/errors.ts'
import type { Messages } from '../words/nl.ts'
import { Dutch } from './dutch.tsx'

/** What a refusal says on the page that it came from. */
export interface Refusal {
  /** Undefined where the fields say it all. */
  readonly detail?: string
  readonly fields: readonly FieldProblem[]
}

/** The summary on top of a page whose form was refused; each line leads to its field. */
export function RefusalSummary({
  t,
  refusal,
  fieldIds = {},
}: {
  readonly t: Messages
  readonly refusal: Refusal | undefined
  /** The ids of the fields that the page has, so that a line leads nowhere where there is none. */
  readonly fieldIds?: Readonly<Record<string, string>> | undefined
}) {
  if (refusal === undefined) return null
  return (
    <section class="notice danger" role="alert" tabindex={-1} autofocus>
      <h2>{t.errorSummary}</h2>
      {refusal.detail !== undefined && (
        <p>
          <Dutch t={t} text={refusal.detail} />
        </p>
      )}
      {refusal.fields.length > 0 && (
        <ul class="why">
          {refusal.fields.map(({ field, remedy }) => (
            <li>
              {fieldIds[field] !== undefined ? (
                <a href={`#${fieldIds[field]}`}>
                  <Dutch t={t} text={remedy} />
                </a>
              ) : (
                <Dutch t={t} text={remedy} />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What went well just now. */
export function Done({ t, children }: { readonly t: Messages; readonly children?: Child }) {
  return (
    <div class="notice good" role="status">
      <strong>{t.done}: </strong>
      {children}
    </div>
  )
}
