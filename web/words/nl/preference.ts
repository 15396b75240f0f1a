/** How somebody is told things. */
export const preference = {
  title: 'Hoe u berichten krijgt',
  lead: 'Dit geldt vanaf het volgende bericht.',
  language: 'Taal van uw mails',
  languages: { nl: 'Nederlands', en: 'Engels' },
  informs: 'Berichten waar u niets mee hoeft',
  informsHint: {
    member:
      'Bijvoorbeeld dat een ander een aanbod nam, of dat uw tijd om te antwoorden voorbij is.',
    other: 'Bijvoorbeeld dat er iemand gevonden is.',
  },
  informsOptions: {
    'at-once': 'Meteen',
    daily: 'Eén mail per dag, in de ochtend',
    never: 'Niet',
  },
  rings: 'Ook een kort bericht als het haast heeft',
  ringsOptions: {
    all: 'Sms en app',
    sms: 'Alleen sms',
    push: 'Alleen de app',
    none: 'Alleen mail',
  },
  necessary: {
    member:
      'Een aanbod aan u, een afzegging en een wijziging van uw lessen krijgt u altijd meteen per mail. Dat kunt u niet uitzetten: anders wacht een klas op u.',
    other:
      'Wat van u een antwoord of een besluit vraagt, en een afzegging, krijgt u altijd meteen per mail. Dat kunt u niet uitzetten.',
  },
  save: 'Bewaar',
  done: { bewaard: 'uw keuze is bewaard.' },
  link: 'Hoe u berichten krijgt',
}
