import type { Names } from '../../src/actions/reference/names.ts'
import type { Reference } from '../../src/actions/reference/read.ts'
import type { ListedClosing } from '../../src/actions/site/list-closings.ts'
import type { ClosingPreview } from '../../src/actions/site/preview-closing.ts'
import type { View } from '../view.ts'
import type { Refusal } from './notice.tsx'

/** What was typed, and what was seen when it was looked at. */
export type TypedClosing = Readonly<
  Record<'siteId' | 'firstDay' | 'lastDay' | 'reason' | 'seen', string>
>

export interface ClosingProps {
  readonly view: View
  readonly names: Names
  readonly sites: Reference['sites']
  readonly closings: readonly ListedClosing[]
  readonly typed: TypedClosing
  /** Set when it was looked at. */
  readonly preview: ClosingPreview | undefined
  readonly refusal: Refusal | undefined
}
