import { globSync, readFileSync } from 'node:fs'

/** Source files by their path from the root, with `/`. */
export type Tree = ReadonlyMap<string, string>

/** The rooms of the product; `test` and `bench` look at all of them. */
export const ROOMS = ['scheduler', 'db', 'src', 'api', 'web'] as const

/** Everything that is written in TypeScript here. */
export function readTree(): Tree {
  const paths = globSync(`{${ROOMS.join(',')},test,bench}/**/*.{ts,tsx}`)
  return new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]))
}

/** Whether `path` is one of `places`: a file, or a folder when the place ends in `/`. */
export function isIn(path: string, places: readonly string[]): boolean {
  return places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place))
}

/** The source without its comments, whose words are nobody's code; a `//` inside a text, as in a URL, stays. */
export function withoutComments(source: string): string {
  return source.replaceAll(
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[^]*?\*\/|\/\/[^\n]*/g,
    (_whole, text: string | undefined) => text ?? '',
  )
}
