/** How long an absence is, in three classes of school days (measures.md). */
export const LENGTH_CLASSES = ['under-5', '5-19', '20-plus'] as const
export type LengthClass = (typeof LENGTH_CLASSES)[number]

const MEDIUM_FROM = 5
const LONG_FROM = 20

/** The class of an absence of so many school days. */
export function lengthClassOf(schoolDays: number): LengthClass {
  if (schoolDays < MEDIUM_FROM) return 'under-5'
  return schoolDays < LONG_FROM ? '5-19' : '20-plus'
}
