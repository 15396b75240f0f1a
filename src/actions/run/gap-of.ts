/** How far a run is from the best plan at most, as a share of the bound; null where it did not finish or had nothing to plan. */
export function gapOf({
  planValue,
  bound,
}: {
  readonly planValue: number | null
  readonly bound: number | null
}): number | null {
  return planValue === null || !bound ? null : (bound - planValue) / bound
}
