/** What a mail is about, in the words of its language. */
export interface MailAbout {
  /** `ma 23 nov`, or from when until when. */
  readonly when: string
  /** The name of the school with its place. */
  readonly school: string
  readonly name: string
  readonly role: string
  readonly deadline: string
  readonly lessons: number
  /** The last day of something. */
  readonly day: string
  readonly count: number
  readonly code: string
}

/** One thing that is told: how the mail is called, what it says, and what the link to its page says. */
export interface MailTold {
  readonly subject: string
  readonly body: string
  readonly action: string
}

type Tell = (about: MailAbout) => MailTold

const lessonsOf = (count: number) => (count === 1 ? '1 les' : `${count} lessen`)

/** The words of mails and short messages. */
export const mail = {
  dear: (name: string) => `Beste ${name},`,
  several: (count: number) => `${count} berichten van Achtervang`,
  severalLead: (count: number) => `Er zijn ${count} berichten voor u, bij elkaar in één mail.`,
  answerBy: (deadline: string) => `Antwoord uiterlijk ${deadline}.`,
  /** Nobody has to answer in the quiet hours. */
  rests: ({ from, until }: { readonly from: string; readonly until: string }) =>
    `Tussen ${from} en ${until} hoeft u niet te antwoorden.`,
  asked: (role: string) => `Gevraagd: ${role}.`,
  ownClass: 'Zelfde klas als nu.',
  lesson: (vak: string, group: string | null) => (group === null ? vak : `${vak}, klas ${group}`),
  more: (count: number) => `en nog ${lessonsOf(count)}`,
  foot: 'Deze mail openen of een link volgen verandert niets: antwoorden doet u op de pagina, nadat u zich hebt aangemeld.',
  why: {
    member: 'U krijgt deze mail omdat u in een pool zit die met Achtervang werkt.',
    school: 'U krijgt deze mail omdat u namens een school aanvragen doet in Achtervang.',
    coordinator: 'U krijgt deze mail omdat u een pool coördineert in Achtervang.',
    admin: 'U krijgt deze mail omdat u Achtervang beheert.',
  },
  papers: {
    vog: 'VOG',
    identity: 'identiteitsbewijs',
    diploma: 'diploma',
    licence: 'bevoegdheid',
    engagement: 'contract',
    'pool-stay': 'tijd in de pool',
  },
  member: {
    'offer.sent': ({ when, school }) => ({
      subject: `Kunt u komen? ${when}, ${school}`,
      body: `${school} zoekt een vervanger en de coördinator vraagt u. U mag ook nee zeggen.`,
      action: 'Bekijk het aanbod en antwoord',
    }),
    'offer.reminder': ({ when, school }) => ({
      subject: `Nog geen antwoord: ${when}, ${school}`,
      body: `U hebt nog niet geantwoord op het aanbod van ${school}. Zegt u niets, dan vragen we straks iemand anders.`,
      action: 'Bekijk het aanbod en antwoord',
    }),
    'offer.withdrawn': ({ when, school }) => ({
      subject: `Ingetrokken: ${when}, ${school}`,
      body: `Het aanbod van ${school} geldt niet meer: de lessen zijn niet meer nodig of anders geworden. U hoeft niets te doen.`,
      action: 'Bekijk uw aanbod',
    }),
    'offer.lost': ({ when, school }) => ({
      subject: `Al ingevuld: ${when}, ${school}`,
      body: `Voor deze lessen op ${school} zei iemand anders het eerst ja. U hoeft niets te doen, en het telt nergens mee.`,
      action: 'Bekijk uw aanbod',
    }),
    'offer.expired': ({ when, school }) => ({
      subject: `Verlopen: ${when}, ${school}`,
      body: `De tijd om te antwoorden op het aanbod van ${school} is voorbij. U hoeft niets te doen, en het telt nergens mee.`,
      action: 'Bekijk uw aanbod',
    }),
    'assignment.confirmed': ({ when, school }) => ({
      subject: `Bevestigd: ${when}, ${school}`,
      body: `U komt vervangen op ${school}. Waar u moet zijn en bij wie u zich meldt, staat op de pagina.`,
      action: 'Bekijk adres, contact en tijden',
    }),
    'assignment.swapped-away': ({ when, school, lessons }) => ({
      subject: `Geruild: ${when}, ${school}`,
      body: `De coördinator heeft geruild: een collega geeft nu ${lessonsOf(lessons)} op ${school} en u neemt lessen van die collega over. Welke dat zijn, leest u in een eigen bericht. U hoeft niets te doen.`,
      action: 'Bekijk uw agenda',
    }),
    'assignment.swapped': ({ when, school }) => ({
      subject: `Geruild, u komt hier: ${when}, ${school}`,
      body: `De coördinator heeft geruild: u geeft deze lessen op ${school}. Waar u moet zijn en bij wie u zich meldt, staat op de pagina.`,
      action: 'Bekijk adres, contact en tijden',
    }),
    'assignment.extended': ({ when, school }) => ({
      subject: `Verlengd: ${when}, ${school}`,
      body: `Uw inzet op ${school} gaat langer door. Dit zijn de lessen die erbij komen.`,
      action: 'Bekijk de lessen',
    }),
    'assignment.shortened': ({ when, school }) => ({
      subject: `Korter: ${when}, ${school}`,
      body: `Uw inzet op ${school} stopt eerder dan afgesproken. Dit zijn de lessen die blijven.`,
      action: 'Bekijk wat er blijft',
    }),
    'assignment.changed': ({ when, school }) => ({
      subject: `Gewijzigd: ${when}, ${school}`,
      body: `${school} heeft de aanwijzingen voor uw lessen aangepast. Lees ze op de pagina voor u gaat.`,
      action: 'Lees de aanwijzingen',
    }),
    'school.closed': ({ when, school, lessons }) => ({
      subject: `School dicht: ${when}, ${school}`,
      body: `U hoeft niet te komen: ${school} is dicht, dus ${lessonsOf(lessons)} ${lessons === 1 ? 'gaat' : 'gaan'} niet door.`,
      action: 'Bekijk uw agenda',
    }),
    'other-hours': ({ when, school, lessons }) => ({
      subject: `Andere uren: ${when}, ${school}`,
      body: `${school} verandert de uren: ${lessonsOf(lessons)} ${lessons === 1 ? 'gaat' : 'gaan'} niet door zoals afgesproken. Komen er andere uren voor in de plaats, dan krijgt u daarover een eigen bericht.`,
      action: 'Bekijk uw agenda',
    }),
    'assignment.cancelled': ({ when, school, lessons }) => ({
      subject: `Gaat niet door: ${when}, ${school}`,
      body: `U hoeft niet te komen: ${lessonsOf(lessons)} op ${school} ${lessons === 1 ? 'gaat' : 'gaan'} niet door.`,
      action: 'Bekijk uw agenda',
    }),
    'paper.ends': ({ name, day }) => ({
      subject: `Loopt af op ${day}: ${name}`,
      body: `Uw ${name} is goed tot en met ${day}. Regel het op tijd, dan kunt u blijven komen.`,
      action: 'Bekijk uw documenten',
    }),
    'availability.stale': ({ count }) => ({
      subject: 'Klopt uw beschikbaarheid nog?',
      body: `U hebt al ${count} weken of langer niet gezegd dat uw beschikbaarheid klopt. Eén tik is genoeg, ook als er niets veranderd is.`,
      action: 'Kijk uw beschikbaarheid na',
    }),
    'correction.decided': () => ({
      subject: 'Antwoord op uw vraag om verbetering',
      body: 'U vroeg om iets te verbeteren van wat we over u bewaren. Daar is nu een antwoord op.',
      action: 'Lees het antwoord',
    }),
  } satisfies Record<string, Tell>,
  school: {
    'assignment.confirmed': ({ name, when, school }) => ({
      subject: `${name} komt: ${when}, ${school}`,
      body: `${name} komt vervangen op ${school}.`,
      action: 'Bekijk de aanvraag',
    }),
    'assignment.swapped': ({ name, when, school }) => ({
      subject: `${name} komt in plaats van een ander: ${when}, ${school}`,
      body: `De coördinator heeft twee vervangers laten ruilen: ${name} geeft deze lessen op ${school}. Alle lessen blijven ingevuld.`,
      action: 'Bekijk de aanvraag',
    }),
    'assignment.extended': ({ name, when, school }) => ({
      subject: `${name} blijft: ${when}, ${school}`,
      body: `${name} geeft ook de lessen die erbij komen op ${school}.`,
      action: 'Bekijk de aanvraag',
    }),
    'assignment.cancelled': ({ name, when, school, lessons }) => ({
      subject: `${name} komt niet: ${when}, ${school}`,
      body: `${name} kan ${lessonsOf(lessons)} op ${school} niet geven. Er wordt direct weer gezocht.`,
      action: 'Bekijk de aanvraag',
    }),
    'request.nobody-found': ({ when, school }) => ({
      subject: `Nog niemand gevonden: ${when}, ${school}`,
      body: `Voor deze lessen op ${school} kan nu niemand uit de pool komen. De coördinator weet het ook. Denk vast na over wat u doet als dat zo blijft.`,
      action: 'Bekijk de aanvraag',
    }),
    'correction.asked': ({ name }) => ({
      subject: `${name} vraagt om een verbetering`,
      body: `Er klopt iets niet van wat er over ${name} wordt bewaard. Wie het eerst antwoordt, uit de pool of van het eigen bestuur, handelt het af.`,
      action: 'Lees de vraag en antwoord',
    }),
  } satisfies Record<string, Tell>,
  coordinator: {
    'offer.declined': ({ name, when, school }) => ({
      subject: `${name} zegt nee: ${when}, ${school}`,
      body: `${name} komt niet op ${school}. Er wordt opnieuw gezocht.`,
      action: 'Bekijk de aanvraag',
    }),
    'offer.unanswered': ({ name, when, school }) => ({
      subject: `Geen antwoord van ${name}: ${when}, ${school}`,
      body: `De tijd om te antwoorden is voorbij. Er wordt opnieuw gezocht.`,
      action: 'Bekijk de aanvraag',
    }),
    'school.closed': ({ name, when, school, lessons }) => ({
      subject: `School dicht: ${when}, ${school}`,
      body: `${school} is dicht. ${lessonsOf(lessons)} van ${name} ${lessons === 1 ? 'valt' : 'vallen'} uit; ${name} is dan vrij.`,
      action: 'Bekijk de aanvraag',
    }),
    'other-hours': ({ name, when, school, lessons }) => ({
      subject: `Andere uren: ${when}, ${school}`,
      body: `${school} verandert de uren van ${name}: ${lessonsOf(lessons)} ${lessons === 1 ? 'vervalt' : 'vervallen'}. Voor wat ervoor in de plaats komt gaat ${name} voor.`,
      action: 'Bekijk de aanvraag',
    }),
    'assignment.cancelled': ({ name, when, school, lessons }) => ({
      subject: `${name} komt niet: ${when}, ${school}`,
      body: `${lessonsOf(lessons)} op ${school} ${lessons === 1 ? 'is' : 'zijn'} weer open. Er wordt opnieuw gezocht.`,
      action: 'Bekijk de aanvraag',
    }),
    'request.covered': ({ when, school }) => ({
      subject: `Rond: ${when}, ${school}`,
      body: `Voor alle lessen van deze aanvraag van ${school} komt iemand.`,
      action: 'Bekijk de aanvraag',
    }),
    'request.nobody-found': ({ when, school }) => ({
      subject: `Niemand gevonden: ${when}, ${school}`,
      body: `Voor deze lessen op ${school} kan nu niemand uit de pool komen. Op de pagina staat wat zou helpen.`,
      action: 'Bekijk de aanvraag',
    }),
    'request.unfilled': ({ when, school }) => ({
      subject: `Onvervuld: ${when}, ${school}`,
      body: `${school} heeft deze aanvraag als onvervuld gemeld.`,
      action: 'Bekijk de aanvraag',
    }),
    'paper.ends': ({ name, day, code }) => ({
      subject: `Loopt af op ${day}: ${code} van ${name}`,
      body: `${code} van ${name} is goed tot en met ${day}.`,
      action: 'Bekijk het poollid',
    }),
    'correction.asked': ({ name }) => ({
      subject: `${name} vraagt om een verbetering`,
      body: `Er klopt iets niet van wat er over ${name} wordt bewaard. Wie het eerst antwoordt, uit de pool of van het eigen bestuur, handelt het af.`,
      action: 'Lees de vraag en antwoord',
    }),
  } satisfies Record<string, Tell>,
  admin: {
    'run.failed': ({ code }) => ({
      subject: 'Een zoektocht is mislukt',
      body: `Het zoeken naar een plan is afgebroken (${code}). Er is niets bewaard; bij de volgende wijziging wordt opnieuw gezocht.`,
      action: 'Bekijk de taken',
    }),
    'job.dead': ({ name, code }) => ({
      subject: 'Een taak is opgegeven',
      body: `De taak ${name} is na vele pogingen opgegeven (${code}). Op de pagina kunt u hem opnieuw laten proberen.`,
      action: 'Bekijk de taken',
    }),
    'data.broken': ({ count }) => ({
      subject: 'De controle van de gegevens vond iets',
      body: `Bij de nachtelijke controle klopte er iets niet, ${count} keer. Vraag wie de server beheert om achtervang verify.`,
      action: 'Bekijk de taken',
    }),
  } satisfies Record<string, Tell>,
}
