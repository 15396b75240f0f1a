import type { listApplicants } from '../../../src/actions/applicant/list.ts'
import type { SolidarityRead } from '../../../src/actions/measures/solidarity.ts'
import type { Reference } from '../../../src/actions/reference/read.ts'
import type { listVacancies } from '../../../src/actions/vacancy/list.ts'
import type { listUrgency } from '../../../src/actions/vacancy/urgency.ts'
import { amount } from '../../charts/amount.ts'
import type { View } from '../../view.ts'
import type { Messages } from '../../words/nl.ts'
import type { RefusedStep } from '../people/step-form.tsx'

/** What the page of vacancies shows; `applicants` and forms by who looks. */
export interface VacanciesProps {
  readonly view: View
  readonly urgency: Awaited<ReturnType<typeof listUrgency>>
  readonly vacancies: Awaited<ReturnType<typeof listVacancies>>['items']
  readonly closed: Awaited<ReturnType<typeof listVacancies>>['items']
  readonly applicants: Awaited<ReturnType<typeof listApplicants>>['items']
  readonly solidarity: SolidarityRead | null
  readonly reference: Reference
  readonly refused: RefusedStep | undefined
}

/** What somebody who looks for work can do, as `leraar, Nederlands, VMBO-T, 0,8 fte`. */
export function wantsOf(
  t: Messages,
  reference: Reference,
  { roleCode, vakIds, levels, fteHundredths }: VacanciesProps['applicants'][number],
): string {
  const role = reference.roles.find(({ code }) => code === roleCode)?.label ?? roleCode
  const vakken = reference.vakken.filter(({ id }) => vakIds.includes(id)).map(({ name }) => name)
  return [role, ...vakken, ...levels, fteOf(t, fteHundredths)].join(', ')
}

/** Hundredths as `0,8 fte`. */
export function fteOf(t: Messages, hundredths: number): string {
  return amount(t, 'fte', hundredths / 100)
}
