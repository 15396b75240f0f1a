import type { Dashboard } from '../../src/actions/measures/dashboard.ts'
import { type Shown, shownOn } from '../insight/address.ts'
import { DashboardFilter } from '../insight/filter.tsx'
import { Hidden, SectionView } from '../insight/section-view.tsx'
import { sectionsOf } from '../insight/sections-of.ts'
import { plainDay } from '../parts/when.ts'
import type { View } from '../view.ts'

/** The figures of a board, a pool or a region by the aspects of the pilot: pictures first, then figures. */
export function DashboardPage({ view, dashboard }: DashboardPageProps) {
  const { t, signedIn } = view
  const words = t.insight
  const { choices, series } = dashboard
  const shown = shownOn(dashboard)
  const whose = new Set(choices.map(({ kind, id }) => `${kind}:${id}`))
  const sections = sectionsOf(t, dashboard)
  return (
    <div class="stack insight">
      <div>
        <h1>{`${words.title}: ${series.scope.name}`}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <DashboardFilter t={t} dashboard={dashboard} shown={shown} />
      <p>
        <strong>
          {words.answered(plainDay(t, series.days.first), plainDay(t, series.days.last))}
        </strong>{' '}
        {series.withholds ? words.widened : words.exact}
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
          role={signedIn?.actor.role ?? 'member'}
          isKnown={(one) => whose.has(one)}
        />
      ))}
      <TakeAway view={view} shown={shown} />
    </div>
  )
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
