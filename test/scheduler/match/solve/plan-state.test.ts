import { describe, expect, it } from 'vitest'
import { indexProblem } from '../../../../scheduler/match/solve/index-problem.ts'
import { PlanState, planOfChoice } from '../../../../scheduler/match/solve/plan-state.ts'
import { valueOf } from '../../../../scheduler/match/solve/problem.ts'
import { dice } from '../dice.ts'
import { problemsOf } from './problems-of.ts'
import { isAllowedChoice } from './random-problem.ts'

describe('PlanState', () => {
  it('knows after every step what fits and what it is worth', () => {
    for (const [seed, problem] of problemsOf(120).entries()) {
      const { pick } = dice(seed)
      const plan = new PlanState(problem, indexProblem(problem))
      const chosen = new Set<number>()
      for (let step = 0; step < 30 && problem.values.length > 0; step += 1) {
        const column = pick([...problem.values.keys()])
        const fits = plan.fits(column)
        expect(fits).toBe(!chosen.has(column) && isAllowedChoice(problem, [...chosen, column]))
        if (chosen.delete(column)) plan.remove(column)
        else if (fits) {
          plan.add(column)
          chosen.add(column)
        }
        const rising = [...chosen].toSorted((a, b) => a - b)
        expect(plan.choice()).toEqual({ chosen: rising, value: valueOf(problem, rising) })
        expect([...problem.values.keys()].filter((one) => plan.isChosen(one))).toEqual(rising)
      }
    }
  })

  it('says what so many minutes more or less would change', () => {
    for (const problem of problemsOf(40)) {
      const plan = new PlanState(problem, indexProblem(problem))
      const { evenness } = problem
      for (const column of problem.values.keys()) {
        if (evenness === null || !plan.fits(column)) continue
        const before = plan.value
        const minutes = evenness.minutes[column] ?? 0
        const gain = plan.evennessOf(evenness.boardOf[column] ?? 0, minutes)
        plan.add(column)
        expect(plan.value - before).toBe((problem.values[column] ?? 0) + gain)
        expect(plan.evennessOf(evenness.boardOf[column] ?? 0, -minutes)).toBe(0 - gain)
      }
    }
  })
})

describe('planOfChoice', () => {
  it('leaves out what does not fit beside those before it', () => {
    for (const problem of problemsOf(100)) {
      const columns = [...problem.values.keys()]
      const { chosen } = planOfChoice(problem, indexProblem(problem), columns).choice()
      expect(isAllowedChoice(problem, chosen)).toBe(true)
      const [first] = columns.filter((column) => isAllowedChoice(problem, [column]))
      expect(chosen[0]).toBe(first)
    }
  })
})
