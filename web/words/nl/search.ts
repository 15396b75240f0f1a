/** Searching, and what waits on the first page. */
export const search = {
  nav: 'Zoeken',
  title: 'Zoeken',
  lead: {
    school:
      'Zoek een aanvraag op nummer, school, vak, klas of wie er weg is. U vindt alleen wat van uw bestuur is.',
    coordinator:
      'Zoek een aanvraag op nummer, school, bestuur, vak of klas, of zoek een poollid op naam.',
  },
  field: 'Waar zoekt u naar',
  hint: 'Bijvoorbeeld wiskunde, 3hb of 1A2B-3C4D.',
  submit: 'Zoek',
  none: (text: string) => `Niets gevonden voor “${text}”. Probeer een deel van het woord.`,
  notWhole: 'Er is meer gevonden dan hier past. Typ iets erbij.',
  requests: 'Aanvragen',
  members: 'Poolleden',
  number: 'Nummer',
  away: 'Wie is weg',
  where: 'School',
  when: 'Wanneer',
  what: 'Vak en niveau',
  status: 'Stand',
  name: 'Naam',
  phone: 'Telefoon',
  found: (count: number) => (count === 1 ? '1 gevonden' : `${count} gevonden`),
}

/** What waits for somebody on the first page, with how much of it. */
export const waiting = {
  title: 'Wat nu op u wacht',
  nothing: 'Er wacht nu niets op u.',
  what: {
    'lessons-soon': (count: number) =>
      count === 1
        ? '1 les van vandaag of morgen heeft nog niemand'
        : `${count} lessen van vandaag of morgen hebben nog niemand`,
    'requests-open': (count: number) =>
      count === 1 ? '1 aanvraag staat open' : `${count} aanvragen staan open`,
    'requests-over': (count: number) =>
      count === 1
        ? 'Van 1 aanvraag is niet vastgelegd wat er met de klas gebeurde'
        : `Van ${count} aanvragen is niet vastgelegd wat er met de klas gebeurde`,
    hours: (count: number) =>
      count === 1
        ? 'Van 1 vervanging wachten de uren'
        : `Van ${count} vervangingen wachten de uren`,
    files: (count: number) =>
      count === 1
        ? '1 bestand is nog niet ingelezen'
        : `${count} bestanden zijn nog niet ingelezen`,
    proposals: (count: number) =>
      count === 1 ? '1 voorstel wacht op uw besluit' : `${count} voorstellen wachten op uw besluit`,
    'to-send': (count: number) =>
      count === 1
        ? '1 goedgekeurd voorstel is nog niet verstuurd'
        : `${count} goedgekeurde voorstellen zijn nog niet verstuurd`,
    'offers-out': (count: number) =>
      count === 1 ? '1 aanbod wacht op antwoord' : `${count} keer aangeboden, wacht op antwoord`,
    corrections: (count: number) =>
      count === 1 ? '1 vraag om verbetering' : `${count} vragen om verbetering`,
    candidates: (count: number) =>
      count === 1 ? '1 kandidaat wacht op intake' : `${count} kandidaten wachten op intake`,
    offers: (count: number) =>
      count === 1 ? '1 aanbod wacht op uw antwoord' : `${count} keer aanbod wacht op uw antwoord`,
    'own-lessons': (count: number) =>
      count === 1 ? 'U geeft de komende week 1 les' : `U geeft de komende week ${count} lessen`,
    availability: (_count: number) => 'Klopt nog wanneer u kunt? U hebt het lang niet nagekeken',
    'sites-nowhere': (count: number) =>
      count === 1
        ? 'Van 1 vestiging is geen plaats bekend: reizen telt daar niet mee'
        : `Van ${count} vestigingen is geen plaats bekend: reizen telt daar niet mee`,
    'boards-unnamed': (count: number) =>
      count === 1 ? '1 bestuur heeft nog geen naam' : `${count} besturen hebben nog geen naam`,
    undelivered: (count: number) =>
      count === 1 ? '1 bericht is niet aangekomen' : `${count} berichten zijn niet aangekomen`,
    'jobs-dead': (count: number) =>
      count === 1 ? '1 taak is opgegeven' : `${count} taken zijn opgegeven`,
  },
}
