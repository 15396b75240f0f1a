/** The calendar of a school. */
export const siteFeed = {
  title: 'Vervangers in uw agenda',
  link: 'Zet de vervangers in de agenda van uw school',
  lead: 'Een agenda van de school leest mee wie er komt invallen en houdt dat zelf bij.',
  keeps:
    'Er staat in: vak, klas, tijd en de naam van de vervanger. Niet wie er afwezig is en niet waarom, en ook geen lessen waarvoor nog niemand gevonden is.',
  none: 'U hebt geen school.',
  off: 'Er is nog geen adres.',
  on: (since: string) => `Er is een adres, gemaakt op ${since}.`,
  make: (site: string) => `Maak een adres voor ${site}`,
  again: (site: string) => `Maak een nieuw adres voor ${site}`,
  stop: (site: string) => `Stop met delen voor ${site}`,
  newTitle: (site: string) => `Het nieuwe adres van ${site}`,
  once: 'Dit adres ziet u maar één keer. Wie het kent, kan lezen wie er bij u komt; geef het alleen aan collega’s die dat moeten weten.',
  calendarName: 'Vervangers',
}
