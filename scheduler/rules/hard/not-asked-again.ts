import { hardRule } from '../rule.ts'

/**
 * A plan does not come back to who declined this request or gave it up: the answer was given. It keeps the member from this
 * request only and is no mark against anybody; a coordinator who knows more can set it aside.
 */
export const notAskedAgain = hardRule({
  id: 'not-asked-again',
  origin: 'pool',
  title: 'Niet nog eens gevraagd',
  basis: 'Spelregels van de pool: een antwoord telt',
  check: ({ request, member }) =>
    request.refusedByMemberIds.includes(member.id) ? { answered: true } : undefined,
  explain: () => 'Gaf al aan deze vraag niet te doen, of doet haar niet meer.',
})
