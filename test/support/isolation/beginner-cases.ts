import type { BodyCase } from './settlement-cases.ts'

type Case = BodyCase & { readonly who: 'coordinator' | 'farSchool' }
type Ids = Readonly<Record<string, string>>

/** The ids in what is noted of beginning directors; `idsOf` knows a `farSite`, `farPool` and `farMember` of their own. */
export function beginnerCases(idsOf: () => Ids): Readonly<Record<string, Case>> {
  const its = (name: string) => () => idsOf()[name] ?? ''
  return {
    'post /beginning-directors siteId': {
      who: 'coordinator',
      foreign: its('farSite'),
      body: (siteId) => ({ siteId, poolId: idsOf()['pool'] }),
    },
    'post /beginning-directors poolId': {
      who: 'farSchool',
      foreign: its('pool'),
      body: (poolId) => ({ poolId, siteId: idsOf()['farSite'] }),
    },
    'post /beginning-directors/{id}/support mentorId': {
      who: 'coordinator',
      on: 'beginner',
      foreign: its('farMember'),
      body: (mentorId) => ({ mentorId }),
    },
  }
}
