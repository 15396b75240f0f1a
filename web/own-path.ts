/**
 * An address of this very site to go on to, out of what somebody sent along: its path and question. `undefined` for what is
 * one of another site, also where it only becomes one: `/.//elders.example` is shortened to `//elders.example` by every reader
 * of addresses (WHATWG URL).
 */
export function ownPath(given: unknown): string | undefined {
  if (typeof given !== 'string' || !given.startsWith('/')) return undefined
  const base = 'http://own.invalid'
  if (!URL.canParse(given, base)) return undefined
  const { origin, pathname, search } = new URL(given, base)
  return origin === base && !pathname.startsWith('//') ? `${pathname}${search}` : undefined
}
