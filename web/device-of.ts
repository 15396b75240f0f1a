/** In this order: every browser says to be most of those below it. */
const BROWSERS = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const

const SYSTEMS = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['CrOS', 'Chromebook'],
  ['Mac OS X', 'Mac'],
  ['Linux', 'Linux'],
] as const

/**
 * The browser and the system that a `User-Agent` names, such as `Firefox, Windows`: enough to know one's own device again, too
 * little to know somebody by. Never a word of the header itself, which anybody may fill in.
 */
export function deviceOf(userAgent: string): string {
  const named = (list: readonly (readonly [string, string])[]) =>
    list.find(([mark]) => userAgent.includes(mark))?.[1]
  const known = [named(BROWSERS), named(SYSTEMS)].filter((name) => name !== undefined)
  return known.length === 0 ? 'onbekend' : known.join(', ')
}
