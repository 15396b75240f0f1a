/**
 * The most that one objective may cost per hour of cover. Every objective counts in points per hour between 0 and this, so
 * that weights compare like with like, and so that a pool can see from its weights alone that covering comes first.
 */
export const POINTS_PER_HOUR_MAX = 100

/** Whole points for `minutes` of cover at so many points per hour; never more than `POINTS_PER_HOUR_MAX` per hour. */
export function points(perHour: number, minutes: number): number {
  const bounded = Math.min(POINTS_PER_HOUR_MAX, Math.max(0, perHour))
  return Math.floor((bounded * minutes) / 60)
}
