import type { ShownAvailability } from '../../../src/actions/availability/shown.ts'
import type { Dossier } from '../../../src/actions/member/dossier.ts'
import type { Names } from '../../../src/actions/reference/names.ts'
import type { View } from '../../view.ts'
import type { RefusedStep } from './step-form.tsx'

/** What the page of one member is made of. */
export interface MemberProps {
  readonly view: View
  readonly names: Names
  readonly dossier: Dossier
  readonly availability: ShownAvailability
  readonly refused: RefusedStep | undefined
}
