import type { Day } from '../domain/day.ts'
import type { LawSource } from '../domain/law.ts'
import type { OnCost, SalaryStep } from '../domain/wage.ts'

/** Which step, on which day. */
export interface StepOnDay {
  readonly scale: string
  readonly step: number
  readonly on: Day
}

const MONTHS = 12
const WHOLE = 1_000

/** What an hour costs the employer at a salary per month: month x 12 x on-cost / hours per year, half a cent upward (domain.md 3.3). */
export function hourlyWageCents(
  monthCents: number,
  { factorPermille, hoursPerYear }: Pick<OnCost, 'factorPermille' | 'hoursPerYear'>,
): number {
  const share = WHOLE * hoursPerYear
  return Math.floor((2 * monthCents * MONTHS * factorPermille + share) / (2 * share))
}

/** The wage cost per hour of a step by the tables in force on a day; `undefined` where none was, or the step does not exist. */
export function hourlyWageOn(
  {
    steps,
    onCosts,
  }: { readonly steps: readonly SalaryStep[]; readonly onCosts: readonly OnCost[] },
  { scale, step, on }: StepOnDay,
): number | undefined {
  const row = newestOn(
    steps.filter((one) => one.scale === scale && one.step === step),
    on,
  )
  const onCost = newestOn(onCosts, on)
  return row === undefined || onCost === undefined
    ? undefined
    : hourlyWageCents(row.monthCents, onCost)
}

function newestOn<Row extends LawSource>(rows: readonly Row[], on: Day): Row | undefined {
  return rows
    .filter(({ validFrom }) => validFrom <= on)
    .toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0]
}
