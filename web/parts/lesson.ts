import type { Names } from '../../src/actions/reference/names.ts'

/** A lesson, as far as its subject and class go. */
interface Lesson {
  readonly vak: string | null
  readonly level: string
  readonly year: number | null
  readonly group: string | null
}

/** `Wiskunde, HAVO 3, klas 3b`: what is taught to whom, in the words of the school. */
export function lessonInWords(names: Names, { vak, level, year, group }: Lesson): string {
  const subject = vak === null ? undefined : (names.vakken[vak] ?? vak)
  const where = year === null ? level : `${level} ${year}`
  return [subject, where, group].filter(Boolean).join(', ')
}

/** The vakken and levels of a whole request: `Wiskunde, Engels · HAVO, VWO`. */
export function subjectsInWords(
  names: Names,
  { vakIds, levels }: { readonly vakIds: readonly string[]; readonly levels: readonly string[] },
): string {
  const vakken = vakIds.map((id) => names.vakken[id] ?? id)
  return [vakken.join(', '), levels.join(', ')].filter(Boolean).join(' · ')
}
