import type { BodyCase } from './settlement-cases.ts'

type Case = BodyCase & { readonly who: 'coordinator' | 'farSchool' }
type Ids = Readonly<Record<string, string>>

const PLACE = { roleCode: 'leraar', fteHundredths: 80 }

/** The ids in what is told of shortages; `idsOf` knows `farSite` and `farPool`, of a board and pool of their own. */
export function shortageCases(idsOf: () => Ids): Readonly<Record<string, Case>> {
  const its = (name: string) => () => idsOf()[name] ?? ''
  const bySchool = (foreign: string, body: (id: string) => object): Case => ({
    who: 'farSchool',
    foreign: its(foreign),
    body: (id) => ({ ...PLACE, ...body(id) }),
  })
  return {
    'post /vacancies siteId': bySchool('site', (siteId) => ({ siteId })),
    'post /vacancies poolId': bySchool('pool', (poolId) => ({
      siteId: idsOf()['farSite'],
      poolId,
    })),
    'post /formations siteId': bySchool('site', (siteId) => ({ siteId })),
    'post /applicants poolId': {
      who: 'coordinator',
      foreign: its('farPool'),
      body: (poolId) => ({
        ...PLACE,
        poolId,
        name: 'Nieuw',
        email: 'nieuw@voorbeeld.nl',
        hasConsented: true,
      }),
    },
    'post /vacancies/{id}/referrals applicantId': {
      who: 'coordinator',
      on: 'vacancy',
      foreign: its('otherApplicant'),
      body: (applicantId) => ({ applicantId }),
    },
  }
}
