import type { Day } from './day.ts'
import type { Level } from './level.ts'

export const GRADES = [
  'PABO',
  'GYM',
  'G1',
  'G2',
  'G2B',
  'PDG',
  'LIO',
  'ZIJ',
  'GAST',
  'ANDERS',
  'ONBEV',
] as const
/**
 * The kind of teaching licence or the article of law on which somebody may teach (domain.md 1.4): pabo, gym licence, first
 * degree, second degree, limited second degree, pedagogical-didactic certificate, trainee teacher, lateral entrant, guest
 * teacher, licensed for another vak (WVO 7.15), temporarily without licence (WVO 7.14).
 */
export type Grade = (typeof GRADES)[number]

/** One line of somebody's licence: vak x grade, with an end where the law sets one. */
export interface Qualification {
  readonly vak: string | null
  readonly grade: Grade
  readonly validUntil: Day | null
}

/** What the law lets a grade teach: a dated row of the competence table. */
export interface CompetenceRule {
  readonly grade: Grade
  readonly levels: readonly {
    readonly level: Level
    readonly years: readonly [number, number] | null
  }[]
  /** `own`: only the vak on the licence; `all`: every vak. */
  readonly vakken: 'own' | 'all'
  /** Vakken that `all` does not reach, such as gym for a pabo teacher. */
  readonly vakkenExcluded: readonly string[]
  readonly outcome: 'licensed' | 'limited' | 'appointable'
  readonly article: string
}

/** How somebody may stand in front of one class, best first, with the article and the end where the law sets one. */
export interface Licence {
  readonly outcome: 'licensed' | 'limited' | 'appointable' | 'none'
  readonly article: string | null
  readonly until: Day | null
}
