import type { ShownCandidate } from '../../../src/actions/intake/show.ts'
import type { Names } from '../../../src/actions/reference/names.ts'
import type { View } from '../../view.ts'
import type { RefusedStep } from './step-form.tsx'

/** What the page of one candidate is made of. */
export interface CandidateProps {
  readonly view: View
  readonly names: Names
  readonly candidate: ShownCandidate
  readonly refused: RefusedStep | undefined
}
