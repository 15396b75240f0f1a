/** Midden Nederland, VO, in 2023 (the region's plan of 2025): what a generated region is drawn from. */
export const REGION_FIGURES = {
  municipalities: 18,
  boards: 32,
  sites: 142,
} as const
