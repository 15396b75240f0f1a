import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'

const WIDE = 96
const HIGH = 24
const ROOM = 3
const KNOWN_MIN = 3

/** How something went, without numbers: they stand beside it. */
export function Sparkline({ values }: { readonly values: readonly (number | null)[] }) {
  const path = sparkPath(values)
  if (path === undefined) return null
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${WIDE} ${HIGH}`}
      width={WIDE}
      height={HIGH}
      aria-hidden="true"
    >
      <path class="line" d={path} />
    </svg>
  )
}

/** The line through the values that are known, broken where one is not; nothing of fewer than three. */
export function sparkPath(values: readonly (number | null)[]): string | undefined {
  const known = values.filter((value) => value !== null)
  if (known.length < KNOWN_MIN) return undefined
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const x = scaleLinear([0, values.length - 1], [ROOM, WIDE - ROOM])
  const y = scaleLinear([low, low === high ? low + 1 : high], [HIGH - ROOM, ROOM])
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0))
  return path([...values]) ?? undefined
}
