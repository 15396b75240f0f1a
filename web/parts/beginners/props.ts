import type { beginnerChoices } from '../../../src/actions/beginner/choices.ts'
import type { listBeginners } from '../../../src/actions/beginner/list.ts'
import type { View } from '../../view.ts'
import type { RefusedStep } from '../people/step-form.tsx'

type Choices = Awaited<ReturnType<typeof beginnerChoices>>

export type BeginnerItem = Awaited<ReturnType<typeof listBeginners>>['items'][number]

/** What the page of beginning directors shows. */
export interface BeginnersProps extends Choices {
  readonly view: View
  readonly inPost: readonly BeginnerItem[]
  readonly ended: readonly BeginnerItem[]
  readonly refused: RefusedStep | undefined
}
