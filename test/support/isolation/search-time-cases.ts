import type { BodyCase } from './settlement-cases.ts'

type Case = BodyCase & { readonly who: 'school' | 'farSchool' }
type Ids = Readonly<Record<string, string>>

/** The ids in what is noted of search time; `idsOf` knows a `farSite` of its own. */
export function searchTimeCases(idsOf: () => Ids): Readonly<Record<string, Case>> {
  const its = (name: string) => () => idsOf()[name] ?? ''
  const told = { month: '2026-10-01', directorMinutes: 60 }
  return {
    'post /search-times siteId': {
      who: 'school',
      foreign: its('farSite'),
      body: (siteId) => ({ ...told, siteId, poolId: idsOf()['pool'] }),
    },
    'post /search-times poolId': {
      who: 'farSchool',
      foreign: its('pool'),
      body: (poolId) => ({ ...told, poolId, siteId: idsOf()['farSite'] }),
    },
  }
}
