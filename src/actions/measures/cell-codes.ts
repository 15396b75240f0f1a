import type { DayRange } from '../../../scheduler/domain/day.ts'
import {
  CELL_KINDS,
  type CellKind,
  type ToldBreakdown,
} from '../../../scheduler/measures/cell-kind.ts'

/** Where a cell lies: what kind of facts, whose, which group of which breakdown, and when. */
export interface Place {
  readonly kind: CellKind
  readonly layer: string
  /** Null: everything together. */
  readonly by: ToldBreakdown | null
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
export function numbering<Name extends string>(most: number) {
  const numbers = new Map<Name, number>()
  const names: Name[] = []
  return {
    /** The number of a name; a new one where it has none. Throws `RangeError` when there are too many. */
    give: (name: Name): number => {
      const known = numbers.get(name)
      if (known !== undefined) return known
      if (names.length >= most) throw new RangeError(`more than ${most} names`)
      numbers.set(name, names.length)
      return names.push(name) - 1
    },
    nameOf: (number: number): Name => {
      const name = names[number]
      if (name === undefined) throw new RangeError(`no name has number ${number}`)
      return name
    },
  }
}

/** The numbers of the parts of places, for one school year. */
export function placeCodes() {
  const layers = numbering(LAYERS)
  const tags = numbering(TAGS)
  const stretches = numbering(STRETCHES)
  const groups = new Map<number, Pick<Place, 'by' | 'group'>>()
  const days = new Map<number, DayRange>()
  return {
    kindCode: (kind: CellKind) => CELL_KINDS.indexOf(kind),
    layerCode: layers.give,
    tagCode: (by: ToldBreakdown | null, group: string | null) => {
      const code = tags.give(`${by ?? ''}:${group ?? ''}`)
      groups.set(code, { by, group })
      return code
    },
    /** The group of a number that `tagCode` gave out. */
    groupOf: (tag: number): string => groups.get(tag)?.group ?? '',
    stretchCode: ({ first, last }: DayRange) => {
      const code = stretches.give(`${first}/${last}`)
      days.set(code, { first, last })
      return code
    },
    /** The place that these numbers are of. Throws `RangeError` for numbers that were not given out. */
    placeOf: ({ kind, layer, tag, stretch }: PlaceCodes): Place => {
      const [of, during, name] = [groups.get(tag), days.get(stretch), CELL_KINDS[kind]]
      if (of === undefined || during === undefined || name === undefined)
        throw new RangeError(`no place has numbers ${kind}, ${tag}, ${stretch}`)
      return { kind: name, layer: layers.nameOf(layer), ...of, stretch: during }
    },
  }
}

export type Codes = ReturnType<typeof placeCodes>
