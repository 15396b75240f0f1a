const lessons = (count: number) => (count === 1 ? '1 les' : `${count} lessen`)

/** What came to the pages of a school beside the first ones. */
export const school = {
  number: 'Nummer',
  away: 'Wie is weg',
  replaces: 'Deze aanvraag kwam in de plaats van een eerdere: de lessen zijn gewijzigd.',
  toReplaced: 'Bekijk de eerdere aanvraag',
  replacedBy: 'De lessen zijn gewijzigd. Er is een nieuwe aanvraag voor in de plaats gekomen.',
  toReplacing: 'Naar de nieuwe aanvraag',
  lessons: {
    link: 'Wijzig de dagen of lessen',
    title: 'Wijzig de dagen en lessen',
    lead: (person: string) =>
      `Er komt nog niemand voor ${person}, dus u kunt alles nog wijzigen. Wat al gevraagd of voorgesteld was, vervalt; er wordt opnieuw gezocht.`,
    submit: 'Bewaar de nieuwe lessen',
    tooMany:
      'Deze aanvraag heeft te veel losse lessen voor één scherm. Trek haar in en meld opnieuw.',
    cannot: 'Aan deze aanvraag kunnen de lessen niet meer worden gewijzigd.',
    back: 'Terug naar de aanvraag',
  },
  hours: {
    runs: (ahead: number) =>
      `De inzet loopt nog: ${lessons(ahead)} ${ahead === 1 ? 'komt' : 'komen'} nog. U bevestigt wat al geweest is.`,
    done: (count: number) => `Van ${lessons(count)} zijn de uren al bevestigd.`,
    doneTitle: 'Al bevestigd',
    doneLine: (lesson: string, minutes: number) => `${lesson}: ${minutes} minuten`,
    now: 'Bevestig nu',
    choose: 'Kies minstens één les.',
    nothing: 'Er wachten nu geen uren. Kom terug na de volgende les.',
    close: 'Alle uren zijn bevestigd. Rond de inzet af.',
    closeSubmit: 'Rond af',
    ahead: 'Komt nog',
  },
  fit: {
    title: (name: string) => `Zeg hoe het paste met ${name}`,
    lead: 'Voor een gesprek tussen u en de coördinator. Het telt nooit mee bij het kiezen en de vervanger ziet het niet.',
    choice: 'Hoe paste het?',
    any: 'Maak een keuze',
    words: 'In een paar woorden',
    wordsHint: 'Mag leeg blijven. Niets over iemands gezondheid.',
    submit: 'Bewaar',
    said: (rating: string) => `Hoe het paste: ${rating}.`,
    worked: (count: number) => `van ${lessons(count)} zijn de uren bevestigd`,
  },
}
