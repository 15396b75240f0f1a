const ESTIMATED = ['alternative-cost', 'saving', 'assignment-saving', 'director-saving'].flatMap(
  (kind) => ['low', 'expected', 'high'].map((tariff) => `${kind}-${tariff}`),
)

/** Measures that rest on what a school would otherwise have done, at a tariff: nobody paid that price, so it is an estimate. */
export const ESTIMATED_MEASURES: ReadonlySet<string> = new Set(ESTIMATED)
