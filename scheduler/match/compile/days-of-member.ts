import { MS_PER_MINUTE } from '../../domain/instant.ts'
import { type DayTable, dayTableOf } from '../world/day-table.ts'
import type { Facts } from './facts.ts'

/** What one member can do at most with certain parts, by day. */
export interface DaysOfMember {
  /** Minutes on these days of the timeline together. */
  readonly minutesOn: (days: readonly number[]) => number
  /** Minutes on the fullest day. */
  readonly mostOnADay: () => number
}

/**
 * Bounds what a member can do on a day: all that the parts ask, or all time from the first start to the last end, whichever is
 * less. The answer holds until the next is asked for.
 */
export function daysOfMember({ parts, timeline }: Facts): (parts: Int32Array) => DaysOfMember {
  const { days, daysOf } = timeline()
  const tables = parts.map(dayTableOf)
  const bounds = new Bounds(days.length)
  return (own) => {
    bounds.clear()
    for (const part of own) {
      const table = tables[part]
      if (table !== undefined) bounds.add(table, daysOf[part] ?? new Int32Array())
    }
    return bounds
  }
}

class Bounds implements DaysOfMember {
  readonly #asked: Float64Array
  readonly #beyond: Float64Array
  readonly #firstAt: Float64Array
  readonly #lastAt: Float64Array

  constructor(days: number) {
    this.#asked = new Float64Array(days)
    this.#beyond = new Float64Array(days)
    this.#firstAt = new Float64Array(days)
    this.#lastAt = new Float64Array(days)
  }

  clear(): void {
    this.#asked.fill(0)
    this.#beyond.fill(0)
    this.#firstAt.fill(Infinity)
    this.#lastAt.fill(-Infinity)
  }

  add({ minutes, beyond, firstAt, lastAt }: DayTable, days: Int32Array): void {
    for (let of = 0; of < days.length; of += 1) {
      const day = days[of] ?? 0
      this.#asked[day] = (this.#asked[day] ?? 0) + (minutes[of] ?? 0)
      this.#beyond[day] = (this.#beyond[day] ?? 0) + (beyond[of] ?? 0)
      this.#firstAt[day] = Math.min(this.#firstAt[day] ?? 0, firstAt[of] ?? 0)
      this.#lastAt[day] = Math.max(this.#lastAt[day] ?? 0, lastAt[of] ?? 0)
    }
  }

  minutesOn(days: readonly number[]): number {
    let minutes = 0
    for (const day of days) minutes += this.#on(day)
    return minutes
  }

  mostOnADay(): number {
    let most = 0
    for (let day = 0; day < this.#asked.length; day += 1) most = Math.max(most, this.#on(day))
    return most
  }

  #on(day: number): number {
    const asked = this.#asked[day] ?? 0
    if (asked === 0) return 0
    const time = ((this.#lastAt[day] ?? 0) - (this.#firstAt[day] ?? 0)) / MS_PER_MINUTE
    return Math.min(asked, time + (this.#beyond[day] ?? 0))
  }
}
