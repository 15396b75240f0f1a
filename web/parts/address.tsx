/** Where a school is. */
export interface Whereabouts {
  readonly siteName: string
  readonly street: string | null
  readonly houseNumber: string | null
  readonly postcode: string | null
  readonly placeName: string
}

/** The lines of an address, as far as they are known. */
export function addressLines(where: Whereabouts): readonly string[] {
  const { siteName, street, houseNumber, postcode, placeName } = where
  return [
    siteName,
    [street, houseNumber].filter(Boolean).join(' '),
    [postcode, placeName].filter(Boolean).join(' '),
  ].filter((line) => line !== '')
}

/** An address as it stands on an envelope. */
export function Address({ of }: { readonly of: Whereabouts }) {
  return (
    <>
      {addressLines(of).map((line, place) => (
        <>
          {place > 0 && <br />}
          {line}
        </>
      ))}
    </>
  )
}

/** Where a map shows it: by its place on earth where that is known, else by its address. */
export function mapAddress(
  where: Whereabouts & { readonly latitude: number | null; readonly longitude: number | null },
): string {
  const { latitude, longitude } = where
  if (latitude !== null && longitude !== null) {
    const at = new URLSearchParams({ mlat: `${latitude}`, mlon: `${longitude}` })
    return `https://www.openstreetmap.org/?${at.toString()}#map=17/${latitude}/${longitude}`
  }
  const [, ...lines] = addressLines(where)
  const query = new URLSearchParams({ query: lines.join(', ') })
  return `https://www.openstreetmap.org/search?${query.toString()}`
}
