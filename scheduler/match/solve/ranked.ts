/** Where the lowest byte of a number stands in memory, which differs between machines. */
const IS_LOW_BYTE_FIRST = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1
const BYTES = 8

/** Scores with the places that they came from. */
interface Pile {
  readonly scores: Float64Array
  /** The same numbers, byte by byte. */
  readonly bytes: Uint8Array
  readonly places: Int32Array
}

/**
 * The places of all scores above 0, highest first, of equals the first. Sorts byte by byte, since numbers above 0 stand in the
 * order of their bits: a tenth of what comparing takes for hundreds of thousands.
 */
export function ranked(scores: Float64Array): Int32Array {
  let count = 0
  for (const score of scores) if (score > 0) count += 1
  let from = pileOf(count)
  let to = pileOf(count)
  let next = 0
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] ?? 0
    if (!(score > 0)) continue
    from.scores[next] = score
    from.places[next++] = place
  }
  for (let byte = 0; byte < BYTES; byte += 1) {
    if (dealByByte(IS_LOW_BYTE_FIRST ? byte : BYTES - 1 - byte, from, to)) [from, to] = [to, from]
  }
  return from.places
}

function pileOf(count: number): Pile {
  const scores = new Float64Array(count)
  return { scores, bytes: new Uint8Array(scores.buffer), places: new Int32Array(count) }
}

/** Lays `from` into `to` by falling byte and otherwise as it was; false, and nothing done, where all have the same byte. */
function dealByByte(byte: number, from: Pile, to: Pile): boolean {
  const { scores, bytes, places } = from
  const starts = new Int32Array(257)
  for (let at = byte; at < bytes.length; at += BYTES) {
    const bin = 256 - (bytes[at] ?? 0)
    starts[bin] = (starts[bin] ?? 0) + 1
  }
  if (starts.includes(places.length)) return false
  for (let bin = 1; bin < starts.length; bin += 1) {
    starts[bin] = (starts[bin] ?? 0) + (starts[bin - 1] ?? 0)
  }
  for (let at = 0; at < places.length; at += 1) {
    const bin = 255 - (bytes[at * BYTES + byte] ?? 0)
    const next = starts[bin] ?? 0
    to.scores[next] = scores[at] ?? 0
    to.places[next] = places[at] ?? 0
    starts[bin] = next + 1
  }
  return true
}
