import { aBody } from './pool.ts'

const otherHours = {
  firstDay: '2026-11-23',
  lastDay: '2026-11-27',
  changes: [{ sessionId: '00000000-0000-4000-8000-000000000000', to: null }],
}

/** What an operation on one thing needs beside the id; a new operation without a line here fails. */
export const BODIES_ON_ONE: Readonly<Record<string, object | null>> = {
  'post /absences/{id}/withdraw': {},
  'get /requests/{id}': null,
  'post /requests/{id}/withdraw': {},
  'post /requests/{id}/outside-cover': { by: 'agency', minutes: 50, costCents: 100 },
  'post /requests/{id}/unfilled': { classConsequence: 'split' },
  'post /requests/{id}/lessons': {
    firstDay: '2026-11-30',
    lastDay: '2026-11-30',
    lessons: [{ day: '2026-11-30', from: '08:30', until: '09:20', vak: 'wi', level: 'HAVO' }],
  },
  'post /closings/{id}/take-back': {},
  'get /settlements/{id}': null,
  'post /settlements/{id}/exports': {},
  'post /settlements/{id}/invoices': {
    creditorBoardId: crypto.randomUUID(),
    debtorBoardId: crypto.randomUUID(),
    isOutsideScope: false,
  },
  'get /boards/{id}/invoice-party': null,
  'post /boards/{id}/invoice-party': {
    legalName: 'Stichting Test',
    kvkNumber: '12345678',
    street: 'Straat 1',
    postcode: '3811 AB',
    placeName: 'Amersfoort',
  },
  'get /pools/{id}': null,
  'get /pools/{id}/spelregels': null,
  'post /pools/{id}/spelregels/check': { validFrom: '2026-12-01', body: aBody() },
  'post /pools/{id}/spelregels': { validFrom: '2026-12-01', reason: 'Test', body: aBody() },
  'get /pools/{id}/basis-refusals': null,
  'post /pools/{id}/runs': {},
  'get /pools/{id}/runs': null,
  'get /runs/{id}': null,
  'get /runs/{id}/changes': null,
  'get /runs/{id}/difference': null,
  'get /runs/{id}/events': null,
  'post /runs/{id}/stop': {},
  'get /proposals/{id}': null,
  'post /proposals/{id}/approve': {},
  'post /proposals/{id}/override': { memberId: crypto.randomUUID(), reason: 'Test' },
  'post /proposals/{id}/reject': { reason: 'Test' },
  'post /proposals/{id}/offer': {},
  'post /proposals/{id}/round-plan': {},
  'post /proposals/{id}/round': { kind: 'in-order', memberIds: [crypto.randomUUID()] },
  'post /rounds/{id}/stop': {},
  'post /offers/{id}/withdraw': {},
  'get /offers/{id}': null,
  'post /offers/{id}/accept': {},
  'post /offers/{id}/decline': {},
  'get /assignments/{id}': null,
  'get /assignments/{id}/cancel-preview': null,
  'get /assignments/{id}/end-early-preview': null,
  'post /assignments/{id}/cancel': {},
  'get /assignments/{id}/swaps': null,
  'post /assignments/{id}/swap-preview': { withAssignmentId: crypto.randomUUID() },
  'post /assignments/{id}/swap': {
    withAssignmentId: crypto.randomUUID(),
    seen: 'a'.repeat(64),
  },
  'post /assignments/{id}/extend': { lastDay: '2026-12-04' },
  'post /assignments/{id}/end-early': { lastDay: '2026-11-23' },
  'post /assignments/{id}/change-hours-preview': otherHours,
  'post /assignments/{id}/change-hours': { ...otherHours, seen: 'x' },
  'post /assignments/{id}/hours': {},
  'post /assignments/{id}/fit': { rating: 3 },
  'get /members/{id}': null,
  'get /members/{id}/dossier': null,
  'post /sites/{id}/calendar-feed': {},
  'post /sites/{id}/calendar-feed/stop': {},
  'post /members/{id}/travel-limit': { travelMinutesMax: 30 },
  'post /members/{id}/documents': {
    boardId: crypto.randomUUID(),
    kind: 'vog',
    issuedOn: '2026-11-02',
    seenOn: '2026-11-03',
  },
  'post /members/{id}/engagements': {
    employer: 'requesting-board',
    form: 'temporary',
    weekMinutes: 600,
    wageCentsPerHour: 3000,
    wageBasis: 'LB 12',
    firstDay: '2026-12-01',
  },
  'post /members/{id}/qualifications': { vak: 'wi', grade: 'G1' },
  'post /members/{id}/exclusions': {
    siteId: crypto.randomUUID(),
    askedBy: 'school',
    lastDay: null,
  },
  'post /members/{id}/exclusions/end': { siteId: crypto.randomUUID(), askedBy: 'school' },
  'post /members/{id}/admissions': { boardId: crypto.randomUUID() },
  'post /members/{id}/admissions/end': { boardId: crypto.randomUUID() },
  'post /members/{id}/leave': {
    poolId: crypto.randomUUID(),
    leftOn: '2026-12-31',
    leftTo: 'elders',
  },
  'get /candidates/{id}': null,
  'post /candidates/{id}/findings': { criterion: 'gesprek', met: true, evidence: 'verslag' },
  'post /candidates/{id}/accept': {},
  'post /candidates/{id}/reject': { reason: 'Test' },
  'post /agencies/{id}': { kind: 'agency' },
  'post /agency-agreements/{id}': { terms: 'Test' },
  'post /jobs/{id}/retry': {},
  'post /deliveries/{id}/retry': {},
  'post /members/{id}/data': {},
  'post /corrections/{id}': { status: 'refused', answer: 'Test' },
  'post /agency-tariffs/{id}/end': { validUntil: '2026-12-31' },
}

/** A day on which a school is closed. */
export const closing = (siteId: string) => ({
  siteId,
  firstDay: '2026-11-30',
  lastDay: '2026-11-30',
  reason: 'weather',
})

/** A lesson that falls out. */
export const changed = (sessionId: string) => ({ changes: [{ sessionId, to: null }] })

/** A lesson more. */
export const added = (likeSessionId: string) => ({
  changes: [],
  extra: [{ likeSessionId, day: '2026-11-24', from: '13:00', until: '13:50' }],
})
