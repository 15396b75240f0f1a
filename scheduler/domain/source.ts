export const SOURCES = [
  'internal-team',
  'home-site',
  'own-board',
  'other-board',
  'flexpool',
  'on-call',
  'part-timer',
  'unlicensed',
  'agency',
] as const
/** Where a substitute comes from, seen from the board that asks; each board has its own order of sources. */
export type Source = (typeof SOURCES)[number]
