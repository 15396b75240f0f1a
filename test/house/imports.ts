import { posix } from 'node:path'
import { type Tree, withoutComments } from './tree.ts'

/** What one file asks for: files of ours by path from the root, and packages by name (`node:fs` as `node:`). */
export interface Imports {
  readonly files: readonly string[]
  readonly packages: readonly string[]
}

const FORMS = [
  // import a, { b } from 'c'; import type; export * from; over several lines, but never past the next text
  /^[ \t]*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^[ \t]*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
  /\brequire(?:\.resolve)?\(\s*['"]([^'"]+)['"]/g,
]

/** Everything that `source` at `path` imports, types too: a boundary that types may cross is soon no boundary. */
export function importsOf(path: string, source: string): Imports {
  const code = withoutComments(source)
  const asked = FORMS.flatMap((form) => [...code.matchAll(form)].map((match) => match[1] ?? ''))
  const isOurs = (name: string) => name.startsWith('.')
  return {
    files: asked.filter(isOurs).map((name) => posix.join(posix.dirname(path), name)),
    packages: asked.filter((name) => !isOurs(name)).map(packageOf),
  }
}

/** The imports of every file of the tree. */
export function importsOfAll(tree: Tree): ReadonlyMap<string, Imports> {
  return new Map([...tree].map(([path, source]) => [path, importsOf(path, source)]))
}

function packageOf(name: string): string {
  if (name.startsWith('node:')) return 'node:'
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}
