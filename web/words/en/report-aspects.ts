import { several } from '../aspect-words.ts'
import type { reportAspects as nl } from '../nl/report-aspects.ts'

const OWN_BORDER = 'These borders are our own proposal.'

/** Of which hours schools said whether the training went ahead, and how often it did. */
const wentAhead = (of: (fact: string) => string) =>
  `where schools said so (${of('told')} of those hours) the training went ahead in ${of('wentAhead')} of the hours`

/** The questions of the plans, and how each answer is said. */
export const reportAspects: typeof nl = {
  demand: {
    title: 'Demand for substitution',
    question: 'How does the demand for substitution develop?',
    sentences: {
      asked: (of) =>
        `The demand is known, its development not yet: ${of('hours')} were asked for in ${several(of('requests'), 'request', 'requests')}.`,
      grew: (of) =>
        `Demand grows: ${of('hours')} were asked for in ${several(of('requests'), 'request', 'requests')}, per school day ${of('change')} more than on the same days a year before (with 95 % confidence ${of('low')} to ${of('high')} more).`,
      fell: (of) =>
        `Demand falls: ${of('hours')} were asked for in ${several(of('requests'), 'request', 'requests')}, per school day ${of('change')} less than on the same days a year before (with 95 % confidence ${of('low')} to ${of('high')} less).`,
      steady: (of) =>
        `No growth or fall is to be seen: ${of('hours')} were asked for in ${several(of('requests'), 'request', 'requests')}, and the difference per school day with a year before (${of('change')}) lies within the margin of ${of('low')} to ${of('high')}.`,
    },
    missing: ['Demand that a school reported nowhere.'],
    method:
      'Everything that schools asked for counts, also what was covered outside the pool or never filled, on the first day of the absence. It is compared per school day with the same days a year before. What is expected of the next term stands on the dashboard, at demand.',
  },
  legal: {
    title: 'Legal frame',
    question: 'Does the legal frame suffice?',
    sentences: {
      insufficient: (of) =>
        `The legal frame does not suffice: the pool did not give ${of('gap')} of the hours asked for while only law or collective agreement kept somebody away (${of('blocked')} of ${several(of('requests'), 'request', 'requests')}).`,
      gaps: (of) =>
        `The legal frame suffices in part: the pool did not give ${of('gap')} of the hours asked for while only law or collective agreement kept somebody away.`,
      noted: (of) =>
        `The legal frame suffices in part: little stayed open (${of('gap')} of the hours asked for), but ${several(of('gaps'), 'gap', 'gaps')} in law or agreements was noted.`,
      suffices: (of) =>
        `The legal frame suffices: ${of('gap')} of the hours asked for stayed open beside somebody whom only law or collective agreement kept away.`,
    },
    missing: ['Gaps and disputes that nobody noted.'],
    method: `The frame suffices up to 10 % of the hours asked for, and does not from one third. Where somebody else came there is no gap. ${OWN_BORDER}`,
  },
  rules: {
    title: 'Rules of play',
    question: 'Do the rules of play between the boards work?',
    sentences: {
      lapse: (of) =>
        `The rule on the time to answer does not work: ${of('expired')} of the offers lapsed without an answer, and the pool gave ${of('filled')} of the hours asked for.`,
      'often-lapse': (of) =>
        `The rules of play work in part: ${of('expired')} of the offers lapsed without an answer; ${of('accepted')} were accepted.`,
      disputed: (of) =>
        `The rules of play work in part: of the disputes (${of('disputes')}) at least one is not settled; ${of('accepted')} of the offers was accepted.`,
      work: (of) =>
        `The rules of play work: ${of('accepted')} of the offers were accepted, ${of('expired')} lapsed, and the pool gave ${of('filled')} of the hours asked for.`,
    },
    missing: [
      'The balance against the formation of each board: it is reckoned by the number of pupils, also where schools recorded their formation.',
    ],
    method: `An offer that lapses helps nobody: up to one in five the rule works, above one in three it does not. ${OWN_BORDER}`,
  },
  selection: {
    title: 'Selection of members',
    question: 'Do the criteria by which members are chosen work?',
    sentences: {
      help: (of) =>
        `The criteria work: those who met ${of('helping')} did better afterwards than those who did not.`,
      'some-without': (of) =>
        `The criteria work in part: ${of('helping')} went with better work, but ${of('without')} had no visible effect.`,
      without: (of) =>
        `The criteria do not work: ${of('without')} had no visible effect on how members did afterwards.`,
    },
    missing: ['Whether somebody who was rejected would have fitted well.'],
    method:
      'A criterion works where those who met it did visibly better somewhere afterwards (said yes more often, called off less, were rated higher or stayed longer) and nowhere worse. Where nought lies in the interval of 95 % no effect is to be seen. A difference is no cause yet.',
  },
  saving: {
    title: 'Saving',
    question: 'Is the intended saving reached?',
    sentences: {
      dearer: (of) =>
        `The pool does not save: it cost ${of('more')} more than what schools would otherwise have done (${of('cost')} against ${of('instead')}).`,
      uncertain: (of) =>
        `The pool may save: ${of('saving')} is expected, but at low tariffs it costs more than the alternative (${of('low')}).`,
      short: (of) =>
        `The pool saves, but less than intended: ${of('saving')}, while ${of('target')} was aimed at so far.`,
      saved: (of) =>
        `The pool saves what was intended: ${of('saving')}, with ${of('target')} aimed at so far.`,
      'saved-any': (of) => `The pool saves: ${of('saving')}. No target was agreed.`,
    },
    missing: [
      'Lessons that would otherwise have been lost have no price and do not count as a saving.',
      'What the alternative would really have cost: nobody paid it.',
    ],
    method:
      'The cost is that of all paid hours, idle ones too, with travel and overhead. The alternative is what the school said at the request it would otherwise do, at the tariff of that day with VAT: low, expected and high. The target counts for the days that have passed.',
  },
  ready: {
    title: 'Another sub-region',
    question: 'What does another sub-region need for such a pool?',
    sentences: {
      composed: (of) =>
        `Estimated: with ${several(of('needed'), 'member', 'members')} (now ${of('present')}) ${of('filled')} of the hours are covered on average in ${of('draws')} draws (19 of 20 draws between ${of('low')} and ${of('high')}), where ${of('target')} was aimed at.`,
      missed: (of) =>
        `Estimated: even with ${several(of('needed'), 'member', 'members')} (now ${of('present')}) ${of('target')} is not reached; in ${of('draws')} draws ${of('filled')} of the hours are covered on average (19 of 20 draws between ${of('low')} and ${of('high')}).`,
      unrecorded: () =>
        'Unknown: it is not known here which pool would cover the demand; the coordinator can have that worked out by a replay.',
    },
    missing: ['A replay with the boards and the demand of that sub-region.'],
    method:
      'Only a replay with the real rules tells which pool is needed elsewhere. The newest that is finished is shown, to those who run the pool alone; they can make it of their own demand or of a new region after national figures. Who is needed by subject and level stands with the replay.',
  },
  directors: {
    title: 'Directors',
    question: 'Are directors from the pool cheaper than interim directors?',
    sentences: {
      dearer: (of) =>
        `Directors from the pool are dearer: ${of('days')} days cost ${of('cost')}, ${of('saving')} more than interim directors.`,
      uncertain: (of) =>
        `Directors from the pool may be cheaper: ${of('saving')} is expected over ${of('days')} days, but not at low tariffs (${of('low')}).`,
      cheaper: (of) =>
        `Directors from the pool are cheaper: ${of('days')} days cost ${of('cost')}, ${of('saving')} less than interim directors.`,
    },
    missing: ['How long an interim director would otherwise have stayed.'],
    method:
      'The days of directors from the pool against the tariff of an interim director on that day: low, expected and high.',
  },
  'beginning-directors': {
    title: 'Beginning directors',
    question: 'Does the pool help beginning directors to a good start?',
    sentences: {
      unsupported: (of) =>
        `No: of ${several(of('began'), 'beginning director', 'beginning directors')} ${of('supported')} had a mentor of the pool.`,
      left: (of) =>
        `No: ${of('supported')} of the beginning directors had a mentor of the pool, but after twelve months ${of('stayed')} was still in post.`,
      'too-early': (of) =>
        `Not to be said yet: ${of('supported')} of the beginning directors had a mentor of the pool, but nobody's first twelve months were over in this period.`,
      some: (of) =>
        `In part: ${of('supported')} of the beginning directors had a mentor of the pool, and after twelve months ${of('stayed')} was still in post.`,
      stay: (of) =>
        `Yes: ${of('supported')} of the beginning directors had a mentor of the pool, and after twelve months ${of('stayed')} was still in post.`,
    },
    missing: [
      'Beginning directors whom no school noted.',
      'Whether somebody stayed because of the support: a difference is not yet a cause.',
    ],
    method: `Who began counts on the first day, who stayed on the day twelve months later; these are not the same people. Yes from 80 % for both, no below half of either. ${OWN_BORDER}`,
  },
  training: {
    title: 'Vakprofessionals and training',
    question: 'Can teachers take part in more training thanks to vakprofessionals?',
    sentences: {
      'none-trained': (of) =>
        `Not yet: vakprofessionals took over ${of('taken')}, but no training was made possible by it.`,
      'by-others': (of) =>
        `In part: ${several(of('teachers'), 'teacher', 'teachers')} could attend ${of('hours')} of training, but without vakprofessionals.`,
      together: (of) =>
        `Yes: substitution made ${of('hours')} of training possible for ${several(of('teachers'), 'teacher', 'teachers')}; vakprofessionals took over ${of('taken')}.`,
      'fell-through': (of) =>
        `In part: substitution made ${of('hours')} of training possible for ${several(of('teachers'), 'teacher', 'teachers')}, but ${wentAhead(of)}.`,
      attended: (of) =>
        `Yes: substitution made ${of('hours')} of training possible for ${several(of('teachers'), 'teacher', 'teachers')}; ${wentAhead(of)}, and vakprofessionals took over ${of('taken')}.`,
    },
    missing: [
      'Whether the training went ahead, where the school did not say so with the hours.',
      'How much training there would have been without substitution.',
    ],
    method: `Training counts where the school posted the absence as training and somebody came, from the pool or from elsewhere. Whether it went ahead the school says with the hours; below half it is called in part. ${OWN_BORDER}`,
  },
  'training-backup': {
    title: 'Back-up for training',
    question: 'Is substitution for training organised and financed?',
    sentences: {
      organised: (of) =>
        `Organised yes, financed is unknown: ${of('hours')} of training of ${several(of('teachers'), 'teacher', 'teachers')} were covered.`,
      told: (of) =>
        `Organised yes, financed is unknown: ${of('hours')} of training of ${several(of('teachers'), 'teacher', 'teachers')} were covered; ${wentAhead(of)}.`,
    },
    missing: ['Who paid for the substitution, and out of which budget.'],
    method:
      'The requests show what was covered, and with the hours the school says whether the training went ahead; the budget stands nowhere.',
  },
  shortages: {
    title: 'Spread of shortages',
    question: 'Are shortages shared fairly?',
    sentences: {
      uneven: (of) =>
        `Shortages are shared unevenly: of the absence ${of('least')} was replaced in one place and ${of('most')} in another.`,
      apart: (of) =>
        `Shortages are shared fairly well: of the absence ${of('least')} was replaced in one place and ${of('most')} in another; vacancies are not known here.`,
      'vacant-uneven': (of) =>
        `Shortages are shared unevenly: of the formation ${of('vacantLeast')} is vacant at one board and ${of('vacantMost')} at another.`,
      'vacant-apart': (of) =>
        `Shortages are shared fairly well: ${of('vacantLeast')} to ${of('vacantMost')} of the formation is vacant, and ${of('least')} to ${of('most')} of the absence was replaced.`,
      shared: (of) =>
        `Yes: at every board between ${of('vacantLeast')} and ${of('vacantMost')} of the formation is vacant, and everywhere between ${of('least')} and ${of('most')} of the absence was replaced.`,
      even: (of) =>
        `As far as is known, yes: everywhere between ${of('least')} and ${of('most')} of the absence was replaced; vacancies are not known here.`,
    },
    missing: ['Vacancies that a school did not post.', 'Who found work without a referral.'],
    method: `Compared is which part of the formation of each board is vacant: up to 5 percentage points apart is even, more than 10 uneven. Compared as well is which part of the absence was replaced per board (of one board: per school). Up to 10 percentage points apart is even, more than 25 uneven. ${OWN_BORDER}`,
  },
  agencies: {
    title: 'Agencies',
    question: 'Do agencies keep to the agreed tariffs?',
    sentences: {
      none: () => 'Yes: no hours of agencies were reported.',
      within: (of) =>
        `Yes: all ${of('hours')} of agencies kept to the agreed tariffs; that is ${of('share')} of all substitution.`,
      'in-part': (of) =>
        `In part: for ${of('agreed')} of the hours of agencies a tariff was agreed, and it was not exceeded.`,
      unagreed: (of) => `Unknown: for none of the ${of('hours')} of agencies a tariff was agreed.`,
      above: (of) => `No: agencies charged ${of('over')} more than agreed, over ${of('hours')}.`,
    },
    missing: ['What a school arranged with an agency and did not report.'],
    method:
      'What schools reported of agencies against the agreed expected tariff on the first day; where nothing was agreed nothing is compared.',
  },
  absence: {
    title: 'Absence',
    question: 'Is absence covered?',
    sentences: {
      unreplaced: (of) =>
        `No: only ${of('replaced')} of the absence was replaced, and ${several(of('lost'), 'lesson was', 'lessons were')} lost.`,
      mostly: (of) =>
        `Mostly: ${of('replaced')} of the absence was replaced; ${several(of('lost'), 'lesson was', 'lessons were')} lost.`,
      replaced: (of) =>
        `Yes: ${of('replaced')} of the absence was replaced; ${several(of('lost'), 'lesson was', 'lessons were')} lost.`,
    },
    missing: [
      'Absence for which nobody asked a substitute.',
      'The cause: it stays unknown by design.',
    ],
    method: `From 95 % of the hours asked for absence counts as covered, below 80 % it does not. ${OWN_BORDER}`,
  },
  workload: {
    title: 'Workload',
    question: 'Does the work of who is away stay away from colleagues?',
    sentences: {
      borne: (of) =>
        `No: ${of('share')} of the hours asked for landed with colleagues (${of('colleagues')}) or in split classes (${of('split')}).`,
      'in-part': (of) =>
        `In part: ${of('share')} of the hours asked for landed with colleagues (${of('colleagues')}) or in split classes (${of('split')}).`,
      light: (of) =>
        `Yes: only ${of('share')} of the hours asked for landed with colleagues or in split classes.`,
    },
    missing: [
      'Search time that a school did not note.',
      'What it was before the pool, but for search time that was noted of then.',
    ],
    method: `Up to 5 % of the hours asked for it stays away from colleagues, from 15 % it does not. ${OWN_BORDER}`,
  },
  mobility: {
    title: 'Mobility',
    question: 'Do teachers find another or a permanent post by way of the pool?',
    sentences: {
      none: (of) =>
        `No: of the ${several(of('known'), 'substitute', 'substitutes')} of whom it is known what they left for, nobody went to a permanent job or another school.`,
      waiting: (of) =>
        `Not to be said yet: nobody left, and ${several(of('wishes'), 'substitute', 'substitutes')} set out for a permanent job or another school.`,
      'not-told': (of) =>
        `Not to be said yet: of the ${several(of('left'), 'substitute', 'substitutes')} who left nobody noted what for.`,
      some: (of) =>
        `In part: of the ${several(of('known'), 'substitute', 'substitutes')} of whom it is known what they left for, ${of('permanent')} went to a permanent job and ${of('school')} to another school or pool.`,
      found: (of) =>
        `Yes: of the ${several(of('known'), 'substitute', 'substitutes')} of whom it is known what they left for, ${of('permanent')} went to a permanent job and ${of('school')} to another school or pool.`,
    },
    missing: [
      'Who looks for other work and does not say so.',
      'What somebody left for, where nobody noted it.',
    ],
    method: `From half of those who left and of whom it is known what for, the pool is called a way to another or a permanent post. ${OWN_BORDER}`,
  },
}
