import type { aspects as nl } from '../nl/aspects.ts'

/** The aspects of the pilot on a dashboard: what each is called, what it is about, and what is not there. */
export const aspects: typeof nl = {
  demand: {
    title: 'Demand for substitution',
    lead: 'How much was asked, and what became of it.',
    missing: 'It can be broken down by planned or unplanned, length and notice.',
  },
  absence: {
    title: 'Absence and workload',
    lead: 'What became of the lessons of whoever was away, and what fell to colleagues.',
    missing:
      'Only absence for which somebody was asked counts. How often people report and how long directors search, nobody records here.',
  },
  legal: {
    title: 'Legal frame',
    lead: 'Whether law and collective agreement leave room: placements that could be, and were not allowed.',
    missing:
      'Gaps, and what was settled outside the system, count from when somebody notes them. The coordinator sees contracts, licences and certificates of conduct that end or are missing, and who teaches without a licence, under Pool, at Papers.',
  },
  rules: {
    title: 'Rules of play',
    lead: 'Whether the agreements between boards work: how fast somebody was found, what was set aside, and who gives and takes.',
    missing:
      'The balance per board is in the breakdown by board. The agreed part is reckoned by the number of pupils, not by the formation that schools record under Vacancies.',
  },
  selection: {
    title: 'Selection of pool members',
    lead: 'Whether the criteria at intake bring the right people.',
    missing:
      'What each criterion brought is on a page of its own; a difference is not yet a cause.',
  },
  saving: {
    title: 'Saving',
    lead: 'What substitution cost, against what the school would otherwise have done.',
    missing: 'Lessons that would have been lost have no price and are no saving.',
  },
  directors: {
    title: 'School directors',
    lead: 'Directors from the pool against interim directors, and how beginning directors fare.',
    missing: 'Beginning directors count from when somebody notes them.',
  },
  training: {
    title: 'Vakprofessionals and training',
    lead: 'What vakprofessionals took over, and how much training cover made possible.',
    missing:
      'Training counts where the school posted the absence as training; whether it went ahead is known only where the school said so with the hours.',
  },
  agencies: {
    title: 'Agencies',
    lead: 'How much came to agencies, and whether it stayed at the agreed tariffs.',
    missing: 'What a school arranged with an agency and did not log here does not count.',
  },
  utilisation: {
    title: 'Utilisation of the pool',
    lead: 'How much of the paid hours was used.',
    missing:
      'Offered is what members themselves said to be available; who says nothing does not count there.',
    noPool: 'These figures are about a pool as a whole. Choose a pool above.',
  },
  mobility: {
    title: 'Moving on',
    lead: 'Who looks for other work, and who went to a permanent job or another school.',
    missing:
      'What somebody looks for counts from when they say so, and what somebody left for from when the coordinator notes it.',
  },
  ready: {
    title: 'What another region needs',
    lead: 'What the data of today say about a pool elsewhere.',
    missing:
      'Working out a pool for other boards comes with a later release. Demand and fill rate by subject and level are above; choose the breakdown.',
  },
}
