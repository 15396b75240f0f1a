import type { BodyCase } from './settlement-cases.ts'

type Case = BodyCase & { readonly who: 'coordinator' }
type Whose = 'pool' | 'board' | 'region'
const WHOSE: readonly Whose[] = ['pool', 'board', 'region']
const DAYS = { from: '2026-11-01', to: '2026-12-31' }

/** What a coordinator takes along of figures, of a pool, a board and a region that are somebody else's. */
const TAKEN = {
  'post /measures/exports': DAYS,
  'post /measures/reports': { ...DAYS, edition: 'board' },
  'post /demand/exports': { format: 'csv' },
}

/** A case for every id by which somebody says whose figures are taken along. */
export function figureCases(
  far: () => Readonly<Record<Whose, string>>,
): Readonly<Record<string, Case>> {
  return Object.fromEntries(
    Object.entries(TAKEN).flatMap(([operation, over]) =>
      WHOSE.map((whose): readonly [string, Case] => [
        `${operation} ${whose}Id`,
        {
          who: 'coordinator',
          foreign: () => far()[whose],
          body: (id) => ({ ...over, [`${whose}Id`]: id }),
        },
      ]),
    ),
  )
}
