/** Parts of a chart are told apart by more than colour: each has its own texture. */
export const TEXTURES = 6

const SIZE = 8
const STROKES: readonly (string | undefined)[] = [
  undefined,
  'M0 8L8 0M-2 2L2 -2M6 10L10 6',
  'M4 0V8',
  'M0 0L8 8M-2 6L2 10M6 -2L10 2',
  'M0 4H8',
  'M0 4H8M4 0V8',
]

/** The textures of one picture; their ids begin with its own, since a page has several pictures. */
export function Patterns({ id, count }: { readonly id: string; readonly count: number }) {
  return (
    <defs>
      {Array.from({ length: Math.min(count, TEXTURES) }, (_, index) => (
        <pattern id={`${id}-p${index}`} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
          <rect class={`c${index}`} width={SIZE} height={SIZE} />
          {STROKES[index] !== undefined && <path class="texture" d={STROKES[index]} />}
        </pattern>
      ))}
    </defs>
  )
}

/** The fill of one part. */
export function fillOf(id: string, index: number): string {
  return `url(#${id}-p${index % TEXTURES})`
}
