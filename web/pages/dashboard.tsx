import type { Dashboard } from '../../src/actions/measures/dashboard.ts'
import type { ActorRole } from '../../src/actor.ts'
import { furtherPath, type Shown, shownOn } from '../insight/address.ts'
import { DashboardFilter } from '../insight/filter.tsx'
import { howExact } from '../insight/how-exact.ts'
import type { AspectId } from '../insight/section.ts'
import { Hidden, SectionView } from '../insight/section-view.tsx'
import { sectionsOf } from '../insight/sections-of.ts'
import { ReplayLink } from '../parts/replay-link.tsx'
import { plainDay } from '../parts/when.ts'
import { reportPath } from '../report/address.ts'
import type { View } from '../view.ts'

/** The figures of a board, a pool or a region by the aspects of the pilot: pictures first, then figures. */
export function DashboardPage({ view, dashboard }: DashboardPageProps) {
  const { t, signedIn } = view
  const words = t.insight
  const { choices, series } = dashboard
  const shown = shownOn(dashboard)
  const whose = new Set(choices.map(({ kind, id }) => `${kind}:${id}`))
  const sections = sectionsOf(t, dashboard)
  const role = signedIn?.actor.role ?? 'member'
  return (
    <div class="stack insight">
      <div>
        <h1>{`${words.title}: ${series.scope.name}`}</h1>
        <p class="lead">{words.lead}</p>
        <p>
          <a href={reportPath(shown)}>{t.report.toReport}</a>
        </p>
        {role === 'coordinator' && <ReplayLink t={t} />}
      </div>
      <DashboardFilter t={t} dashboard={dashboard} shown={shown} />
      <p>
        <strong>
          {words.answered(plainDay(t, series.days.first), plainDay(t, series.days.last))}
        </strong>{' '}
        {howExact(t, series)}
      </p>
      <nav aria-label={words.title}>
        <ul class="quick">
          {sections.map(({ id, title }) => (
            <li>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map((section) => (
        <SectionView
          t={t}
          section={section}
          shown={shown}
          further={furtherOf(t, section.id, { dashboard, shown, role })}
          role={role}
          isKnown={(one) => whose.has(one)}
        />
      ))}
      <TakeAway view={view} shown={shown} />
    </div>
  )
}

/** The page that holds rules, or criteria, against what happened; criteria are a pool's. */
function furtherOf(
  t: View['t'],
  id: AspectId,
  {
    dashboard,
    shown,
    role,
  }: { readonly dashboard: Dashboard; readonly shown: Shown; readonly role: ActorRole },
) {
  if (id === 'demand') return { href: furtherPath(shown, 'vraag'), label: t.demand.link }
  if (id === 'rules') return { href: furtherPath(shown, 'regels'), label: t.evaluation.rules.link }
  const isRun = shown.whose.startsWith('pool:') && role === 'coordinator'
  if (id === 'utilisation' && isRun)
    return { href: furtherPath(shown, 'inzet'), label: t.evaluation.deployment.link }
  if (id !== 'selection') return null
  const pools = dashboard.choices.filter(({ kind }) => kind === 'pool')
  const [first] = pools
  if (first === undefined) return null
  const whose = shown.whose.startsWith('pool:') ? shown.whose : `pool:${first.id}`
  return { href: furtherPath({ ...shown, whose }, 'selectie'), label: t.evaluation.selection.link }
}

/** The same figures on paper, or as a table for a spreadsheet. */
function TakeAway({ view: { t }, shown }: { readonly view: View; readonly shown: Shown }) {
  const words = t.insight.export
  return (
    <section class="card" aria-labelledby="meenemen">
      <h2 id="meenemen">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      <form method="post" action="/dashboard/meenemen" hx-boost="false" class="actions">
        <Hidden shown={shown} />
        <button type="submit" name="vorm" value="pdf">
          {words.pdf}
        </button>
        <button type="submit" class="quiet" name="vorm" value="xlsx">
          {words.xlsx}
        </button>
        <button type="submit" class="quiet" name="vorm" value="csv">
          {words.csv}
        </button>
      </form>
    </section>
  )
}

interface DashboardPageProps {
  readonly view: View
  readonly dashboard: Dashboard
}
