/** What a school would post about this site. */
export const absenceBody = (siteId: string | undefined, over: object) => ({
  siteId,
  personName: 'Jo Afwezig',
  reasonCode: 'ZWANG',
  firstDay: '2026-11-30',
  lastDay: '2026-12-11',
  roleCode: 'leraar',
  lessons: [{ day: '2026-11-30', from: '08:30', until: '10:10', vak: 'wi', level: 'HAVO' }],
  alternative: 'agency',
  ...over,
})

/** What is agreed with an agency that nobody knows. */
export const TARIFF = {
  agencyId: crypto.randomUUID(),
  alternative: 'agency',
  lowCentsPerHour: 1,
  expectedCentsPerHour: 2,
  highCentsPerHour: 3,
  vatBasisPoints: 0,
  validFrom: '2026-12-01',
  source: 'Test',
}
