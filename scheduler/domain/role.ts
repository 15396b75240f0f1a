/** What somebody stands in for: a row of the role table, so that a pool can have roles that no code names. */
export interface Role {
  readonly code: string
  readonly label: string
  /** Whether law asks a teaching licence (*bevoegdheid*) for the vak and level of each session. */
  readonly licenceRequired: boolean
  /** People of this role have no licence and are never counted as licensed cover. */
  readonly unlicensed: boolean
  /** Teachers deliver lessons; directors deliver days of work (fte-days). */
  readonly deliveredIn: 'sessions' | 'days'
}
