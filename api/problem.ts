import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ErrorCode } from '../src/errors.ts'
import { DOOR_PROBLEMS } from './door-problems.ts'

/** How a refusal looks over HTTP: its status, a short title and what its page explains. */
interface ProblemKind {
  readonly status: ContentfulStatusCode
  readonly title: string
  readonly explanation: string
}

/** One row per error code; a missing one does not compile. */
export const PROBLEMS: Readonly<Record<ErrorCode, ProblemKind>> = {
  'not-allowed': {
    status: 403,
    title: 'Uw rol mag dit niet',
    explanation:
      'De rol waarmee u kijkt, hoort deze handeling niet te doen. Kies een andere rol of vraag een collega.',
  },
  'not-found': {
    status: 404,
    title: 'Niet gevonden',
    explanation:
      'Het gegeven bestaat niet, of het is van een ander en u mag het niet zien. Welk van beide zeggen we niet.',
  },
  'not-json': {
    status: 415,
    title: 'Geen leesbare JSON',
    explanation:
      'Stuur de gegevens als JSON, met Content-Type: application/json. Er is niets veranderd.',
  },
  'invalid-input': {
    status: 422,
    title: 'De gegevens kloppen niet',
    explanation: 'Bij elk veld staat wat er is gegeven en hoe het wel kan. Er is niets veranderd.',
  },
  'malformed-recurrence': {
    status: 422,
    title: 'De herhaling kan niet worden gelezen',
    explanation:
      'Toegestaan zijn FREQ=DAILY of FREQ=WEEKLY met INTERVAL, BYDAY, UNTIL (binnen 400 dagen) of COUNT (hoogstens 400), bijvoorbeeld FREQ=WEEKLY;BYDAY=MO,TH.',
  },
  'session-outside-school-days': {
    status: 422,
    title: 'Een les valt op een dag dat de school dicht is',
    explanation:
      'Kies een schooldag, of laat de schoolkalender van de vestiging aanpassen als de school die dag open is.',
  },
  'no-school-days': {
    status: 422,
    title: 'In deze periode valt geen schooldag',
    explanation:
      'De hele periode bestaat uit weekend, vakantie of vrije dagen, of er vallen geen lessen in.',
  },
  'overlapping-absence': {
    status: 409,
    title: 'Voor deze persoon staat al een afwezigheid in deze periode',
    explanation: 'Verleng of wijzig de bestaande melding, of trek die eerst in.',
  },
  'too-short-for-pool': {
    status: 422,
    title: 'Te kort voor deze pool',
    explanation:
      'De pool komt pas vanaf een minimum aantal dagen. De melding noemt hoeveel dagen elke telwijze geeft.',
  },
  'not-in-any-pool': {
    status: 422,
    title: 'Geen pool levert dit',
    explanation:
      'Uw bestuur vraagt niet uit een pool die deze rol en dit niveau levert. Zonder pool melden kan wel: de vraag telt dan mee in de cijfers.',
  },
  'no-spelregels': {
    status: 409,
    title: 'De pool heeft nog geen spelregels',
    explanation: 'De coördinator moet eerst spelregels vaststellen die op deze dag gelden.',
  },
  'already-decided': {
    status: 409,
    title: 'Hierover is al beslist',
    explanation: 'Iemand was u voor. De melding noemt wanneer.',
  },
  'already-covered': {
    status: 409,
    title: 'De vervanging is al rond',
    explanation: 'Deze lessen hebben al een vervanger.',
  },
  'already-running': {
    status: 409,
    title: 'Er wordt al gezocht',
    explanation: 'Voor deze pool loopt al een zoekronde. Wacht tot die klaar is.',
  },
  'stale-version': {
    status: 412,
    title: 'Iemand heeft dit intussen gewijzigd',
    explanation: 'Haal de nieuwste versie op en probeer het opnieuw.',
  },
  'double-booking': {
    status: 409,
    title: 'Al ergens anders ingedeeld',
    explanation: 'De vervanger heeft in deze tijd al een andere inzet.',
  },
  'rule-broken': {
    status: 422,
    title: 'Een regel staat dit niet toe',
    explanation:
      'De melding noemt de regel. Een regel van de pool kan met een reden opzij; een regel van wet of cao niet.',
  },
  'reason-required': {
    status: 422,
    title: 'Geef een reden',
    explanation: 'Wie anders kiest dan het voorstel, schrijft op waarom.',
  },
  'offer-closed': {
    status: 409,
    title: 'Dit aanbod is gesloten',
    explanation: 'De termijn is voorbij, of het aanbod is beantwoord of ingetrokken.',
  },
  'hours-out-of-range': {
    status: 422,
    title: 'Deze uren kunnen niet',
    explanation: 'De gewerkte tijd van een les ligt tussen 0 minuten en twee uur meer dan gepland.',
  },
  'not-yet-taught': {
    status: 409,
    title: 'De inzet is nog niet voorbij',
    explanation: 'Uren bevestigen kan na de laatste les.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'Sleutel voor herhaling al gebruikt',
    explanation:
      'Dezelfde Idempotency-Key hoort bij dezelfde vraag. Gebruik voor een andere vraag een nieuwe sleutel.',
  },
  'nobody-proposed': {
    status: 409,
    title: 'Er is niemand voorgesteld',
    explanation:
      'Voor deze lessen is niemand gevonden, dus er valt niets goed te keuren. Kies zelf iemand of zoek opnieuw.',
  },
  'no-plan': {
    status: 503,
    title: 'Er kwam geen plan',
    explanation: 'Het zoeken is afgebroken. Er is niets half opgeslagen; probeer het opnieuw.',
  },
  'import-refused': {
    status: 422,
    title: 'Het bestand kan niet worden ingelezen',
    explanation: 'De melding noemt de regels met hun nummer. Er is niets ingelezen.',
  },
  'cannot-close': {
    status: 409,
    title: 'Deze maand kan nu niet worden afgesloten',
    explanation:
      'Maanden van de verrekening worden op volgorde afgesloten, als ze voorbij zijn en er een verdeelsleutel voor geldt. Wat in de weg staat, staat erbij.',
  },
  'too-large': {
    status: 413,
    title: 'Te veel gegevens in één keer',
    explanation: 'Stuur hoogstens 256 kB per vraag, en vraag hoogstens 400 lessen per melding.',
  },
  ...DOOR_PROBLEMS,
  'database-unavailable': {
    status: 503,
    title: 'Even niet bereikbaar',
    explanation:
      'De gegevensbank antwoordt niet. Er is niets verloren; probeer het over een paar seconden opnieuw.',
  },
}
