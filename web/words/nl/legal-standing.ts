/** Whether the law is kept, on the page of papers. */
export const legalStanding = {
  unlicensedTitle: 'Zonder bevoegdheid voor de klas',
  unlicensedLead: (first: string, last: string) =>
    `Lessen van dit schooljaar (${first} tot en met ${last}), gegeven of toegezegd, door wie er alleen staat op grond van een tijdelijk artikel. Gerekend met wat er nu over bevoegdheden is vastgelegd.`,
  unlicensedNone: 'In dit schooljaar staat niemand zonder bevoegdheid voor de klas.',
  article: 'Artikel',
  noArticle: 'Geen artikel gevonden',
  people: 'Mensen',
  hours: 'Uren',
  until: 'Eerste loopt af',
  boardsTitle: 'Per bestuur',
  boardsLead:
    'Van wie aan het werk mag bij dit bestuur: of het zelf een VOG heeft gezien, en hoeveel tijdelijke contracten het nog mag geven aan wie het zelf aanstelt. Daarna is een contract vast.',
  board: 'Bestuur',
  members: 'Poolleden',
  vogSeen: 'VOG gezien',
  vogToSee: 'Nog te zien',
  vogMissing: 'VOG ontbreekt',
  chainLast: 'Nog één tijdelijk contract',
  chainFull: 'Geen tijdelijk contract meer',
}
