import { describe, expect, it } from 'vitest'
import { day } from '../../../../scheduler/domain/day.ts'
import type { World } from '../../../../scheduler/domain/world.ts'
import { CONDITIONS } from '../../../../scheduler/match/explain/conditions.ts'
import { wouldHelpMember } from '../../../../scheduler/match/explain/would-help.ts'
import { HARD_RULES } from '../../../../scheduler/rules/register.ts'
import {
  aCommitment,
  aDocument,
  aMember,
  anEngagement,
  aParticipation,
  aRequest,
  aRole,
  weekdays,
} from '../../build.ts'
import { aWorld } from '../../case.ts'
import { spelregels } from '../../spelregels.ts'
import { at } from '../../when.ts'
import { verdictOf } from './ranked-plan.ts'

/** Law, nature and exclusion: nothing is ever said to help against these. */
const NEVER = [
  'lessons-apart',
  'qualified',
  'excluded',
  'no-double-booking',
  'working-day',
  'working-week',
  'average-4-weeks',
  'average-16-weeks',
  'daily-rest',
]

const FAR = { latitude: 52.5, longitude: 5.5 }
const [VOG, IDENTITY, DIPLOMA] = [
  aDocument(),
  aDocument({ kind: 'identity' }),
  aDocument({ kind: 'diploma' }),
]
const withMember = (over: Parameters<typeof aMember>[0]) => ({ members: [aMember(over)] })
const withRules = (over: Parameters<typeof spelregels>[0]) => ({ spelregels: spelregels(over) })
const withDocuments = (...documents: readonly ReturnType<typeof aDocument>[]) =>
  withMember({ documents })
const ON_CALL = anEngagement({ form: 'on-call', weekMinutes: 0 })
const HIRED = anEngagement({ employer: { kind: 'requesting-board' }, form: 'temporary' })
const NO_LICENCE = { roles: [aRole({ licenceRequired: false, unlicensed: true })] }
const NO_REFUSAL = withRules({ mayRefuse: { ...spelregels().mayRefuse, 'on-call': false } })
const UNLICENSED = {
  kinds: ['planned'],
  maximum: { days: 9, basis: 'schoolDays' },
  vakkenExcluded: [],
} as const

