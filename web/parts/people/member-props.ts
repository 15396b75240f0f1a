import type { ShownAvailability } from '../../../src/actions/availability/shown.ts'
import type { Dossier } from '../../../src/actions/member/dossier.ts'
import type { Names } from '../../../src/actions/reference/names.ts'
import type { Reference } from '../../../src/actions/reference/read.ts'
import type { View } from '../../view.ts'
import type { RefusedStep } from './step-form.tsx'

/** What the page of one member is made of. */
export interface MemberProps {
  readonly view: View
  readonly names: Names
  readonly dossier: Dossier
  readonly availability: ShownAvailability
  /** Whom a member can come from. */
  readonly agencies: Reference['agencies']
  readonly refused: RefusedStep | undefined
}
