import { listInWords } from '../in-words.ts'
import { hardRule } from '../rule.ts'

/** A pool offers some roles, vakken and levels. A session without a vak asks for none. */
export const poolOffer = hardRule({
  id: 'pool-offer',
  origin: 'pool',
  title: 'Aanbod van de pool',
  basis: 'Spelregels van de pool: rollen, vakken en niveaus',
  check({ request, sessions }, { spelregels, role }) {
    const { roles, vakken, levels } = spelregels
    const asked = sessions.map((session) => session.vak).filter((vak) => vak !== null)
    const rolesMissing = roles.includes(request.roleCode) ? [] : [role.label]
    const vakkenMissing = missingFrom(vakken, asked)
    const levelsMissing = missingFrom(
      levels,
      sessions.map((session) => session.level),
    )
    const found = [rolesMissing, vakkenMissing, levelsMissing]
    return found.every((missing) => missing.length === 0)
      ? undefined
      : { rolesMissing, vakkenMissing, levelsMissing }
  },
  explain({ rolesMissing, vakkenMissing, levelsMissing }) {
    const parts = [
      ...named(['rol', 'rollen'], rolesMissing),
      ...named(['vak', 'vakken'], vakkenMissing),
      ...named(['niveau', 'niveaus'], levelsMissing),
    ]
    return `Deze pool vervangt niet voor ${listInWords(parts)}.`
  },
})

function missingFrom<Offered extends string>(
  offered: readonly Offered[] | null,
  asked: readonly Offered[],
): readonly Offered[] {
  if (offered === null) return []
  return [...new Set(asked)].filter((one) => !offered.includes(one))
}

function named([one, more]: readonly [string, string], missing: readonly string[]) {
  if (missing.length === 0) return []
  return [`${missing.length === 1 ? one : more} ${missing.join(', ')}`]
}
