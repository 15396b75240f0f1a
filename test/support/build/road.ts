import {
  LIFECYCLE,
  type LifecycleNoun,
  type StatusOf,
} from '../../../scheduler/domain/lifecycle.ts'
import type { TestDb } from '../use-db.ts'

/** Takes a row from the first status of its noun to `status`, step by step: PostgreSQL refuses every short cut. */
export async function walkTo<Noun extends LifecycleNoun>(
  { adminPool }: Pick<TestDb, 'adminPool'>,
  noun: Noun,
  id: string,
  status: StatusOf<Noun>,
): Promise<void> {
  for (const step of stepsTo(LIFECYCLE[noun], status)) {
    await adminPool.query(`update ${noun} set status = $2 where id = $1`, [id, step])
  }
}

function stepsTo(
  steps: Readonly<Record<string, readonly string[]>>,
  to: string,
): readonly string[] {
  const begin = Object.keys(steps)[0] ?? to
  const roads = new Map<string, readonly string[]>([[begin, []]])
  for (const [status, road] of roads) {
    for (const next of steps[status] ?? []) {
      if (!roads.has(next)) roads.set(next, [...road, next])
    }
  }
  const road = roads.get(to)
  if (road === undefined) throw new Error(`no road from ${begin} to ${to}`)
  return road
}
