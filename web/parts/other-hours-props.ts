import type { HoursPreview, ReadHours } from '../../src/actions/assignment/preview-hours.ts'
import type { TypedHours } from '../typed-hours.ts'
import type { View } from '../view.ts'
import type { Refusal } from './notice.tsx'

export interface OtherHoursProps {
  readonly view: View
  readonly hours: ReadHours
  readonly typed: TypedHours
  /** Set when it was looked at. */
  readonly preview: HoursPreview | undefined
  readonly refusal: Refusal | undefined
}
