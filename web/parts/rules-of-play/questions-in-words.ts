import { ASPECT_IDS } from '../../../scheduler/domain/aspect.ts'
import { inOrder, type Telling } from './telling.ts'

/** The questions by which the pool is judged, in reading order. */
export function questionsInWords({ t, body }: Pick<Telling, 't' | 'body'>): readonly string[] {
  return inOrder(ASPECT_IDS, body.aspects).map((id) => t.report.aspects[id].title)
}
