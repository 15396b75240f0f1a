import type { Reading } from '../../../scheduler/aspects/reading.ts'
import type { Change } from '../../../scheduler/demand/change.ts'

/** Figures by the id of their measure; null is withheld, undefined a share of nothing, and what is not named this scope has not. */
export function aReading(
  figures: Readonly<Record<string, number | null | undefined>>,
  {
    groups = [],
    target = null,
    ...beside
  }: {
    readonly groups?: readonly (number | null)[]
    readonly target?: number | null
    readonly trend?: Change
    readonly criteria?: Reading['criteria']
    readonly composition?: Reading['composition']
    readonly vacant?: Reading['vacant']
  } = {},
): Reading {
  return {
    figure: (id) => {
      if (!(id in figures)) return undefined
      return { value: figures[id] ?? null, withheld: figures[id] === null }
    },
    groups: () =>
      groups.map((value, place) => ({
        label: `Bestuur ${place}`,
        value,
        withheld: value === null,
      })),
    trend: () => beside.trend ?? null,
    criteria: beside.criteria ?? null,
    composition: beside.composition ?? null,
    vacant: beside.vacant ?? null,
    savingTargetCents: target,
  }
}
