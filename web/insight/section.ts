import type { MeasureRow, MeasuresRead } from '../../src/actions/measures/table-of.ts'
import type { ActorRole } from '../../src/actor.ts'
import type { Chart, ChartUnit } from '../charts/chart.ts'
import type { Messages } from '../words/nl.ts'
import type { Shown } from './address.ts'

export type AspectId = keyof Messages['insight']['aspects']
export type MeasureName = MeasuresRead['measures'][number]

/** One figure over all asked days: what it is called, what it says, and how it went. */
export interface FigureLine {
  readonly measure: MeasureName
  readonly name: string
  /** Null where it is withheld or there is nothing to divide by. */
  readonly value: string | null
  /** Said under it: what stands in for it, or what was aimed at. */
  readonly note: string | null
  /** How it went along the period; null where a stretch is withheld. */
  readonly course: readonly (number | null)[]
}

/** The figures of a section per group. */
export interface GroupTable {
  readonly caption: string
  readonly rowHead: string
  readonly measures: readonly MeasureName[]
  readonly rows: readonly {
    /** Null: everything together. */
    readonly id: string | null
    readonly label: string
    readonly cells: readonly {
      readonly measureId: string
      readonly text: string
      readonly isShown: boolean
    }[]
  }[]
}

/** One aspect of the pilot: pictures, then figures, then what is not there yet. */
export interface Section {
  readonly id: AspectId
  readonly title: string
  readonly lead: string
  readonly charts: readonly Chart[]
  readonly figures: readonly FigureLine[]
  readonly groups: GroupTable | null
  readonly missing: string
}

/** What a section is shown with. */
export interface SectionProps {
  readonly t: Messages
  readonly section: Section
  readonly shown: Shown
  readonly role: ActorRole
  /** A page that goes further into it; null where there is none. */
  readonly further: { readonly href: string; readonly label: string } | null
  /** Whether the reader may choose this scope. */
  readonly isKnown: (whose: string) => boolean
}

/** Of which unit a measure is written: a wait in hours or days, everything else as it counts. */
export function unitOf({ id, unit }: MeasureName): ChartUnit {
  return id.startsWith('time-to-fill') ? 'waiting' : unit
}

/** What a measure is called in the language of the reader. */
export function nameOf(t: Messages, { nl, en }: MeasureName): string {
  return t.code === 'nl' ? nl : en
}

/** The rows of one measure of everything together. */
export function rowsOf({ rows }: MeasuresRead, measureId: string): readonly MeasureRow[] {
  return rows.filter((row) => row.measureId === measureId && row.group === null)
}
