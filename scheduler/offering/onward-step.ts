import type { Source } from '../domain/source.ts'
import type { Verdict } from '../domain/verdict.ts'

/** Who is asked when the list of a round ran dry: members of one source, the best first. */
export interface OnwardStep {
  readonly source: Source
  readonly memberIds: readonly string[]
}

/**
 * The first source, in the order of the board, that the rules of play allow to be asked further and that still has somebody who
 * can come and was not on the list; `undefined` where there is none. Of equal value the lower id goes first.
 */
export function onwardStep(about: {
  readonly sourceOrder: readonly Source[]
  readonly onwardSources: readonly Source[]
  readonly verdicts: readonly Pick<Verdict, 'memberId' | 'source' | 'value' | 'broken'>[]
  /** Everybody who was on the list already, whatever became of them. */
  readonly listed: ReadonlySet<string>
  readonly askedAtOnce: number
}): OnwardStep | undefined {
  const { sourceOrder, onwardSources, listed, askedAtOnce } = about
  const able = about.verdicts
    .filter(({ memberId, broken }) => broken.length === 0 && !listed.has(memberId))
    .toSorted((a, b) => b.value - a.value || (a.memberId < b.memberId ? -1 : 1))
  for (const source of sourceOrder) {
    if (!onwardSources.includes(source)) continue
    const own = able.filter((one) => one.source === source)
    if (own.length > 0)
      return { source, memberIds: own.slice(0, askedAtOnce).map(({ memberId }) => memberId) }
  }
  return undefined
}
