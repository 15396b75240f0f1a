/** How refusals at the door look over HTTP; part of the table in `problem.ts`. */
export const DOOR_PROBLEMS = {
  'not-signed-in': {
    status: 401,
    title: 'U bent niet aangemeld',
    explanation:
      'Stuur uw toegangssleutel mee als Authorization: Bearer <sleutel>, of meld u aan in de browser.',
  },
  'slow-down': {
    status: 429,
    title: 'Even wachten',
    explanation:
      'Vanaf deze plek, of door u, is dit kort achter elkaar te vaak gevraagd. Wacht zo lang als de melding zegt; uw account is niet geblokkeerd.',
  },
  'attempt-over': {
    status: 410,
    title: 'Dit aanmelden is voorbij',
    explanation:
      'Een code geldt tien minuten, vijf keer typen en één keer aanmelden, in de browser waarin hij is gevraagd. Begin opnieuw.',
  },
  'sign-in-refused': {
    status: 403,
    title: 'U kunt zo niet naar binnen',
    explanation:
      'Het schoolaccount is goed, maar hoort hier niet bij iemand die is uitgenodigd. De melding zegt wat er aan de hand is.',
  },
  'proof-needed': {
    status: 403,
    title: 'Bevestig dat u het bent',
    explanation:
      'Wie dit doet, heeft hoogstens tien minuten geleden laten zien wie het is: met een passkey, een code uit de app of een code per mail. Doe dat op de bladzijde die erom vraagt. Een programma doet dat met elke vraag.',
  },
  'provider-unavailable': {
    status: 503,
    title: 'Het schoolaccount antwoordt niet',
    explanation:
      'De organisatie waar u uw schoolaccount hebt, antwoordt niet of niet goed. Probeer het over een paar minuten opnieuw.',
  },
} as const
