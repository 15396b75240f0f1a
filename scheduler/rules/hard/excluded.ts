import { hardRule } from '../rule.ts'

/** A member and a site that do not go together any more; which of the two asked for it is told to nobody. */
export const excluded = hardRule({
  id: 'excluded',
  origin: 'pool',
  title: 'Uitsluiting',
  basis: 'Spelregels van de pool: uitsluiting van vervanger en school',
  check: ({ request: { siteId }, member }) =>
    member.excludedSiteIds.includes(siteId) ? { siteId } : undefined,
  explain: () => 'Deze vervanger en deze school zijn voor elkaar uitgesloten.',
})
