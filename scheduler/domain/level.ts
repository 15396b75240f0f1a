export const LEVELS = [
  'BO',
  'SBO',
  'SO',
  'VSO',
  'PRO',
  'VMBO-B',
  'VMBO-K',
  'VMBO-G',
  'VMBO-T',
  'HAVO',
  'VWO',
  'VAVO',
  'ISK',
  'MBO',
] as const
/** A sector or level of Dutch education, as in DUO's and the field's own usage (domain.md 5.3). */
export type Level = (typeof LEVELS)[number]

export const SECTORS = ['PO', 'VO', 'MBO'] as const
/** The part of education that decides which law and collective agreement count. */
export type Sector = (typeof SECTORS)[number]

const PRIMARY: readonly Level[] = ['BO', 'SBO', 'SO']

/** The sector whose law governs lessons at this level. */
export function sectorOf(level: Level): Sector {
  if (level === 'MBO') return 'MBO'
  return PRIMARY.includes(level) ? 'PO' : 'VO'
}
