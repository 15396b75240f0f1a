/** What an import did, or in a dry run: what it would do. */
export interface ImportReport {
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  /** Of how many no place is known, so that travel counts as nothing; left out where there are none. */
  readonly nowhere?: number
  /** How many sites and members got a place by their postcode. */
  readonly placed?: number
}

/** Told while an import is under way. */
export type Progress = (step: string, done: number, total: number) => void

/** Thrown inside the transaction of a dry run: everything has been tried, and PostgreSQL takes it all back. */
export class DryRun extends Error {
  override readonly name = 'DryRun'
  readonly report: ImportReport

  constructor(report: ImportReport) {
    super('a dry run changes nothing')
    this.report = report
  }

  /** The report of the work, whether it was done or taken back. */
  static async catch(work: () => Promise<ImportReport>): Promise<ImportReport> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof DryRun) return error.report
      throw error
    }
  }
}
