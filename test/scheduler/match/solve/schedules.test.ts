import { describe, expect, it } from 'vitest'
import { Schedules } from '../../../../scheduler/match/solve/schedules.ts'
import { dice } from '../dice.ts'

describe('Schedules', () => {
  it('keeps every different schedule once, in the order in which they came', () => {
    const { whole, chance } = dice(5)
    const schedules = new Schedules()
    const known = new Map<string, { readonly member: number; readonly columns: number[] }>()
    for (let count = 0; count < 3000; count += 1) {
      const member = whole(0, 5)
      const columns = [...Array(8).keys()].filter(() => chance(0.4))
      schedules.add(member, columns)
      const key = `${member}:${columns.join()}`
      if (columns.length > 0 && !known.has(key)) known.set(key, { member, columns })
    }
    const kept = Array.from({ length: schedules.size }, (_, at) => schedules.at(at))
    expect(kept).toEqual([...known.values()])
  })

  it('tells two apart whose columns follow one another in memory', () => {
    const schedules = new Schedules()
    schedules.add(0, [1, 2])
    schedules.add(0, [3])
    schedules.add(0, [1, 2, 3])
    schedules.add(0, [2, 3])
    expect(schedules.size).toBe(4)
  })
})
