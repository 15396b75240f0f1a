import type { HolidayRegion } from '../../../scheduler/domain/school-calendar.ts'

/**
 * The holiday region of a municipality, from the ministry's division as in open holiday data of January 2026. Provinces that
 * lie in one region need no list; of the others the municipalities that differ from the province's usual region are named.
 * Four municipalities are split by village (De Ronde Venen, Altena, Montferland, Neder-Betuwe): those answer `undefined`.
 */
export function holidayRegionOf(province: string, municipality: string): HolidayRegion | undefined {
  const division = DIVISIONS[plain(province)]
  const name = plain(municipality)
  if (division === undefined || division.split?.includes(name)) return undefined
  const exception = REGIONS.find((region) => division[region]?.includes(name))
  return exception ?? division.usual
}

const REGIONS: readonly HolidayRegion[] = ['noord', 'midden', 'zuid']

type Division = { readonly usual: HolidayRegion; readonly split?: readonly string[] } & Partial<
  Readonly<Record<HolidayRegion, readonly string[]>>
>

const DIVISIONS: Readonly<Record<string, Division>> = {
  groningen: { usual: 'noord' },
  friesland: { usual: 'noord' },
  fryslan: { usual: 'noord' },
  drenthe: { usual: 'noord' },
  overijssel: { usual: 'noord' },
  'noord-holland': { usual: 'noord' },
  'zuid-holland': { usual: 'midden' },
  limburg: { usual: 'zuid' },
  zeeland: { usual: 'zuid' },
  flevoland: { usual: 'noord', midden: ['zeewolde'] },
  utrecht: { usual: 'midden', noord: ['eemnes'], split: ['de ronde venen'] },
  'noord-brabant': { usual: 'zuid', split: ['altena'] },
  gelderland: {
    usual: 'midden',
    noord: ['hattem'],
    zuid: [
      'arnhem',
      'berg en dal',
      'beuningen',
      'doesburg',
      'druten',
      'duiven',
      'heumen',
      'lingewaard',
      'maasdriel',
      'nijmegen',
      'overbetuwe',
      'renkum',
      'rheden',
      'rozendaal',
      'tiel',
      'west maas en waal',
      'westervoort',
      'wijchen',
      'zaltbommel',
      'zevenaar',
    ],
    split: ['montferland', 'neder-betuwe'],
  },
}

/** Small letters without accents, as the lists above. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
}
