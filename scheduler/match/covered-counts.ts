import type { CompiledWorld } from './compile/compile-world.ts'

/** How many requests a choice covers whole. */
export function coveredCounts({
  parts,
  partOf,
  world,
}: CompiledWorld): (chosen: readonly number[]) => number {
  const sessions = new Map(world.requests.map(({ id, sessions: own }) => [id, own.length]))
  return (chosen) => {
    const left = new Map(sessions)
    let covered = 0
    for (const column of chosen) {
      const part = parts[partOf[column] ?? -1]
      if (part === undefined) continue
      const open = (left.get(part.request.id) ?? 0) - part.sessions.length
      left.set(part.request.id, open)
      if (open === 0) covered += 1
    }
    return covered
  }
}
