import { type Day, type DayRange, day } from '../domain/day.ts'

/** The school year in which a day lies, 1 August to 31 July, named as `2026-2027`. */
export function schoolYearOf(of: Day): DayRange & { readonly label: string } {
  const year = Number(of.slice(0, 4))
  const start = of.slice(5) >= '08-01' ? year : year - 1
  return {
    first: day(`${start}-08-01`),
    last: day(`${start + 1}-07-31`),
    label: `${start}-${start + 1}`,
  }
}
