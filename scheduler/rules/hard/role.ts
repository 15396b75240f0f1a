import { listInWords } from '../in-words.ts'
import { hardRule } from '../rule.ts'

/** Somebody stands in only in a role for which the pool took this person in. */
export const role = hardRule({
  id: 'role',
  origin: 'pool',
  title: 'Rol',
  basis: 'Spelregels van de pool: rollen',
  check: ({ request, member }, { role: asked }) =>
    member.roleCodes.includes(request.roleCode)
      ? undefined
      : { asked: asked.label, roleCodes: member.roleCodes },
  explain: ({ asked, roleCodes }) =>
    roleCodes.length === 0
      ? `Gevraagd is een ${asked}; deze vervanger heeft nog geen rol in de pool.`
      : `Gevraagd is een ${asked}; deze vervanger doet in de pool mee als ${listInWords(roleCodes)}.`,
})
