import type { ConcernChoices } from '../../../src/actions/concern/choices.ts'
import type { listConcerns } from '../../../src/actions/concern/list.ts'
import type { RuleList } from '../../../src/actions/reference/rules.ts'
import type { View } from '../../view.ts'
import type { RefusedStep } from '../people/step-form.tsx'

export type ConcernItem = Awaited<ReturnType<typeof listConcerns>>['items'][number]

/** What the page of gaps and disputes shows. */
export interface ConcernsProps extends ConcernChoices {
  readonly view: View
  readonly open: readonly ConcernItem[]
  readonly settled: readonly ConcernItem[]
  readonly rules: RuleList['hardRules']
  readonly refused: RefusedStep | undefined
}
