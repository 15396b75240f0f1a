import type { PoolVersions } from '../../../src/actions/pool/list-versions.ts'
import type { Names } from '../../../src/actions/reference/names.ts'
import { Badge } from '../../parts/badge.tsx'
import { Dutch } from '../../parts/dutch.tsx'
import { JustDone } from '../../parts/just-done.tsx'
import { PoolNav } from '../../parts/people/pool-nav.tsx'
import { Says } from '../../parts/rules-of-play/change-table.tsx'
import { type RuleGroup, ruleLines } from '../../parts/rules-of-play/lines.ts'
import { Table } from '../../parts/table.tsx'
import { plainDay } from '../../parts/when.ts'
import type { View } from '../../view.ts'

export type Version = PoolVersions['versions'][number]

export interface RulesOfPlayProps {
  readonly view: View
  readonly names: Names
  readonly pool: PoolVersions
  /** The version that is looked at; undefined where the pool has none. */
  readonly version: Version | undefined
}

/** The rules of play of a pool in words, with what they were and will be. */
export function RulesOfPlay(props: RulesOfPlayProps) {
  const { view, pool, version } = props
  const { t } = view
  const words = t.rulesOfPlay
  return (
    <>
      <JustDone view={view} said={t.people.done} />
      <PoolNav view={view} />
      <h1>{words.ofPool(pool.name)}</h1>
      <p class="lead">
        {words.lead} <a href="/hulp/regels">{words.toRegister}</a>.
      </p>
      {version === undefined ? (
        <p class="card">{words.none}</p>
      ) : (
        <Shown {...props} version={version} />
      )}
      <History {...props} />
    </>
  )
}

const GROUPS: readonly RuleGroup[] = [
  'offer',
  'length',
  'people',
  'intake',
  'offers',
  'order',
  'money',
]

function Shown({ view, names, pool, version }: RulesOfPlayProps & { readonly version: Version }) {
  const { t, signedIn } = view
  const words = t.rulesOfPlay
  const upcoming = pool.versions.filter(({ standing }) => standing === 'upcoming').at(-1)
  const lines = Map.groupBy(ruleLines(t, names, version.body), ({ group }) => group)
  const address = `/spelregels/${pool.id}`
  return (
    <>
      <div class="between">
        <p>
          <strong>{words.version(version.version, plainDay(t, version.validFrom))}</strong>{' '}
          <Badge
            text={words.standing[version.standing]}
            tone={version.standing === 'in-force' ? 'good' : 'warn'}
          />
        </p>
        {signedIn?.actor.role === 'coordinator' && (
          <a class="button" href={`${address}/wijzig`}>
            {words.amend}
          </a>
        )}
      </div>
      {upcoming !== undefined && upcoming !== version && (
        <p class="notice warn">
          {words.upcoming(upcoming.version, plainDay(t, upcoming.validFrom))}{' '}
          <a href={`${address}/verschil?van=${version.version}&naar=${upcoming.version}`}>
            {words.lookUpcoming}
          </a>
        </p>
      )}
      <div class="rule-groups">
        {GROUPS.map((group) => (
          <section class="card" aria-labelledby={`groep-${group}`}>
            <h2 id={`groep-${group}`}>{words.groups[group]}</h2>
            <dl class="rule-lines">
              {(lines.get(group) ?? []).map(({ label, says }) => (
                <div>
                  <dt>{label}</dt>
                  <dd>
                    <Says t={t} says={says} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  )
}

function History({ view: { t }, pool }: RulesOfPlayProps) {
  const words = t.rulesOfPlay
  const address = `/spelregels/${pool.id}`
  if (pool.versions.length === 0) return null
  return (
    <section class="section" aria-labelledby="geschiedenis">
      <h2 id="geschiedenis">{words.historyTitle}</h2>
      <Table<Version>
        caption={words.historyCaption}
        rows={pool.versions}
        columns={[
          {
            head: words.number,
            cell: ({ version, standing }) => (
              <>
                <a href={`${address}?versie=${version}`}>{words.look(version)}</a>{' '}
                <Badge
                  text={words.standing[standing]}
                  tone={standing === 'in-force' ? 'good' : 'calm'}
                />
              </>
            ),
          },
          { head: words.from, cell: ({ validFrom }) => plainDay(t, validFrom) },
          { head: words.who, cell: ({ createdByName }) => createdByName ?? words.system },
          { head: words.why, cell: ({ reason }) => <Dutch t={t} text={reason} /> },
          {
            head: words.difference,
            cell: ({ version }) =>
              version === 1 ? (
                '–'
              ) : (
                <a href={`${address}/verschil?van=${version - 1}&naar=${version}`}>
                  {words.withVersion(version - 1)}
                </a>
              ),
          },
        ]}
      />
    </section>
  )
}
