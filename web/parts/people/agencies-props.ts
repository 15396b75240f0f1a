import type { ListedAgency } from '../../../src/actions/agency/list.ts'
import type { Names } from '../../../src/actions/reference/names.ts'
import type { View } from '../../view.ts'
import type { Option } from '../field.tsx'
import type { RefusedStep } from './step-form.tsx'

/** What the page of agencies is made of. */
export interface AgenciesProps {
  readonly view: View
  readonly names: Names
  readonly agencies: readonly ListedAgency[]
  readonly pools: readonly Option[]
  readonly refused: RefusedStep | undefined
}

/** Whether who looks may change what was agreed. */
export function keeps({ signedIn }: View): boolean {
  return signedIn?.actor.role === 'coordinator'
}
