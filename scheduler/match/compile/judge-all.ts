import type { Verdict } from '../../domain/verdict.ts'
import { judge } from '../../judge.ts'
import type { IndexedWorld } from '../world/index-world.ts'
import type { Part } from '../world/parts-of.ts'
import type { Column } from './column.ts'

/** One part with everybody's judgement, in order of member, and the feasible ones as columns of the model. */
export interface JudgedPart {
  readonly part: Part
  readonly verdicts: readonly Verdict[]
  readonly columns: readonly Column[]
}

/** Judges every member for every part, keeping every reason why not. */
export function judgeAll({ world, parts, settingOf }: IndexedWorld): readonly JudgedPart[] {
  return parts.map((part) => {
    const columns: Column[] = []
    const verdicts = world.members.map((member) => {
      const setting = settingOf(part, member)
      const { request, sessions } = part
      const verdict = judge({ request, sessions, member }, setting, part.id)
      if (verdict.broken.length === 0) columns.push({ part, member, setting, verdict })
      return verdict
    })
    return { part, verdicts, columns }
  })
}
