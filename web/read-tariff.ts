import { type AgreeTariffInput, agreeTariffInput } from '../src/actions/agency/agree-tariff.ts'
import { ActionError, type FieldProblem } from '../src/errors.ts'
import type { Typed } from './parts/people/step-form.tsx'
import { readForm } from './read-form.ts'
import { complainOfEmpty, hundredthsOf, oneOf } from './take-step.ts'
import type { Messages } from './words/nl.ts'

/** The fields of the form by what the action calls them. */
const FIELDS: Readonly<Record<string, string>> = {
  lowCentsPerHour: 'low',
  expectedCentsPerHour: 'expected',
  highCentsPerHour: 'high',
  vatBasisPoints: 'vat',
}

/** A tariff as it was typed, in euros and percentages. Throws `invalid-input` by the names of the form. */
export function readTariff(
  t: Messages,
  about: { readonly agencyId: string; readonly poolId: string },
  typed: Typed,
): AgreeTariffInput {
  complainOfEmpty(typed, t.errorFill, { validFrom: t.people.fill, source: t.people.fill })
  const numbers = Object.fromEntries(
    Object.entries(FIELDS).map(([field, name]) => [field, hundredthsOf(oneOf(typed, name), 100)]),
  )
  const wrong = Object.entries(FIELDS).filter(([field]) => Number.isNaN(numbers[field]))
  if (wrong.length > 0) {
    const { amount, percent } = t.people.agencies
    const fields = wrong.map(
      ([, field]): FieldProblem => ({
        field,
        value: oneOf(typed, field),
        remedy: field === 'vat' ? percent : amount,
      }),
    )
    throw new ActionError('invalid-input', t.errorFill, { fields })
  }
  try {
    return readForm(agreeTariffInput, {
      ...about,
      ...numbers,
      roleCode: oneOf(typed, 'roleCode') || null,
      validFrom: oneOf(typed, 'validFrom'),
      source: oneOf(typed, 'source'),
    })
  } catch (error) {
    throw error instanceof ActionError ? inFields(error) : error
  }
}

function inFields({ code, detail, fields }: ActionError): ActionError {
  const renamed = fields.map((one) => ({ ...one, field: FIELDS[one.field] ?? one.field }))
  return new ActionError(code, detail, { fields: renamed })
}
