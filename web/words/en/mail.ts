import type { mail as nlMail } from '../nl/mail.ts'

const lessonsOf = (count: number) => (count === 1 ? '1 lesson' : `${count} lessons`)

export const mail: typeof nlMail = {
  dear: (name) => `Dear ${name},`,
  several: (count) => `${count} messages from Achtervang`,
  severalLead: (count) => `There are ${count} messages for you, together in one mail.`,
  answerBy: (deadline) => `Answer by ${deadline}.`,
  rests: ({ from, until }) => `You need not answer between ${from} and ${until}.`,
  asked: (role) => `Asked for: ${role}.`,
  ownClass: 'The same class as now.',
  lesson: (vak, group) => (group === null ? vak : `${vak}, class ${group}`),
  more: (count) => `and ${lessonsOf(count)} more`,
  foot: 'Opening this mail or following a link changes nothing: you answer on the page, after signing in.',
  why: {
    member: 'You get this mail because you are in a pool that works with Achtervang.',
    school: 'You get this mail because you make requests for a school in Achtervang.',
    coordinator: 'You get this mail because you coordinate a pool in Achtervang.',
    admin: 'You get this mail because you administer Achtervang.',
  },
  papers: {
    vog: 'certificate of conduct (VOG)',
    identity: 'proof of identity',
    diploma: 'diploma',
    licence: 'licence',
    engagement: 'contract',
    'pool-stay': 'time in the pool',
  },
  member: {
    'offer.sent': ({ when, school }) => ({
      subject: `Can you come? ${when}, ${school}`,
      body: `${school} needs a substitute and the coordinator asks you. You may say no.`,
      action: 'See the offer and answer',
    }),
    'offer.reminder': ({ when, school }) => ({
      subject: `No answer yet: ${when}, ${school}`,
      body: `You have not answered the offer of ${school} yet. If you say nothing, we will soon ask somebody else.`,
      action: 'See the offer and answer',
    }),
    'offer.withdrawn': ({ when, school }) => ({
      subject: `Withdrawn: ${when}, ${school}`,
      body: `The offer of ${school} no longer stands: the lessons are not needed any more or have changed. You need not do anything.`,
      action: 'See your offers',
    }),
    'offer.lost': ({ when, school }) => ({
      subject: `Already taken: ${when}, ${school}`,
      body: `Somebody else was first to say yes to these lessons at ${school}. You need not do anything, and it counts for nothing.`,
      action: 'See your offers',
    }),
    'offer.expired': ({ when, school }) => ({
      subject: `Over: ${when}, ${school}`,
      body: `The time to answer the offer of ${school} is over. You need not do anything, and it counts for nothing.`,
      action: 'See your offers',
    }),
    'assignment.confirmed': ({ when, school }) => ({
      subject: `Confirmed: ${when}, ${school}`,
      body: `You are coming to ${school}. Where to be and whom to ask for is on the page.`,
      action: 'See address, contact and times',
    }),
    'assignment.swapped-away': ({ when, school, lessons }) => ({
      subject: `Swapped: ${when}, ${school}`,
      body: `The coordinator made a swap: a colleague gives ${lessonsOf(lessons)} at ${school} now, and you take over lessons of that colleague. Which these are is told in a message of its own. You need not do anything.`,
      action: 'See your agenda',
    }),
    'assignment.swapped': ({ when, school }) => ({
      subject: `Swapped, you come here: ${when}, ${school}`,
      body: `The coordinator made a swap: you give these lessons at ${school}. Where to be and whom to ask for is on the page.`,
      action: 'See address, contact and times',
    }),
    'assignment.extended': ({ when, school }) => ({
      subject: `Longer: ${when}, ${school}`,
      body: `Your work at ${school} goes on for longer. These are the lessons that are added.`,
      action: 'See the lessons',
    }),
    'assignment.shortened': ({ when, school }) => ({
      subject: `Shorter: ${when}, ${school}`,
      body: `Your work at ${school} ends earlier than agreed. These are the lessons that stay.`,
      action: 'See what stays',
    }),
    'assignment.changed': ({ when, school }) => ({
      subject: `Changed: ${when}, ${school}`,
      body: `${school} has changed the notes for your lessons. Read them on the page before you go.`,
      action: 'Read the notes',
    }),
    'school.closed': ({ when, school, lessons }) => ({
      subject: `School closed: ${when}, ${school}`,
      body: `You need not come: ${school} is closed, so ${lessonsOf(lessons)} ${lessons === 1 ? 'is' : 'are'} off.`,
      action: 'See your agenda',
    }),
    'other-hours': ({ when, school, lessons }) => ({
      subject: `Other hours: ${when}, ${school}`,
      body: `${school} changes the hours: ${lessonsOf(lessons)} ${lessons === 1 ? 'is' : 'are'} not as agreed. If other hours come instead, a message of their own tells you.`,
      action: 'See your agenda',
    }),
    'assignment.cancelled': ({ when, school, lessons }) => ({
      subject: `Cancelled: ${when}, ${school}`,
      body: `You need not come: ${lessonsOf(lessons)} at ${school} ${lessons === 1 ? 'is' : 'are'} cancelled.`,
      action: 'See your agenda',
    }),
    'paper.ends': ({ name, day }) => ({
      subject: `Ends on ${day}: ${name}`,
      body: `Your ${name} is good up to and including ${day}. Renew it in time, so that you can keep coming.`,
      action: 'See your documents',
    }),
    'availability.stale': ({ count }) => ({
      subject: 'Is your availability still right?',
      body: `For ${count} weeks or more you have not said that your availability is right. One tap is enough, also when nothing changed.`,
      action: 'Check your availability',
    }),
    'correction.decided': () => ({
      subject: 'An answer to your question for correction',
      body: 'You asked to put something right of what we keep about you. There is an answer now.',
      action: 'Read the answer',
    }),
  },
  school: {
    'assignment.confirmed': ({ name, when, school }) => ({
      subject: `${name} is coming: ${when}, ${school}`,
      body: `${name} is coming to ${school}.`,
      action: 'See the request',
    }),
    'assignment.swapped': ({ name, when, school }) => ({
      subject: `${name} comes instead of another: ${when}, ${school}`,
      body: `The coordinator let two substitutes swap: ${name} gives these lessons at ${school}. All lessons still have somebody.`,
      action: 'See the request',
    }),
    'assignment.extended': ({ name, when, school }) => ({
      subject: `${name} stays: ${when}, ${school}`,
      body: `${name} also teaches the lessons that are added at ${school}.`,
      action: 'See the request',
    }),
    'assignment.cancelled': ({ name, when, school, lessons }) => ({
      subject: `${name} is not coming: ${when}, ${school}`,
      body: `${name} cannot teach ${lessonsOf(lessons)} at ${school}. The search has begun again.`,
      action: 'See the request',
    }),
    'request.nobody-found': ({ when, school }) => ({
      subject: `Nobody found yet: ${when}, ${school}`,
      body: `Nobody of the pool can come for these lessons at ${school} now. The coordinator knows. Think about what you will do if it stays so.`,
      action: 'See the request',
    }),
    'correction.asked': ({ name }) => ({
      subject: `${name} asks for a correction`,
      body: `Something is wrong with what is kept about ${name}. Whoever answers first, of the pool or of the own board, settles it.`,
      action: 'Read the question and answer',
    }),
  },
  coordinator: {
    'offer.declined': ({ name, when, school }) => ({
      subject: `${name} says no: ${when}, ${school}`,
      body: `${name} is not coming to ${school}. The search has begun again.`,
      action: 'See the request',
    }),
    'offer.unanswered': ({ name, when, school }) => ({
      subject: `No answer from ${name}: ${when}, ${school}`,
      body: 'The time to answer is over. The search has begun again.',
      action: 'See the request',
    }),
    'school.closed': ({ name, when, school, lessons }) => ({
      subject: `School closed: ${when}, ${school}`,
      body: `${school} is closed. ${lessonsOf(lessons)} of ${name} ${lessons === 1 ? 'is' : 'are'} off; ${name} is free then.`,
      action: 'See the request',
    }),
    'other-hours': ({ name, when, school, lessons }) => ({
      subject: `Other hours: ${when}, ${school}`,
      body: `${school} changes the hours of ${name}: ${lessonsOf(lessons)} ${lessons === 1 ? 'is' : 'are'} off. ${name} goes first for what comes instead.`,
      action: 'See the request',
    }),
    'assignment.cancelled': ({ name, when, school, lessons }) => ({
      subject: `${name} is not coming: ${when}, ${school}`,
      body: `${lessonsOf(lessons)} at ${school} ${lessons === 1 ? 'is' : 'are'} open again. The search has begun again.`,
      action: 'See the request',
    }),
    'request.covered': ({ when, school }) => ({
      subject: `Covered: ${when}, ${school}`,
      body: `Somebody comes for every lesson of this request of ${school}.`,
      action: 'See the request',
    }),
    'request.nobody-found': ({ when, school }) => ({
      subject: `Nobody found: ${when}, ${school}`,
      body: `Nobody of the pool can come for these lessons at ${school} now. The page says what would help.`,
      action: 'See the request',
    }),
    'request.unfilled': ({ when, school }) => ({
      subject: `Unfilled: ${when}, ${school}`,
      body: `${school} has closed this request as unfilled.`,
      action: 'See the request',
    }),
    'paper.ends': ({ name, day, code }) => ({
      subject: `Ends on ${day}: ${code} of ${name}`,
      body: `The ${code} of ${name} is good up to and including ${day}.`,
      action: 'See the pool member',
    }),
    'correction.asked': ({ name }) => ({
      subject: `${name} asks for a correction`,
      body: `Something is wrong with what is kept about ${name}. Whoever answers first, of the pool or of the own board, settles it.`,
      action: 'Read the question and answer',
    }),
  },
  admin: {
    'run.failed': ({ code }) => ({
      subject: 'A search failed',
      body: `The search for a plan was broken off (${code}). Nothing was kept; the next change starts another.`,
      action: 'See the jobs',
    }),
    'job.dead': ({ name, code }) => ({
      subject: 'A job was given up',
      body: `The job ${name} was given up after many tries (${code}). On the page you can have it tried again.`,
      action: 'See the jobs',
    }),
    'data.broken': ({ count }) => ({
      subject: 'The check of the data found something',
      body: `In the nightly check something was not right, ${count} times. Ask whoever runs the server for achtervang verify.`,
      action: 'See the jobs',
    }),
  },
}
