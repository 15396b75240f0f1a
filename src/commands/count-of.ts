const NUMBER = new Intl.NumberFormat('nl-NL')

/** `1 vraag`, `216 vragen`: a number with its word, as a Dutch reader expects both. */
export function countOf(count: number, one: string, many: string): string {
  return `${NUMBER.format(count)} ${count === 1 ? one : many}`
}
