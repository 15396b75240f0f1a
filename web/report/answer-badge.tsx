import type { Answer } from '../../scheduler/domain/aspect.ts'
import { Badge } from '../parts/badge.tsx'
import type { Messages } from '../words/nl.ts'

const TONES = { yes: 'good', partly: 'warn', no: 'danger', unknown: 'calm' } as const

/** The answer in one word; the colour only adds to it. */
export function AnswerBadge({ t, answer }: { readonly t: Messages; readonly answer: Answer }) {
  return <Badge text={t.report.answers[answer]} tone={TONES[answer]} />
}