/** What is said to help, where these things stand in the way; what the world looks like when it has happened. */
const CASES: readonly (readonly [string, Partial<World>, string, Partial<World>])[] = [
  [
    'vog-seen',
    withDocuments(IDENTITY, DIPLOMA),
    'het vragende bestuur een VOG van deze vervanger heeft gezien',
    {},
  ],
  [
    'vog-seen',
    withDocuments(aDocument({ issuedOn: day('2026-01-01') }), IDENTITY, DIPLOMA),
    'het vragende bestuur een nieuwe VOG van deze vervanger heeft gezien',
    {},
  ],
  [
    'identity-seen',
    withDocuments(VOG, DIPLOMA),
    'het vragende bestuur een identiteitsbewijs van deze vervanger heeft gezien',
    {},
  ],
  [
    'diploma-seen',
    withDocuments(VOG, IDENTITY),
    'het vragende bestuur een diploma van deze vervanger heeft gezien',
    {},
  ],
  [
    'admitted',
    withMember({ admittedByBoardIds: [] }),
    'het vragende bestuur deze vervanger op zijn scholen toelaat',
    {},
  ],
  [
    'licensed-teacher-named',
    { ...NO_LICENCE, ...withRules({ unlicensed: UNLICENSED }) },
    'de school een bevoegde leraar noemt die verantwoordelijk is',
    { requests: [aRequest({ licensedTeacherNamed: true })] },
  ],
  [
    'available',
    withMember({ availability: { recurrences: [weekdays('07:00', '09:00')], exceptions: [] } }),
    'deze vervanger ook beschikbaar is op maandag 23 november 2026 van 08:30 tot 09:20 en bij nog 4 lessen',
    {},
  ],
  [
    'travel-limit',
    { ...withRules({ travelMinutesMax: 20 }), ...withMember({ place: FAR }) },
    'de reisgrens voor deze vervanger 1 uur en 17 minuten wordt',
    withRules({ travelMinutesMax: 77 }),
  ],
  [
    'travel-limit',
    withMember({ travelMinutesMax: 20, place: FAR }),
    'de reisgrens voor deze vervanger 1 uur en 17 minuten wordt',
    withMember({ travelMinutesMax: 77, place: FAR }),
  ],
  [
    'own-holiday',
    withMember({ ownHolidays: [day('2026-11-25')] }),
    'deze vervanger in de eigen vakantie wil werken: woensdag 25 november 2026',
    {},
  ],
  [
    'not-asked-again',
    { requests: [aRequest({ refusedByMemberIds: ['member'] })] },
    'deze vervanger er alsnog ja op zegt',
    {},
  ],
  [
    'travel-between-sites',
    {
      sites: aWorld().sites.slice(0, 1),
      ...withMember({ commitments: [aCommitment({ from: '09:40', until: '10:30' })] }),
    },
    'er op maandag 23 november 2026 30 minuten tussen de twee scholen komt',
    withMember({ commitments: [aCommitment({ from: '09:50', until: '10:30' })] }),
  ],
  [
    'contract-hours',
    withMember({ engagements: [anEngagement({ weekMinutes: 130 })] }),
    'het contract ruimer wordt: in de week van maandag 23 november 2026 2 uur meer',
    withMember({ engagements: [anEngagement({ weekMinutes: 250 })] }),
  ],
  [
    'engaged',
    withMember({ engagements: [anEngagement({ lastDay: day('2026-11-25') })] }),
    'er een aanstelling loopt op donderdag 26 november 2026 en bij nog 1 les',
    {},
  ],
  [
    'contract-chain',
    {
      ...withMember({ engagements: [HIRED] }),
      chainLimits: [{ requestId: 'request', memberId: 'member', room: 0 }],
    },
    'HR van het vragende bestuur schriftelijk aanvaardt dat het contract vast wordt',
    { chainLimits: [] },
  ],
  [
    'kind-served',
    withRules({ peakMode: true }),
    'de coördinator de piekstand voor deze vraag opzij zet',
    withRules({}),
  ],
  [
    'kind-served',
    withRules({ kinds: ['unplanned'] }),
    'de coördinator deze soort afwezigheid toch aanneemt',
    withRules({}),
  ],
  [
    'pool-offer',
    withRules({ levels: ['VWO'] }),
    'de coördinator deze lessen toch aanneemt',
    withRules({}),
  ],
  [
    'long-term-minimum',
    withRules({ longTermMinimum: { days: 6, basis: 'schoolDays' } }),
    'de coördinator de minimale duur van 6 schooldagen opzij zet',
    withRules({}),
  ],
  [
    'maximum-duration',
    withRules({ maximum: { days: 1, basis: 'sessionDays' } }),
    'de coördinator de maximale duur van 1 lesdag opzij zet',
    withRules({}),
  ],
  [
    'role',
    withMember({ roleCodes: ['schoolleider'] }),
    'deze vervanger ook als leraar mag invallen',
    withMember({ roleCodes: ['schoolleider', 'leraar'] }),
  ],
  [
    'unlicensed',
    { ...NO_LICENCE, requests: [aRequest({ licensedTeacherNamed: true })] },
    'de coördinator hier toch een leraar inzet',
    withRules({ unlicensed: UNLICENSED }),
  ],
  [
    'pool-stay',
    withRules({ poolStayMonthsMax: 3 }),
    'het verblijf in de pool wordt verlengd tot en met vrijdag 27 november 2026',
    withRules({ poolStayMonthsMax: 4 }),
  ],
  [
    'participation',
    { participations: [aParticipation()] },
    'het bestuur van deze vervanger ook aan andere besturen levert',
    { participations: aWorld().participations },
  ],
  [
    'on-call-notice',
    { ...withMember({ engagements: [ON_CALL] }), ...NO_REFUSAL },
    'deze vervanger een late oproep mag weigeren',
    withRules({}),
  ],
]

describe('what would help', () => {
  it.each(CASES)('against %s, and does', (ruleId, world, condition, happened) => {
    const verdict = verdictOf(aWorld(world), 'member')
    expect(verdict.broken.map((one) => one.ruleId)).toEqual([ruleId])
    const help = wouldHelpMember(verdict)
    expect(help?.sentence).toBe(`Kan als ${condition}.`)
    const ordinary = { members: aWorld().members, requests: aWorld().requests }
    const isOfMember = Object.keys(happened).length === 0
    const after = { ...world, ...(isOfMember ? ordinary : {}), ...happened }
    expect(verdictOf(aWorld(after), 'member').broken).toEqual([])
  })

  it('is known for every rule but those that law, nature or respect keep', () => {
    const known = Object.keys(CONDITIONS)
    expect([...known, ...NEVER].toSorted()).toEqual(HARD_RULES.map(({ id }) => id).toSorted())
    expect(new Set(CASES.map(([ruleId]) => ruleId))).toEqual(new Set(known))
    const law = HARD_RULES.filter(({ origin }) => origin === 'law').map(({ id }) => id)
    expect(law.filter((id) => known.includes(id)).toSorted()).toEqual([
      'contract-chain',
      'diploma-seen',
      'engaged',
      'identity-seen',
      'licensed-teacher-named',
      'on-call-notice',
      'vog-seen',
    ])
  })

  it('is nothing once the work has begun, and nothing beside what cannot be helped', () => {
    const begun = { ...withMember({ engagements: [ON_CALL] }), decidedAt: at('2026-11-23 09:00') }
    expect(wouldHelpMember(verdictOf(aWorld(begun), 'member'))).toBeUndefined()
    const both = withMember({ qualifications: [], admittedByBoardIds: [] })
    expect(wouldHelpMember(verdictOf(aWorld(both), 'member'))).toBeUndefined()
    expect(wouldHelpMember(verdictOf(aWorld(), 'member'))).toBeUndefined()
  })
})
