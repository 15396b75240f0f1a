import { posix } from 'node:path'
import { isIn, type Tree, withoutComments } from './tree.ts'

/** What the checkers may name and never run. */
const MAKERS = ['scheduler/match/plan.ts', 'scheduler/match/solve/']

const VALUE_IMPORT = /^[ \t]*import\s+(?!type\b)([^'"`;]*?)\bfrom\s*['"](\.[^'"]+)['"]/gm

/** Imports by which a checker of plans would run code of what made the plan: more than types. */
export function borrowedCode(tree: Tree): readonly string[] {
  return [...tree].flatMap(([path, source]) => {
    if (!path.startsWith('scheduler/match/trust/')) return []
    return [...withoutComments(source).matchAll(VALUE_IMPORT)]
      .filter(([, names = '']) => !hasOnlyTypes(names))
      .map(([, , file = '']) => posix.join(posix.dirname(path), file))
      .filter((file) => isIn(file, MAKERS))
      .map((file) => `${path} runs code of ${file}`)
  })
}

function hasOnlyTypes(names: string): boolean {
  const inBraces = /^\s*\{([^}]*)\}\s*$/.exec(names)?.[1] ?? 'a default'
  return inBraces
    .split(',')
    .map((name) => name.trim())
    .every((name) => name === '' || name.startsWith('type '))
}
