/** The roles of people; what the product does by itself is told apart. */
export const LOOKERS = ['member', 'school', 'board', 'coordinator', 'region', 'admin'] as const

export type Looker = (typeof LOOKERS)[number]

interface Policy {
  readonly table: string
  readonly condition: string
}

const ROLE = /'(member|school|board|coordinator|region|admin)'::text/g
/** What stands for a role without naming it. */
const STANDS_FOR: readonly (readonly [RegExp, readonly Looker[]])[] = [
  [/own_member\(\)/, ['member']],
  [/(?:members|applicants)_of_own_board\(\)/, ['school', 'board']],
  [/app_user_id\(\)/, LOOKERS],
  [/app_role\(\)[^)]*\) IS NOT NULL/, LOOKERS],
]

/**
 * Which roles can see any row of a table at all: read from the policies by which PostgreSQL decides, so that it cannot say
 * otherwise than what is so. Whose rows those are, the policies narrow further.
 */
export function visibilityOf(
  policies: readonly Policy[],
): ReadonlyMap<string, ReadonlySet<Looker>> {
  const tables = new Map<string, ReadonlySet<Looker>>()
  for (const table of new Set(policies.map((policy) => policy.table))) {
    tables.set(table, seersOf(table, policies, new Set()))
  }
  return tables
}

function seersOf(
  table: string,
  policies: readonly Policy[],
  above: ReadonlySet<string>,
): ReadonlySet<Looker> {
  const seers = new Set<Looker>()
  for (const { condition } of policies.filter((policy) => policy.table === table)) {
    const named = [...condition.matchAll(ROLE)].map(([, role]) => role as Looker)
    const meant = STANDS_FOR.flatMap(([sign, roles]) => (sign.test(condition) ? roles : []))
    const own = [...named, ...meant]
    // A condition that names nobody is that of the table that it asks.
    const asked = own.length > 0 ? [] : tablesIn(condition).filter((one) => !above.has(one))
    const inherited = asked.flatMap((one) => [
      ...seersOf(one, policies, new Set([...above, table])),
    ])
    for (const role of [...own, ...inherited]) seers.add(role)
  }
  return seers
}

function tablesIn(condition: string): readonly string[] {
  return [...condition.matchAll(/FROM \(*(\w+)/g)].map(([, table = '']) => table)
}
