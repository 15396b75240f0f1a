import type { PoolVersions } from '../../../src/actions/pool/list-versions.ts'
import type { Names } from '../../../src/actions/reference/names.ts'
import { Choice } from '../../parts/field.tsx'
import { PoolNav } from '../../parts/people/pool-nav.tsx'
import { ChangeTable } from '../../parts/rules-of-play/change-table.tsx'
import { ruleChanges } from '../../parts/rules-of-play/changes.ts'
import { ruleLines } from '../../parts/rules-of-play/lines.ts'
import { plainDay } from '../../parts/when.ts'
import type { View } from '../../view.ts'
import type { Version } from './rules-of-play.tsx'

interface RulesDifferenceProps {
  readonly view: View
  readonly names: Names
  readonly pool: PoolVersions
  readonly before: Version
  readonly after: Version
}

/** Two versions of the rules of play beside each other: only what is different. */
export function RulesDifference({ view, names, pool, before, after }: RulesDifferenceProps) {
  const { t } = view
  const words = t.rulesOfPlay
  const changes = ruleChanges(ruleLines(t, names, before.body), ruleLines(t, names, after.body))
  const options = pool.versions.map(({ version, validFrom }) => ({
    value: String(version),
    text: words.version(version, plainDay(t, validFrom)),
  }))
  return (
    <>
      <PoolNav view={view} />
      <p class="path">
        <a href={`/spelregels/${pool.id}`}>{words.back(pool.name)}</a>
      </p>
      <h1>{words.differenceTitle(before.version, after.version)}</h1>
      <form class="filter" action={`/spelregels/${pool.id}/verschil`} aria-label={words.compare}>
        <Choice name="van" label={words.one} options={options} chosen={String(before.version)} />
        <Choice name="naar" label={words.other} options={options} chosen={String(after.version)} />
        <button type="submit" class="quiet">
          {words.compareSubmit}
        </button>
      </form>
      {changes.length === 0 ? (
        <p class="card">{words.same}</p>
      ) : (
        <ChangeTable
          t={t}
          changes={changes}
          was={words.was(before.version)}
          is={words.is(after.version)}
        />
      )}
    </>
  )
}
