import type { AspectId } from '../../../scheduler/domain/aspect.ts'
import { type AspectWords, several } from '../aspect-words.ts'

const OWN_BORDER = 'Die grenzen zijn een eigen voorstel.'

/** Of which hours schools said whether the training went ahead, and how often it did. */
const wentAhead = (of: (fact: string) => string) =>
  `waar scholen het zeiden (${of('told')} van die uren) ging de scholing in ${of('wentAhead')} van de uren door`

/** The questions of the plans, and how each answer is said. */
export const reportAspects: Readonly<Record<AspectId, AspectWords>> = {
  demand: {
    title: 'Vraag naar vervanging',
    question: 'Hoe ontwikkelt de vraag naar vervanging zich?',
    sentences: {
      asked: (of) =>
        `De vraag is bekend, de ontwikkeling nog niet: er is ${of('hours')} gevraagd in ${several(of('requests'), 'aanvraag', 'aanvragen')}.`,
      grew: (of) =>
        `De vraag groeit: er is ${of('hours')} gevraagd in ${several(of('requests'), 'aanvraag', 'aanvragen')}, per schooldag ${of('change')} meer dan op dezelfde dagen een jaar eerder (met 95 % zekerheid ${of('low')} tot ${of('high')} meer).`,
      fell: (of) =>
        `De vraag daalt: er is ${of('hours')} gevraagd in ${several(of('requests'), 'aanvraag', 'aanvragen')}, per schooldag ${of('change')} minder dan op dezelfde dagen een jaar eerder (met 95 % zekerheid ${of('low')} tot ${of('high')} minder).`,
      steady: (of) =>
        `Er is geen groei of daling te zien: er is ${of('hours')} gevraagd in ${several(of('requests'), 'aanvraag', 'aanvragen')}, en het verschil per schooldag met een jaar eerder (${of('change')}) valt binnen de marge van ${of('low')} tot ${of('high')}.`,
    },
    missing: ['Vraag die een school nergens meldde.'],
    method:
      'Geteld wordt alles wat scholen vroegen, ook wat buiten de pool is vervuld of onvervuld bleef, op de eerste dag van de afwezigheid. Vergeleken wordt per schooldag met dezelfde dagen een jaar eerder. Wat voor de volgende periode wordt verwacht, staat op het dashboard bij de vraag.',
  },
  legal: {
    title: 'Juridisch kader',
    question: 'Volstaat het juridisch kader?',
    sentences: {
      insufficient: (of) =>
        `Het juridisch kader volstaat niet: ${of('gap')} van de gevraagde uren gaf de pool niet, terwijl alleen wet of cao iemand tegenhield (${of('blocked')} van de ${several(of('requests'), 'aanvraag', 'aanvragen')}).`,
      gaps: (of) =>
        `Het juridisch kader volstaat deels: ${of('gap')} van de gevraagde uren gaf de pool niet, terwijl alleen wet of cao iemand tegenhield.`,
      noted: (of) =>
        `Het juridisch kader volstaat deels: er bleef weinig liggen (${of('gap')} van de gevraagde uren), maar er zijn ${several(of('gaps'), 'gat', 'gaten')} in wet of afspraken genoteerd.`,
      suffices: (of) =>
        `Het juridisch kader volstaat: ${of('gap')} van de gevraagde uren bleef liggen naast iemand die alleen door wet of cao niet kon komen.`,
    },
    missing: ['Knelpunten en geschillen die niemand noteerde.'],
    method: `Het kader volstaat tot 10 % van de gevraagde uren, en volstaat niet vanaf een derde. Dat iemand anders wel kwam, telt niet als gat. ${OWN_BORDER}`,
  },
  rules: {
    title: 'Spelregels',
    question: 'Werken de spelregels tussen de besturen?',
    sentences: {
      lapse: (of) =>
        `De spelregel over de antwoordtijd werkt niet: ${of('expired')} van de aanbiedingen verliep zonder antwoord, en de pool gaf ${of('filled')} van de gevraagde uren.`,
      'often-lapse': (of) =>
        `De spelregels werken deels: ${of('expired')} van de aanbiedingen verliep zonder antwoord; ${of('accepted')} werd aangenomen.`,
      disputed: (of) =>
        `De spelregels werken deels: van de geschillen (${of('disputes')}) is er ten minste één niet opgelost; ${of('accepted')} van de aanbiedingen werd aangenomen.`,
      work: (of) =>
        `De spelregels werken: ${of('accepted')} van de aanbiedingen werd aangenomen, ${of('expired')} verliep, en de pool gaf ${of('filled')} van de gevraagde uren.`,
    },
    missing: [
      'De balans tegenover de formatie van elk bestuur: gerekend is naar het aantal leerlingen, ook waar scholen hun formatie vastlegden.',
    ],
    method: `Een aanbod dat verloopt, helpt niemand: tot één op de vijf werkt de regel, boven één op de drie niet. ${OWN_BORDER}`,
  },
  selection: {
    title: 'Selectie van poolleden',
    question: 'Werken de criteria waarmee poolleden worden gekozen?',
    sentences: {
      help: (of) =>
        `De criteria werken: wie voldeed aan ${of('helping')} deed het daarna beter dan wie er niet aan voldeed.`,
      'some-without': (of) =>
        `De criteria werken deels: ${of('helping')} hing samen met betere inzet, maar ${of('without')} had geen zichtbaar effect.`,
      without: (of) =>
        `De criteria werken niet: ${of('without')} had geen zichtbaar effect op hoe poolleden het daarna deden.`,
    },
    missing: ['Of iemand die werd afgewezen goed had gepast.'],
    method:
      'Een criterium werkt als wie eraan voldeed het daarna ergens zichtbaar beter deed (vaker ja zei, minder afzegde, een beter oordeel kreeg of langer bleef) en nergens slechter. Ligt nul in de marge van 95 %, dan is er geen effect te zien. Een verschil is nog geen oorzaak.',
  },
  saving: {
    title: 'Besparing',
    question: 'Wordt de beoogde besparing gehaald?',
    sentences: {
      dearer: (of) =>
        `De pool bespaart niet: hij kostte ${of('more')} meer dan wat scholen anders hadden gedaan (${of('cost')} tegenover ${of('instead')}).`,
      uncertain: (of) =>
        `De pool bespaart misschien: naar verwachting ${of('saving')}, maar bij lage tarieven kost hij meer dan het alternatief (${of('low')}).`,
      short: (of) =>
        `De pool bespaart, maar minder dan beoogd: ${of('saving')}, terwijl ${of('target')} het doel was tot nu toe.`,
      saved: (of) =>
        `De pool bespaart wat beoogd was: ${of('saving')}, bij een doel van ${of('target')} tot nu toe.`,
      'saved-any': (of) => `De pool bespaart: ${of('saving')}. Er is geen doel afgesproken.`,
    },
    missing: [
      'Lessen die anders waren uitgevallen hebben geen prijs en tellen niet als besparing.',
      'Wat het alternatief echt had gekost: niemand heeft het betaald.',
    ],
    method:
      'De kosten zijn die van alle betaalde uren, ook zonder inzet, met reizen en overhead. Het alternatief is wat de school bij de aanvraag zei anders te doen, tegen het tarief van die dag met btw, laag, verwacht en hoog. Het doel geldt naar rato van de dagen die voorbij zijn.',
  },
  ready: {
    title: 'Een andere deelregio',
    question: 'Wat heeft een andere deelregio nodig voor zo’n pool?',
    sentences: {
      composed: (of) =>
        `Geschat: met ${several(of('needed'), 'poollid', 'poolleden')} (nu ${of('present')}) is in ${of('draws')} trekkingen gemiddeld ${of('filled')} van de uren vervuld (19 van de 20 trekkingen tussen ${of('low')} en ${of('high')}), bij een doel van ${of('target')}.`,
      missed: (of) =>
        `Geschat: ook met ${several(of('needed'), 'poollid', 'poolleden')} (nu ${of('present')}) wordt ${of('target')} niet gehaald; in ${of('draws')} trekkingen is gemiddeld ${of('filled')} van de uren vervuld (19 van de 20 trekkingen tussen ${of('low')} en ${of('high')}).`,
      unrecorded: () =>
        'Onbekend: hier is niet bekend welke pool de vraag zou dekken; de coördinator kan dat laten doorrekenen bij Naspelen.',
    },
    missing: ['Een doorrekening met de besturen en de vraag van die deelregio.'],
    method:
      'Alleen een doorrekening met de echte regels zegt welke pool elders nodig is. Getoond wordt de nieuwste die klaar is, alleen aan wie de pool beheert; die kan haar voor de eigen vraag maken of voor een nieuwe regio naar landelijke cijfers. Wie er nodig zijn per vak en niveau, staat bij Naspelen.',
  },
  directors: {
    title: 'Schoolleiders',
    question: 'Zijn schoolleiders uit de pool goedkoper dan interim-directeuren?',
    sentences: {
      dearer: (of) =>
        `Schoolleiders uit de pool zijn duurder: ${of('days')} dagen kostten ${of('cost')}, ${of('saving')} meer dan interim-directeuren.`,
      uncertain: (of) =>
        `Schoolleiders uit de pool zijn misschien goedkoper: naar verwachting ${of('saving')} over ${of('days')} dagen, maar niet bij lage tarieven (${of('low')}).`,
      cheaper: (of) =>
        `Schoolleiders uit de pool zijn goedkoper: ${of('days')} dagen kostten ${of('cost')}, ${of('saving')} minder dan interim-directeuren.`,
    },
    missing: ['Hoe lang een interim-directeur anders was gebleven.'],
    method:
      'De dagen van schoolleiders uit de pool, tegenover het tarief van een interim-directeur op die dag, laag, verwacht en hoog.',
  },
  'beginning-directors': {
    title: 'Beginnende directeuren',
    question: 'Helpt de pool beginnende directeuren aan een goede start?',
    sentences: {
      unsupported: (of) =>
        `Nee: van ${several(of('began'), 'beginnende directeur', 'beginnende directeuren')} kreeg ${of('supported')} een mentor uit de pool.`,
      left: (of) =>
        `Nee: ${of('supported')} van de beginnende directeuren kreeg een mentor uit de pool, maar na twaalf maanden zat nog ${of('stayed')} op de post.`,
      'too-early': (of) =>
        `Nog niet te zeggen: ${of('supported')} van de beginnende directeuren kreeg een mentor uit de pool, maar van niemand waren in deze periode de eerste twaalf maanden om.`,
      some: (of) =>
        `Deels: ${of('supported')} van de beginnende directeuren kreeg een mentor uit de pool, en na twaalf maanden zat nog ${of('stayed')} op de post.`,
      stay: (of) =>
        `Ja: ${of('supported')} van de beginnende directeuren kreeg een mentor uit de pool, en na twaalf maanden zat nog ${of('stayed')} op de post.`,
    },
    missing: [
      'Beginnende directeuren die geen school meldde.',
      'Of iemand om de begeleiding bleef: een verschil is nog geen oorzaak.',
    ],
    method: `Wie begon telt op de eerste dag, wie bleef op de dag twaalf maanden later; dat zijn niet dezelfde mensen. Ja vanaf 80 % voor beide, nee onder de helft van een van beide. ${OWN_BORDER}`,
  },
  training: {
    title: 'Vakprofessionals en scholing',
    question: 'Kunnen leraren dankzij vakprofessionals meer scholing volgen?',
    sentences: {
      'none-trained': (of) =>
        `Nog niet: vakprofessionals namen ${of('taken')} over, maar er is geen scholing mee mogelijk gemaakt.`,
      'by-others': (of) =>
        `Deels: ${several(of('teachers'), 'leraar', 'leraren')} kon ${of('hours')} scholing volgen, maar zonder vakprofessionals.`,
      together: (of) =>
        `Ja: vervanging maakte ${of('hours')} scholing mogelijk voor ${several(of('teachers'), 'leraar', 'leraren')}; vakprofessionals namen ${of('taken')} over.`,
      'fell-through': (of) =>
        `Deels: vervanging maakte ${of('hours')} scholing mogelijk voor ${several(of('teachers'), 'leraar', 'leraren')}, maar ${wentAhead(of)}.`,
      attended: (of) =>
        `Ja: vervanging maakte ${of('hours')} scholing mogelijk voor ${several(of('teachers'), 'leraar', 'leraren')}; ${wentAhead(of)}, en vakprofessionals namen ${of('taken')} over.`,
    },
    missing: [
      'Of de scholing doorging, waar de school dat niet bij de uren zei.',
      'Hoeveel scholing er zonder vervanging was geweest.',
    ],
    method: `Scholing telt als de school de afwezigheid als scholing plaatste en er iemand kwam, van de pool of van elders. Of ze doorging, zegt de school bij de uren; onder de helft heet het deels. ${OWN_BORDER}`,
  },
  'training-backup': {
    title: 'Achtervang bij scholing',
    question: 'Is vervanging bij scholing georganiseerd en betaald?',
    sentences: {
      organised: (of) =>
        `Georganiseerd wel, betaald is onbekend: ${of('hours')} scholing van ${several(of('teachers'), 'leraar', 'leraren')} is vervangen.`,
      told: (of) =>
        `Georganiseerd wel, betaald is onbekend: ${of('hours')} scholing van ${several(of('teachers'), 'leraar', 'leraren')} is vervangen; ${wentAhead(of)}.`,
    },
    missing: ['Wie de vervanging bij scholing betaalde, en uit welk budget.'],
    method:
      'Uit de aanvragen blijkt wat is vervangen, en bij de uren zegt de school of de scholing doorging; uit welk budget het kwam staat nergens.',
  },
  shortages: {
    title: 'Verdeling van tekorten',
    question: 'Zijn de tekorten eerlijk verdeeld?',
    sentences: {
      uneven: (of) =>
        `De tekorten zijn ongelijk verdeeld: van de afwezigheid is op de ene plek ${of('least')} vervangen en op de andere ${of('most')}.`,
      apart: (of) =>
        `De tekorten zijn redelijk verdeeld: van de afwezigheid is op de ene plek ${of('least')} vervangen en op de andere ${of('most')}; vacatures zijn hier niet bekend.`,
      'vacant-uneven': (of) =>
        `De tekorten zijn ongelijk verdeeld: van de formatie is bij het ene bestuur ${of('vacantLeast')} vacant en bij het andere ${of('vacantMost')}.`,
      'vacant-apart': (of) =>
        `De tekorten zijn redelijk verdeeld: van de formatie is ${of('vacantLeast')} tot ${of('vacantMost')} vacant, en van de afwezigheid is ${of('least')} tot ${of('most')} vervangen.`,
      shared: (of) =>
        `Ja: van de formatie is bij elk bestuur tussen ${of('vacantLeast')} en ${of('vacantMost')} vacant, en van de afwezigheid is overal tussen ${of('least')} en ${of('most')} vervangen.`,
      even: (of) =>
        `Voor zover bekend wel: van de afwezigheid is overal tussen ${of('least')} en ${of('most')} vervangen; vacatures zijn hier niet bekend.`,
    },
    missing: ['Vacatures die een school niet meldde.', 'Wie zonder verwijzing werk vond.'],
    method: `Vergeleken wordt welk deel van de formatie per bestuur vacant is: tot 5 procentpunt verschil heet gelijk, meer dan 10 ongelijk. Ook wordt vergeleken welk deel van de afwezigheid per bestuur (van één bestuur: per school) is vervangen. Tot 10 procentpunt verschil heet gelijk, meer dan 25 ongelijk. ${OWN_BORDER}`,
  },
  agencies: {
    title: 'Bureaus',
    question: 'Blijven bureaus binnen de afgesproken tarieven?',
    sentences: {
      none: () => 'Ja: er zijn geen uren van bureaus gemeld.',
      within: (of) =>
        `Ja: alle ${of('hours')} van bureaus bleven binnen de afgesproken tarieven; dat is ${of('share')} van alle vervanging.`,
      'in-part': (of) =>
        `Deels: voor ${of('agreed')} van de uren van bureaus was een tarief afgesproken, en dat werd niet overschreden.`,
      unagreed: (of) =>
        `Onbekend: voor geen van de ${of('hours')} van bureaus was een tarief afgesproken.`,
      above: (of) =>
        `Nee: bureaus rekenden ${of('over')} meer dan afgesproken, over ${of('hours')}.`,
    },
    missing: ['Wat een school bij een bureau regelde en niet meldde.'],
    method:
      'Wat scholen aan bureaus meldden, tegenover het afgesproken verwachte tarief op de eerste dag; waar niets is afgesproken wordt niets vergeleken.',
  },
  absence: {
    title: 'Afwezigheid',
    question: 'Wordt afwezigheid opgevangen?',
    sentences: {
      unreplaced: (of) =>
        `Nee: maar ${of('replaced')} van de afwezigheid is vervangen, en ${several(of('lost'), 'les viel', 'lessen vielen')} uit.`,
      mostly: (of) =>
        `Grotendeels: ${of('replaced')} van de afwezigheid is vervangen; ${several(of('lost'), 'les viel', 'lessen vielen')} uit.`,
      replaced: (of) =>
        `Ja: ${of('replaced')} van de afwezigheid is vervangen; ${several(of('lost'), 'les viel', 'lessen vielen')} uit.`,
    },
    missing: [
      'Afwezigheid waarvoor niemand vervanging vroeg.',
      'De oorzaak: die blijft met opzet onbekend.',
    ],
    method: `Vanaf 95 % van de gevraagde uren heet afwezigheid opgevangen, onder 80 % niet. ${OWN_BORDER}`,
  },
  workload: {
    title: 'Werkdruk',
    question: 'Blijft het werk van wie afwezig is weg bij collega’s?',
    sentences: {
      borne: (of) =>
        `Nee: ${of('share')} van de gevraagde uren kwam bij collega’s (${of('colleagues')}) of in verdeelde klassen (${of('split')}).`,
      'in-part': (of) =>
        `Deels: ${of('share')} van de gevraagde uren kwam bij collega’s (${of('colleagues')}) of in verdeelde klassen (${of('split')}).`,
      light: (of) =>
        `Ja: maar ${of('share')} van de gevraagde uren kwam bij collega’s of in verdeelde klassen.`,
    },
    missing: [
      'Zoektijd die een school niet noteerde.',
      'Hoe het was vóór de pool, behalve de zoektijd die van toen is genoteerd.',
    ],
    method: `Tot 5 % van de gevraagde uren blijft het weg bij collega’s, vanaf 15 % niet. ${OWN_BORDER}`,
  },
  mobility: {
    title: 'Mobiliteit',
    question: 'Vinden leraren via de pool een andere of vaste plek?',
    sentences: {
      none: (of) =>
        `Nee: van de ${several(of('known'), 'poollid', 'poolleden')} van wie bekend is waarvoor zij vertrokken, ging niemand naar een vaste baan of een andere school.`,
      waiting: (of) =>
        `Nog niet te zeggen: er vertrok niemand, en ${several(of('wishes'), 'poollid ging', 'poolleden gingen')} op zoek naar een vaste baan of een andere school.`,
      'not-told': (of) =>
        `Nog niet te zeggen: van de ${several(of('left'), 'poollid', 'poolleden')} die vertrokken is van niemand vastgelegd waarvoor.`,
      some: (of) =>
        `Deels: van de ${several(of('known'), 'poollid', 'poolleden')} van wie bekend is waarvoor zij vertrokken, gingen er ${of('permanent')} naar een vaste baan en ${of('school')} naar een andere school of pool.`,
      found: (of) =>
        `Ja: van de ${several(of('known'), 'poollid', 'poolleden')} van wie bekend is waarvoor zij vertrokken, gingen er ${of('permanent')} naar een vaste baan en ${of('school')} naar een andere school of pool.`,
    },
    missing: [
      'Wie ander werk zoekt en het niet laat weten.',
      'Waarvoor iemand vertrok, waar niemand dat vastlegde.',
    ],
    method: `Vanaf de helft van wie vertrok en van wie bekend is waarvoor, heet de pool een weg naar een andere of vaste plek. ${OWN_BORDER}`,
  },
}
