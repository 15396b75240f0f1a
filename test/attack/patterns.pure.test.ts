import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/**
 * A repetition within a repetition without end, such as `(a+)+`, is what makes a pattern take longer than the text is long squared; a static
 * look finds every one. What is left is one repetition after another, and every text that is matched has a greatest length
 * (strict-inputs.pure.test.ts).
 */
function hasNestedRepetition(source: string): boolean {
  /** Per open group: whether something in it repeats without end. */
  const groups: boolean[] = [false]
  for (let place = 0; place < source.length; place += 1) {
    const sign = source[place]
    if (sign === '\\') place += 1
    else if (sign === '[') place = endOfClass(source, place)
    else if (sign === '(') groups.push(false)
    else if (sign === ')') {
      const isRepeating = groups.pop() === true
      const isRepeated = isEndless(source, place + 1)
      if (isRepeating && isRepeated) return true
      if (isRepeating || isRepeated) groups[groups.length - 1] = true
      continue
    }
    if (sign !== '(' && isEndless(source, place + 1)) groups[groups.length - 1] = true
  }
  return false
}

function endOfClass(source: string, start: number): number {
  for (let place = start + 1; place < source.length; place += 1) {
    if (source[place] === '\\') place += 1
    else if (source[place] === ']') return place
  }
  return source.length
}

const isEndless = (source: string, place: number) => /^(?:[*+]|\{\d+,\})/.test(source.slice(place))

/** Patterns as they are written in the code. */
const LITERAL =
  /(?<=[(=:,?&|!\s[]|return )\/(?![*/])((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/[dgimsuvy]*(?=[\s.,;)\]]|$)/gm

const patterns = globSync('{src,api,web,db,scheduler}/**/*.{ts,tsx,js}').flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(LITERAL)].map(([, source = '']) => ({ path, source })),
)

/** Looked at by hand: each part of the repetition begins with a sign that nothing in it repeats. */
const LOOKED_AT: readonly string[] = [
  'scheduler/match/instances/smptsp.ts: ^(\\d+)\\s*:((?:\\s+\\d+)*)$',
  'src/actions/school-account/set.ts: ^[a-z0-9-]+(?:\\.[a-z0-9-]+)+$',
]

test('there are patterns to look at', () => {
  expect(patterns.length).toBeGreaterThan(150)
})

test('no pattern of the product repeats a repetition', () => {
  const nested = patterns.filter(({ source }) => hasNestedRepetition(source))
  const told = nested.map(({ path, source }) => `${path}: ${source}`)
  expect(told.filter((one) => !LOOKED_AT.includes(one))).toEqual([])
})

describe('the look at patterns', () => {
  test.each(['(a+)+', '(?:a*b?)*', '([a-z]+)*@', '((ab)+c?)+', '(a{2,})+'])(
    'finds %s',
    (source) => {
      expect(hasNestedRepetition(source)).toBe(true)
    },
  )
  test.each(['a+b+', '(ab)+', '[(+]+)?', '(?:ab){1,3}', '\\(a+\\)+', '(a+){1,4}'])(
    'lets %s',
    (source) => {
      expect(hasNestedRepetition(source)).toBe(false)
    },
  )
})
