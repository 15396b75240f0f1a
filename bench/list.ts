import { deepStrictEqual } from 'node:assert/strict'
import { startSide } from './ask.ts'
import type { BenchDatabase } from './database.ts'
import { comparedRow, TABLE_HEAD } from './table.ts'
import { compare } from './times.ts'
import { FILTER, FOUND } from './world-of-list.ts'

const EFFORT = { rounds: 7, perRound: 150, warmUp: 200 }

/** The list of open requests over HTTP against the bare route; answers lines of Markdown. */
export async function measureList(database: BenchDatabase): Promise<readonly string[]> {
  const { appUrl, bareUrl, region } = database
  const { key } = region.listCoordinator
  const product = await startSide('product', appUrl, { Authorization: `Bearer ${key}` })
  const bare = await startSide('bare', bareUrl)
  const lines: string[] = [...TABLE_HEAD]
  try {
    for (const limit of [50, FOUND]) {
      const query = new URLSearchParams({ ...FILTER, limit: String(limit) })
      const sides = {
        product: () => product.ask(`/api/v1/requests?${query.toString()}`),
        bare: () => bare.ask(`/requests?poolId=${region.listPoolId}&limit=${limit}`),
      }
      sameItems(await sides.product(), await sides.bare(), limit)
      const compared = await compare(sides, EFFORT)
      lines.push(...comparedRow(`list, page of ${limit}`, compared, { p50: 2, p95: 2, p99: 3 }))
    }
  } finally {
    product.stop()
    bare.stop()
  }
  return lines
}

/** Both sides must say the same, or the comparison says nothing. */
function sameItems(product: string, bare: string, limit: number): void {
  const [one, other] = [product, bare].map((text) => JSON.parse(text) as { items: unknown[] })
  deepStrictEqual(one?.items, other?.items)
  if (one?.items.length !== limit) throw new Error(`the list has ${one?.items.length} requests`)
}
