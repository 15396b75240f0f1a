/**
 * How much a search may still do. Counted in units of work and never in time, so that the same search ends at the same place
 * on every machine; a unit is one innermost step, some tens of millions a second.
 * Always whole, so that a number that somebody is told can be typed.
 */
export interface Work {
  readonly spend: (units: number) => void
  readonly used: () => number
  /** Whether the budget is used up, or somebody asked to stop. */
  readonly isOver: () => boolean
}

/** A budget of `unitsMax`. Where somebody asks to stop, `used()` then says where: the same budget ends there again. */
export function workOf(unitsMax: number, isStopped: () => boolean = () => false): Work {
  let used = 0
  return {
    spend: (units) => {
      used += units
    },
    used: () => used,
    isOver: () => !(used < unitsMax) || isStopped(),
  }
}

/** A part of a budget: what it spends is spent of the whole, and it is over after `unitsMax` or with the whole. */
export function workWithin(whole: Work, unitsMax: number): Work {
  const begun = whole.used()
  return {
    spend: whole.spend,
    used: () => whole.used() - begun,
    isOver: () => whole.used() - begun >= unitsMax || whole.isOver(),
  }
}
