import { describe, expect, test } from 'vitest'
import { crossedArrows } from './arrows.ts'
import { readTree, type Tree } from './tree.ts'
import { borrowedCode } from './trust.ts'

const house = readTree()

const plant = (path: string, source: string): Tree => new Map([[path, source]])

describe('the checkers of a plan stand alone', () => {
  test('in the house, where there are some', () => {
    const trust = [...house].filter(([path]) => path.startsWith('scheduler/match/trust/'))
    expect(trust.length).toBeGreaterThan(5)
    expect(crossedArrows(new Map(trust))).toEqual([])
    expect(borrowedCode(house)).toEqual([])
  })

  test.for([
    '../../rules/rule.ts',
    '../../judge.ts',
    '../compile/column.ts',
    '../explain/plan-of.ts',
    '../solve/pricer.ts',
    '../world/parts-of.ts',
  ])('and one that imports %s is found', (file) => {
    const path = 'scheduler/match/trust/check-plan.ts'
    expect(crossedArrows(plant(path, `import type { X } from '${file}'`))).toHaveLength(1)
  })

  test.for([
    [`import { valueOf } from '../solve/problem.ts'`, 1],
    [`import {\n  type Problem,\n  valueOf,\n} from '../solve/problem.ts'`, 1],
    [`import problem from '../solve/problem.ts'`, 1],
    [`import * as plan from '../plan.ts'`, 1],
    [`import type { Problem } from '../solve/problem.ts'`, 0],
    [`import { type Problem } from '../solve/problem.ts'`, 0],
    [`import { addDays } from '../../domain/day.ts'`, 0],
  ] as const)('and "%s" runs code of the makers: %i', ([line, count]) => {
    expect(borrowedCode(plant('scheduler/match/trust/a.ts', line))).toHaveLength(count)
    expect(borrowedCode(plant('scheduler/match/explain/a.ts', line))).toEqual([])
  })
})

describe('the searches know numbers alone', () => {
  test('in the house', () => {
    const solve = [...house].filter(([path]) => path.startsWith('scheduler/match/solve/'))
    expect(solve.length).toBeGreaterThan(5)
    expect(crossedArrows(new Map(solve))).toEqual([])
  })

  test.for(['../../rules/register.ts', '../../domain/member.ts', '../compile/column.ts'])(
    'and one that imports %s is found',
    (file) => {
      const planted = plant('scheduler/match/solve/greedy.ts', `import type { X } from '${file}'`)
      expect(crossedArrows(planted)).toHaveLength(1)
    },
  )
})
