import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const STATES = ['met', 'does not apply', 'accepted', 'not yet']

/** What names the file that it is about, and a test that fails where it is worse than is said. */
const PROVEN = ['met', 'accepted']

/** What is wrong with a table of requirements. */
function faultsOf(table: string): readonly string[] {
  const seen = new Set<string>()
  return linesOf(table).flatMap(([id = '', requirement, state = '', how = '', proof = '']) => {
    const twice = seen.has(id)
    seen.add(id)
    const named = pathsIn(how + proof)
    const tests = pathsIn(proof)
    return [
      /^V(?:[1-9]|1[0-7])\.[1-9]\.[1-9]\d?$/.test(id) ? '' : `${id} is no id`,
      twice ? `${id} stands twice` : '',
      requirement && how ? '' : `${id} says nothing`,
      STATES.includes(state) ? '' : `${id} is ${state}`,
      PROVEN.includes(state) && (tests.length === 0 || pathsIn(how).length === 0)
        ? `${id} is bare`
        : '',
      ...tests.map((path) => (/^test\/.*\.test\.tsx?$/.test(path) ? '' : `${path} is no test`)),
      ...named.map((path) => (existsSync(path) ? '' : `${path} is not there`)),
    ].filter((fault) => fault !== '')
  })
}

const linesOf = (table: string) =>
  table
    .split('\n')
    .filter((line) => /^\| (?!id )/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )

const pathsIn = (text: string) =>
  [...text.matchAll(/`([\w.@-]+(?:\/[\w.@-]+)+)`/g)].map(([, path = '']) => path)

describe('the table of the ASVS', () => {
  const table = readFileSync('deploy/asvs.md', 'utf8')

  test('names each id once and only files that are there', () => {
    expect(linesOf(table).length).toBeGreaterThan(50)
    expect(faultsOf(table)).toEqual([])
  })

  test.for([
    ['| 1.2.3 | a | not yet | b | |', '1.2.3 is no id'],
    ['| V18.1.1 | a | not yet | b | |', 'V18.1.1 is no id'],
    ['| V1.2.3 | a | almost | b | |', 'V1.2.3 is almost'],
    ['| V1.2.3 | a | does not apply | | |', 'V1.2.3 says nothing'],
    ['| V1.2.3 | a | met | `api/app.ts` | |', 'V1.2.3 is bare'],
    ['| V1.2.3 | a | accepted | because | |', 'V1.2.3 is bare'],
    ['| V1.2.3 | a | not yet | `api/gone.ts` | |', 'api/gone.ts is not there'],
    ['| V1.2.3 | a | met | `api/app.ts` | `api/json.ts` |', 'api/json.ts is no test'],
    ['| V1.2.3 | a | not yet | b | |\n| V1.2.3 | a | not yet | b | |', 'V1.2.3 stands twice'],
  ] as const)('finds in %s: %s', ([planted, fault]) => {
    expect(faultsOf(planted)).toEqual([fault])
  })
})
