import type { Part } from '../world/parts-of.ts'

/** What there is to cover, and which of it each part covers. */
export interface Demands {
  readonly count: number
  /** By part: its demands, rising. */
  readonly ofPart: readonly (readonly number[])[]
}

/** One demand per request; one per weekday where it may be split, and then the whole covers all of them. Parts stand by request. */
export function demandsOf(parts: readonly Part[]): Demands {
  const ofPart: (readonly number[])[] = []
  let count = 0
  for (let at = 0; at < parts.length; ) {
    const id = parts[at]?.request.id
    let weekdays = 0
    while (parts[at + 1 + weekdays]?.request.id === id) weekdays += 1
    const own = Array.from({ length: Math.max(1, weekdays) }, (_, nth) => count + nth)
    ofPart.push(own)
    if (weekdays > 0) for (const demand of own) ofPart.push([demand])
    count += own.length
    at += 1 + weekdays
  }
  return { count, ofPart }
}
