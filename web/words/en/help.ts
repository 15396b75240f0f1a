import type { help as nlHelp, session as nlSession } from '../nl/help.ts'

const words: typeof nlHelp.words = {
  pool: {
    word: 'Pool',
    what: 'Substitutes who work for several school boards. Each pool has rules of play of its own.',
  },
  poollid: {
    word: 'Pool member (poollid)',
    what: 'Somebody of the pool who can come: a teacher, assistant, school leader or professional.',
  },
  aanvraag: {
    word: 'Request (aanvraag)',
    what: 'What a school asks of the pool: which lessons, subject and level. Without the name or the reason of who is away.',
  },
  voorstel: {
    word: 'Proposal (voorstel)',
    what: 'Whom the program names for a request, with the reasons. A coordinator decides.',
  },
  aanbod: {
    word: 'Offer (aanbod)',
    what: 'The question to a pool member to come, with a deadline for the answer.',
  },
  inzet: {
    word: 'Assignment (inzet)',
    what: 'Somebody said yes and comes. The school confirms the hours afterwards.',
  },
  zoektocht: {
    word: 'Search (zoektocht)',
    what: 'One search for the best plan for all open requests of a pool together.',
  },
  spelregels: {
    word: 'Rules of play (spelregels)',
    what: 'What a pool does and how, agreed between the boards. Each version has a first day; a decision keeps the version it was made under.',
  },
  vak: {
    word: 'Subject (vak)',
    what: 'The subject, with the short names schools use, such as wi or netl.',
  },
  niveau: {
    word: 'Level (niveau)',
    what: 'Which education the lesson is for, such as HAVO, VWO or BO (primary).',
  },
  bevoegdheid: {
    word: 'Licence (bevoegdheid)',
    what: 'Which subject somebody may teach at which level: PABO for primary, G2 for the lower years and vmbo, G1 for all of secondary.',
  },
  schooldagen: {
    word: 'School days, calendar days, lesson days',
    what: 'Three ways to count how long somebody is away: days the school is open, all days, and only days with a lesson of this person.',
  },
  ketenregeling: {
    word: 'Contract chain (ketenregeling)',
    what: 'How many temporary contracts in a row somebody may have with a board before one is permanent.',
  },
  vog: {
    word: 'Certificate of conduct (VOG)',
    what: 'Each board sees it itself before somebody works at its schools.',
  },
  dicht: {
    word: 'School closed',
    what: 'A study day, a storm, a polling station: under Today, School closed. The lessons asked on that day are off and whoever would come is told. You see first what happens and what is paid.',
  },
  nietkomen: {
    word: 'Cannot come',
    what: 'On the request, beside who comes. The lessons of today, of some days or all that is to come are free and the search begins again at once. Nobody has to say why, and of somebody on call no reason is kept.',
  },
  ronde: {
    word: 'Round (ronde)',
    what: 'Several people are asked about the same lessons: one after another, or in waves of a few at once. Whoever says yes first comes.',
  },
  stamschool: {
    word: 'Home school (stamschool)',
    what: 'Where somebody with fixed hours in the pool works when no substitute is needed.',
  },
  oproep: { word: 'On call (oproep)', what: 'Works only when asked, and may always say no.' },
  wachturen: {
    word: 'Idle hours (wachturen)',
    what: 'Fixed hours that were paid while nobody needed a substitute. They count in what the pool costs.',
  },
  alternatief: {
    word: 'What you would otherwise do',
    what: 'What the school would have done without the pool, such as calling an agency or splitting the class. It shows later what the pool saves.',
  },
  verschil: {
    word: 'Difference (verschil)',
    what: 'What you would have paid otherwise, less what it cost through the pool. A range, because the price of what did not happen is an estimate.',
  },
  bandbreedte: {
    word: 'Bound and gap',
    what: 'The bound is what no plan can exceed. The gap is how far this plan is from it at most.',
  },
  afgeschermd: {
    word: 'Withheld (afgeschermd)',
    what: 'A figure about fewer than five people is not shown, so that nobody recognises anybody in it.',
  },
}

export const help: typeof nlHelp = {
  title: 'What does that word mean?',
  nav: 'Words',
  lead: 'The words of this program that you may not know, in plain language.',
  about: (word) => `What it means: ${word}`,
  word: 'Word',
  what: 'Meaning',
  all: 'All words',
  words,
}

export const session: typeof nlSession = {
  title: 'Are you still there?',
  soon: 'You will be signed out in five minutes. What you typed and did not save is gone then.',
  until: (time) => `If you do nothing here you are signed in until ${time}.`,
  over: (time) =>
    `You stay signed in until ${time}. Save what you are doing and sign in again then.`,
  stay: 'Stay signed in',
}
