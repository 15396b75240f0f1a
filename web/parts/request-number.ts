/** The number of a request as people read it to each other: the begin of its id, `1A2B-3C4D`. */
export function requestNumber(id: string): string {
  const digits = id.replaceAll('-', '').slice(0, 8).toUpperCase()
  return `${digits.slice(0, 4)}-${digits.slice(4)}`
}
