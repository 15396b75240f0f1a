import { posix } from 'node:path'
import { isIn, type Tree, withoutComments } from './tree.ts'

/** Lists of words and of data are as long as they are. */
const MAY_BE_LONG = ['web/words/', 'db/seed/']

const VAGUE = /(?:^|\/)(?:utils?|helpers?|shared|types|services?|libs?)(?:\/|\.tsx?$)/
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|pure\.test))?\.tsx?$/
const BARREL = /^\s*(?:export\s[^'"]*from\s*['"][^'"]+['"];?\s*)+$/

/** Files over their budget: a rule 60 lines, a test 300, everything else 200. */
export function longFiles(tree: Tree): readonly string[] {
  return [...tree].flatMap(([path, source]) => {
    const lines = source.trimEnd().split('\n').length
    const linesMax = budgetOf(path)
    return lines > linesMax ? [`${path} has ${lines} lines of ${linesMax}`] : []
  })
}

function budgetOf(path: string): number {
  if (isIn(path, MAY_BE_LONG)) return Infinity
  if (/^scheduler\/rules\/(?:hard|soft)\//.test(path)) return 60
  return path.startsWith('test/') ? 300 : 200
}

/** Names that say nothing, names that are not kebab-case, and files that only pass on what others export. */
export function badNames(tree: Tree): readonly string[] {
  return [...tree].flatMap(([path, source]) => {
    const faults: string[] = []
    if (VAGUE.test(path)) faults.push(`${path}: a thing lives with its noun, not in a drawer`)
    if (!KEBAB.test(posix.basename(path))) faults.push(`${path} is not kebab-case`)
    const isBarrel = /(?:^|\/)index\.tsx?$/.test(path) || BARREL.test(withoutComments(source))
    if (isBarrel && path !== 'db/schema/index.ts') faults.push(`${path} is a barrel`)
    return faults
  })
}

const CAST = /\bas unknown as\b|\bas any\b/
const SILENCED = /@ts-(?:ignore|expect-error|nocheck)|(?:oxlint|eslint|biome)-(?:disable|ignore)/
const UNFINISHED = /\b(?:TODO|FIXME|XXX)\b/

/** The files that must spell out what they look for. */
const WATCHERS = ['test/house.test.ts', 'test/house/shape.ts']

/** Casts through `unknown`, silenced checks and notes to self. */
export function looseEnds(tree: Tree): readonly string[] {
  return [...tree].flatMap(([path, source]) => {
    if (isIn(path, WATCHERS)) return []
    const faults: string[] = []
    if (CAST.test(withoutComments(source))) faults.push(`${path} makes the compiler look away`)
    if (SILENCED.test(source)) faults.push(`${path} silences a check`)
    if (UNFINISHED.test(source)) faults.push(`${path} is not finished`)
    return faults
  })
}
