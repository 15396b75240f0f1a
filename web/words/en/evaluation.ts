import type { evaluation as nl } from '../nl/evaluation.ts'

/** Words of the pages that hold rules, criteria and agreements against what happened. */
export const evaluation: typeof nl = {
  back: 'Back to the dashboard',
  withheld: 'too few people',
  deployment: {
    title: 'Deployment per substitute',
    link: 'See deployment per substitute',
    lead: (pool: string, first: string, last: string) =>
      `${pool}, from ${first} to ${last}. Who was deployed least comes first.`,
    private:
      'Only who runs the pool sees this. It is there to see who can still be asked, and says nothing about how good somebody is.',
    none: 'Nobody in the pool had fixed hours in this period.',
    caption: 'Deployment per substitute with fixed hours',
    member: 'Substitute',
    deployment: 'Deployment',
    paid: 'Paid',
    assigned: 'Assigned',
    idle: 'Idle',
    idleCost: 'Cost of idle hours',
  },
  rules: {
    title: 'What each rule did',
    link: 'See what each rule did',
    lead: (whose: string, first: string, last: string) =>
      `${whose}, from ${first} to ${last}. What kept most people apart comes first.`,
    applied: (count: string) =>
      `${count} times a substitute was held against all rules for a request.`,
    notApplied: 'Nothing was held against the rules in this period, or too little to show.',
    without: (count: number) =>
      count === 1
        ? 'One rule of play or weighing had no effect: it kept nobody apart first or alone and never chose who stood first.'
        : `${count} rules of play and weighings had no effect: they kept nobody apart first or alone and never chose who stood first.`,
    withoutTitle: 'Without effect',
    which: 'Which they are',
    caption: 'Rules and weighings',
    rule: 'Rule',
    origin: 'Comes from',
    weighing: 'weighing',
    keptAway: 'Kept apart first',
    alone: 'Kept apart alone',
    unserved: 'Of which not filled',
    setAside: 'Set aside',
    turned: 'Chose the first',
    effect: 'Effect',
    effects: { effect: 'yes', none: 'none', unknown: 'cannot be said' },
    reasons: 'Why rules were set aside',
    reason: 'Why it was set aside',
    request: 'Request',
    noReasons: 'No rule was set aside in this period.',
    toRequest: 'to the request',
    method:
      '‘First’ follows the order in which it is explained to people. ‘Alone’ counts people whom the proposal names and whom nothing else kept away. A weighing chose the first where somebody else would have stood first without it.',
  },
  selection: {
    title: 'Whether the criteria work',
    link: 'See what each criterion brought',
    lead: (pool: string, today: string) =>
      `${pool}: everybody about whom was decided at intake, up to ${today}.`,
    none: 'Nothing was written down at intake about this pool yet.',
    withheldNote: 'You see the conclusion alone, so that nobody can be recognised by a number.',
    method:
      'Whoever met the criterion beside whoever did not. The margin holds the true difference with 95 % certainty (Welch). With nought in the margin no difference can be seen. With fewer than five people on either side nothing can be said. A difference is not yet a cause.',
    intakeCaption: (criterion: string) => `Intake: ${criterion}`,
    found: 'Found',
    criterion: 'Criterion',
    metAccepted: 'Met, taken in',
    metRejected: 'Met, rejected',
    unmetAccepted: 'Not met, taken in',
    unmetRejected: 'Not met, rejected',
    heldCount: 'People who met it',
    otherCount: 'People who did not',
    low: 'Difference, low (95 %)',
    high: 'Difference, high (95 %)',
    met: 'Met',
    unmet: 'Not met',
    accepted: 'Accepted',
    rejected: 'Rejected',
    caption: (criterion: string) => `Since then: ${criterion}`,
    outcome: 'What happened',
    outcomes: {
      acceptance: 'Offers accepted',
      'called-off': 'Assignments called off by themselves',
      rating: 'Rating by schools (1 to 5)',
      months: 'Months in the pool until now',
      'permanent-job': 'Went to a permanent job',
    },
    heldMean: 'Met',
    otherMean: 'Not met',
    difference: 'Difference',
    margin: (low: string, high: string) => `between ${low} and ${high}`,
    ofPeople: (mean: string, count: number) => `${mean} (${count} people)`,
    conclusion: 'Conclusion',
    effects: {
      more: 'higher for who met it',
      less: 'lower for who met it',
      none: 'no difference to be seen',
      unknown: 'too few people to say',
    },
    withoutEffect: 'This criterion had no visible effect on anything.',
  },
}
