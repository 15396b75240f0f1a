import { type EngageMemberInput, engageMemberInput } from '../src/actions/member/engage.ts'
import { ActionError, type FieldProblem } from '../src/errors.ts'
import type { Typed } from './parts/people/step-form.tsx'
import { readForm } from './read-form.ts'
import { complainOfEmpty, flatOf, hundredthsOf } from './take-step.ts'
import type { Messages } from './words/nl.ts'

/** The fields of the form by what the action calls them. A field called `form` would hide the form of a form from scripts. */
const FIELDS: Readonly<Record<string, string>> = {
  form: 'vorm',
  weekMinutes: 'hours',
  wageCentsPerHour: 'wage',
}

/** A contract as it was typed, in hours and euros. Throws `invalid-input` by the names of the form. */
export function readContract({
  t,
  memberId,
  typed,
}: {
  readonly t: Messages
  readonly memberId: string
  readonly typed: Typed
}): EngageMemberInput {
  const { choose, fill } = t.people
  const empty = { employer: choose, vorm: choose, hours: fill, wageBasis: fill }
  complainOfEmpty(typed, t.errorFill, { ...empty, firstDay: fill })
  const { hours = '', wage = '', vorm, ...rest } = flatOf(typed)
  const weekMinutes = hundredthsOf(hours, 60)
  const wageCentsPerHour = wage === '' ? null : hundredthsOf(wage, 100)
  const wrong = [
    ...(Number.isNaN(weekMinutes) ? [['hours', hours] as const] : []),
    ...(Number.isNaN(wageCentsPerHour) ? [['wage', wage] as const] : []),
  ]
  if (wrong.length > 0) {
    const remedy = t.people.agencies.amount
    const fields = wrong.map(([field, value]): FieldProblem => ({ field, value, remedy }))
    throw new ActionError('invalid-input', t.errorFill, { fields })
  }
  const given = { ...rest, form: vorm, memberId, weekMinutes, wageCentsPerHour }
  return readForm(engageMemberInput, given)
}

/** What is refused, by the names of the form. */
export async function inContractFields<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    const fields = error.fields.map((one) => ({ ...one, field: FIELDS[one.field] ?? one.field }))
    throw new ActionError(error.code, error.detail, { facts: error.facts, fields })
  }
}
