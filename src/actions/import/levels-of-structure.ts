import type { Level } from '../../../scheduler/domain/level.ts'

/** What the words in DUO's column ONDERWIJSSTRUCTUUR offer. A BRUGJAAR leads to every level from mavo up. */
const LEVELS_OF_WORD: Readonly<Record<string, readonly Level[]>> = {
  VBO: ['VMBO-B', 'VMBO-K', 'VMBO-G'],
  MAVO: ['VMBO-T'],
  VMBO: ['VMBO-B', 'VMBO-K', 'VMBO-G', 'VMBO-T'],
  LWOO: ['VMBO-B', 'VMBO-K', 'VMBO-G', 'VMBO-T'],
  HAVO: ['HAVO'],
  VWO: ['VWO'],
  ATH: ['VWO'],
  ATHENEUM: ['VWO'],
  GYM: ['VWO'],
  GYMNASIUM: ['VWO'],
  BRUGJAAR: ['VMBO-T', 'HAVO', 'VWO'],
  PRO: ['PRO'],
  VSO: ['VSO'],
  SO: ['SO'],
  SBO: ['SBO'],
  BO: ['BO'],
  BAS: ['BO'],
  MBO: ['MBO'],
  VAVO: ['VAVO'],
  ISK: ['ISK'],
}

/** The levels in a text such as `VBO/MAVO/HAVO`, in that order; `undefined` when a word of it is not known. */
export function levelsOfStructure(structure: string): readonly Level[] | undefined {
  const words = structure
    .toUpperCase()
    .split('/')
    .map((word) => word.trim())
  const levels = words.map((word) => LEVELS_OF_WORD[word])
  if (levels.some((found) => found === undefined)) return undefined
  return [...new Set(levels.flatMap((found) => found ?? []))]
}
