import type { searchTimeChoices } from '../../../src/actions/search-time/choices.ts'
import type { listSearchTimes } from '../../../src/actions/search-time/list.ts'
import type { View } from '../../view.ts'
import type { RefusedStep } from '../people/step-form.tsx'

export type SearchTimeItem = Awaited<ReturnType<typeof listSearchTimes>>['items'][number]

/** What the page of search time shows. */
export interface SearchTimeProps extends Awaited<ReturnType<typeof searchTimeChoices>> {
  readonly view: View
  readonly items: readonly SearchTimeItem[]
  readonly refused: RefusedStep | undefined
}
