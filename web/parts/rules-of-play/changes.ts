import type { RuleLine } from './lines.ts'

/** A rule that says something else in another version. */
export interface RuleChange {
  readonly key: string
  readonly label: string
  readonly was: readonly string[]
  readonly is: readonly string[]
}

/** What is different between two versions, in words; of a list only what is not in both. */
export function ruleChanges(
  before: readonly RuleLine[],
  after: readonly RuleLine[],
): readonly RuleChange[] {
  const earlier = new Map(before.map((line) => [line.key, line]))
  return after.flatMap(({ key, label, says }) => {
    const was = earlier.get(key)?.says ?? []
    if (was.length === says.length && was.every((one, place) => one === says[place])) return []
    const isOrder = key === 'defaultSourceOrder'
    const alone = (own: readonly string[], others: readonly string[]) =>
      isOrder ? own : own.filter((one) => !others.includes(one))
    return [{ key, label, was: alone(was, says), is: alone(says, was) }]
  })
}
