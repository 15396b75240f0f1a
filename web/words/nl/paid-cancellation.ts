/** Lessons that were cancelled so late that they are paid all the same. */
export const paidCancellation = {
  badge: 'afgezegd, wordt wel betaald',
  title: 'Afgezegd, wordt wel betaald',
  lead: 'Deze lessen zijn zo laat afgezegd dat de vervanger ze volgens de spelregels toch betaald krijgt. U hoeft hier niets te bevestigen.',
  costs:
    'Deze lessen zijn zo laat afgezegd dat de vervanger ze volgens de spelregels toch betaald krijgt. Het bedrag telt mee in de kosten en gaat van het verschil af.',
  own: 'Deze lessen zijn zo laat afgezegd dat u ze volgens de spelregels toch betaald krijgt.',
  caption: 'Lessen die zijn afgezegd maar wel worden betaald',
  who: 'Wie zou komen',
  someone: 'iemand',
  where: 'School',
  when: 'Wanneer',
  lessons: 'Lessen',
  hours: 'Uren',
  cost: 'Loonkosten',
  total: 'Waarvan afgezegd, wordt wel betaald',
  cancelledOn: 'Afgezegd op',
}
