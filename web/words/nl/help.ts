/** Words that are unusual, each once: the page of words and the question marks beside them are made of this list. */
const words = {
  pool: {
    word: 'Pool',
    what: 'Vervangers die voor meerdere schoolbesturen werken. Elke pool heeft eigen spelregels.',
  },
  poollid: {
    word: 'Poollid',
    what: 'Iemand in de pool die kan komen vervangen: leraar, onderwijsassistent, schoolleider of vakprofessional.',
  },
  aanvraag: {
    word: 'Aanvraag',
    what: 'Wat een school vraagt aan de pool: welke lessen, welk vak en niveau. Zonder naam en reden van wie er weg is.',
  },
  voorstel: {
    word: 'Voorstel',
    what: 'Wie het programma noemt voor een aanvraag, met de redenen. Een coördinator beslist.',
  },
  aanbod: {
    word: 'Aanbod',
    what: 'De vraag aan een poollid om te komen, met een uiterste tijd om te antwoorden.',
  },
  inzet: {
    word: 'Inzet',
    what: 'Iemand heeft ja gezegd en komt. De school bevestigt daarna de uren.',
  },
  zoektocht: {
    word: 'Zoektocht',
    what: 'Eén keer zoeken naar het beste plan voor alle open aanvragen van een pool samen.',
  },
  spelregels: {
    word: 'Spelregels',
    what: 'Wat een pool doet en hoe, afgesproken tussen de besturen. Elke versie heeft een begindag; een besluit houdt de versie waaronder het is genomen.',
  },
  vak: {
    word: 'Vak',
    what: 'Het schoolvak, met de korte namen die scholen gebruiken, zoals wi of netl.',
  },
  niveau: {
    word: 'Niveau',
    what: 'Voor welk onderwijs de les is, zoals HAVO, VWO of BO (basisonderwijs).',
  },
  bevoegdheid: {
    word: 'Bevoegdheid',
    what: 'Welk vak iemand op welk niveau mag geven: PABO voor het basisonderwijs, G2 tot en met de onderbouw en het vmbo, G1 voor alles in het voortgezet onderwijs.',
  },
  schooldagen: {
    word: 'Schooldagen, kalenderdagen, lesdagen',
    what: 'Drie manieren om te tellen hoe lang iemand weg is: dagen dat de school open is, alle dagen, en alleen dagen met een les van deze persoon.',
  },
  ketenregeling: {
    word: 'Ketenregeling',
    what: 'Hoeveel tijdelijke contracten achter elkaar iemand bij een bestuur mag hebben voordat het vast wordt.',
  },
  vog: {
    word: 'VOG',
    what: 'Verklaring omtrent het gedrag. Elk bestuur ziet haar zelf voordat iemand op zijn scholen werkt.',
  },
  dicht: {
    word: 'School dicht',
    what: 'Een studiedag, storm of stembureau: bij Vandaag, School dicht. De gevraagde lessen van die dag vervallen en wie zou komen hoort het. U ziet eerst wat er gebeurt en wat er betaald wordt.',
  },
  nietkomen: {
    word: 'Kan niet komen',
    what: 'Op de aanvraag, bij wie er komt. De lessen van vandaag, van een paar dagen of van alles wat nog komt worden vrij en er wordt meteen weer gezocht. Niemand hoeft te zeggen waarom, en bij een oproepkracht wordt ook geen reden bewaard.',
  },
  ronde: {
    word: 'Ronde',
    what: 'Meer mensen worden voor dezelfde lessen gevraagd: een voor een, of in golven van een paar tegelijk. Wie het eerst ja zegt, komt.',
  },
  stamschool: {
    word: 'Stamschool',
    what: 'De school waar iemand met vaste uren in de pool werkt als er geen vervanging nodig is.',
  },
  oproep: { word: 'Oproep', what: 'Werkt alleen als het gevraagd wordt en mag altijd nee zeggen.' },
  wachturen: {
    word: 'Wachturen',
    what: 'Vaste uren die betaald zijn terwijl er geen vervanging was. Ze tellen mee in wat de pool kost.',
  },
  alternatief: {
    word: 'Wat u anders zou doen',
    what: 'Wat de school zonder de pool had gedaan, zoals een bureau bellen of de klas verdelen. Daarmee is later te zien wat de pool scheelt.',
  },
  verschil: {
    word: 'Verschil',
    what: 'Wat u anders betaald zou hebben, min wat het via de pool kostte. Het is een bandbreedte, want de prijs van wat niet gebeurde is een schatting.',
  },
  bandbreedte: {
    word: 'Grens en afstand',
    what: 'De grens is wat geen enkel plan kan overtreffen. De afstand is hoe ver dit plan daar hoogstens van af zit.',
  },
  afgeschermd: {
    word: 'Afgeschermd',
    what: 'Een getal over minder dan vijf mensen wordt niet getoond, zodat niemand er iemand in herkent.',
  },
}

export const help = {
  title: 'Wat betekent dat woord?',
  nav: 'Begrippen',
  lead: 'De woorden van dit programma die u misschien niet kent, in gewone taal.',
  about: (word: string) => `Uitleg: ${word}`,
  word: 'Woord',
  what: 'Betekenis',
  all: 'Alle begrippen',
  words,
}

/** The end of a session, said in time. */
export const session = {
  title: 'Bent u er nog?',
  soon: 'U wordt over vijf minuten afgemeld. Wat u hebt getypt en nog niet bewaard, is dan weg.',
  until: (time: string) => `Doet u hier niets, dan bent u aangemeld tot ${time}.`,
  over: (time: string) =>
    `U blijft aangemeld tot ${time}. Bewaar wat u doet en meld u dan opnieuw aan.`,
  stay: 'Blijf aangemeld',
}
