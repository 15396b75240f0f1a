/** Whom one rule keeps from each part: rows of bits over members. Parts that are alike to the rule share a row. */
export interface RuleRows {
  /** By part: the word at which its row begins, or `NOBODY`. */
  readonly rowOf: Int32Array
  readonly bits: Uint32Array
}

/** The rule keeps nobody from the part. */
export const NOBODY = -1

/** Rows that parts share: each part names its kind, and the row of a kind is made when it is first met. */
export function rowsByKind(
  kinds: readonly string[],
  rowOfKind: (kind: string, part: number) => Uint32Array,
): RuleRows {
  const places = new Map<string, number>()
  const rows: Uint32Array[] = []
  let words = 0
  const rowOf = new Int32Array(kinds.length)
  for (const [part, kind] of kinds.entries()) {
    let place = places.get(kind)
    if (place === undefined) {
      const row = rowOfKind(kind, part)
      const keepsSome = hasAny(row)
      place = keepsSome ? words : NOBODY
      if (keepsSome) {
        rows.push(row)
        words += row.length
      }
      places.set(kind, place)
    }
    rowOf[part] = place
  }
  const bits = new Uint32Array(words)
  let at = 0
  for (const row of rows) {
    bits.set(row, at)
    at += row.length
  }
  return { rowOf, bits }
}

/**
 * A row per part, of so many words: `fill` sets the bits of one part in the row that begins at `row`, and says whether it set any.
 */
export function rowsByPart(
  parts: number,
  words: number,
  fill: (bits: Uint32Array, row: number, part: number) => boolean,
): RuleRows {
  const bits = new Uint32Array(parts * words)
  const rowOf = new Int32Array(parts)
  for (let part = 0; part < parts; part += 1) {
    rowOf[part] = fill(bits, part * words, part) ? part * words : NOBODY
  }
  return { rowOf, bits }
}

function hasAny(row: Uint32Array): boolean {
  for (let word = 0; word < row.length; word += 1) if (row[word] !== 0) return true
  return false
}
