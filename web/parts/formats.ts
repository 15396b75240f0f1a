/** Formats by locale and how they write: to make one takes a hundred times as long as to write a number with it. */
const numbers = new Map<string, Intl.NumberFormat>()
const dates = new Map<string, Intl.DateTimeFormat>()

/** Writes numbers as readers of the locale expect them; what is rounded to nothing has no sign. */
export function numberFormat(
  locale: string,
  how: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
  return once(
    numbers,
    locale,
    how,
    () => new Intl.NumberFormat(locale, { signDisplay: 'negative', ...how }),
  )
}

/** Writes moments as readers of the locale expect them. */
export function dateFormat(locale: string, how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(dates, locale, how, () => new Intl.DateTimeFormat(locale, how))
}

function once<Format>(
  known: Map<string, Format>,
  locale: string,
  how: object,
  make: () => Format,
): Format {
  const name = `${locale} ${JSON.stringify(how)}`
  const format = known.get(name) ?? make()
  known.set(name, format)
  return format
}
