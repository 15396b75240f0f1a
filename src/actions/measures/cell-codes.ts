import type { DayRange } from '../../../scheduler/domain/day.ts'
import { CELL_KINDS, type CellKind } from '../../../scheduler/measures/cell-kind.ts'
import type { Breakdown } from '../../../scheduler/measures/facts.ts'

/** Where a cell lies: what kind of facts, whose, which group of which breakdown, and when. */
export interface Place {
  readonly kind: CellKind
  readonly layer: string
  /** Null: everything together. */
  readonly by: Breakdown | null
  readonly group: string | null
  readonly stretch: DayRange
}

/** The same in numbers. */
export interface PlaceCodes {
  readonly kind: number
  readonly layer: number
  readonly tag: number
  readonly stretch: number
}

const LAYERS = 2 ** 13
const TAGS = 2 ** 17
const STRETCHES = 2 ** 5

/** One number for a cell: hundreds of thousands of them are compared, which texts are too slow for. */
export function codeOf({ kind, layer, tag, stretch }: PlaceCodes): number {
  return ((kind * LAYERS + layer) * TAGS + tag) * STRETCHES + stretch
}

/** Numbers for names, given out in the order in which they are first met. */
export function numbering(most: number) {
  const numbers = new Map<string, number>()
  return {
    /** The number of a name; a new one where it has none. Throws `RangeError` when there are too many. */
    give: (name: string): number => {
      const number = numbers.get(name) ?? numbers.size
      if (number >= most) throw new RangeError(`more than ${most} names`)
      numbers.set(name, number)
      return number
    },
    known: (name: string): number | undefined => numbers.get(name),
  }
}

/** The numbers of the parts of places, for one school year. */
export function placeCodes() {
  const layers = numbering(LAYERS)
  const tags = numbering(TAGS)
  const stretches = numbering(STRETCHES)
  const tagOf = (by: Breakdown | null, group: string | null) => `${by ?? ''}:${group ?? ''}`
  const stretchOf = ({ first, last }: DayRange) => `${first}/${last}`
  return {
    kindCode: (kind: CellKind) => CELL_KINDS.indexOf(kind),
    layerCode: layers.give,
    tagCode: (by: Breakdown | null, group: string | null) => tags.give(tagOf(by, group)),
    stretchCode: (stretch: DayRange) => stretches.give(stretchOf(stretch)),
    /** The number of a cell; nothing where no cell lies there. */
    find: ({ kind, layer, by, group, stretch }: Place): number | undefined => {
      const known = {
        layer: layers.known(layer),
        tag: tags.known(tagOf(by, group)),
        stretch: stretches.known(stretchOf(stretch)),
      }
      if (known.layer === undefined || known.tag === undefined || known.stretch === undefined)
        return undefined
      const { layer: inLayer, tag, stretch: during } = known
      return codeOf({ kind: CELL_KINDS.indexOf(kind), layer: inLayer, tag, stretch: during })
    },
  }
}

export type Codes = ReturnType<typeof placeCodes>
