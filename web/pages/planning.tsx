import type { Planning } from '../../src/actions/planning/show.ts'
import type { Names } from '../../src/actions/reference/names.ts'
import { PLANNING_SCRIPT } from '../asset.ts'
import { JustDone } from '../parts/just-done.tsx'
import { boardSearch } from '../planning/address.ts'
import { boardWords } from '../planning/board-words.ts'
import { type BoardChoices, BoardFilter, isNarrowed, ThroughTime } from '../planning/filter.tsx'
import { Grid } from '../planning/grid.tsx'
import { Holidays, Legend } from '../planning/legend.tsx'
import type { View } from '../view.ts'

export interface PlanningPageProps {
  readonly view: View
  readonly names: Names
  readonly planning: Planning
  readonly choices: BoardChoices
}

/** Everybody of the pool day by day, and on top what still asks for somebody. */
export function PlanningPage({ view, names, planning, choices }: PlanningPageProps) {
  const { t, query } = view
  const words = boardWords(t, names, planning)
  const search = boardSearch(query)
  // A request of which the lessons are divided has a bar for each part.
  const requests = new Set(planning.open.map(({ requestId }) => requestId)).size
  return (
    <>
      <JustDone view={view} said={t.planning.said} />
      <div class="between">
        <div>
          <h1>{t.planning.title}</h1>
          <p class="lead">{t.planning.lead(planning.members.length, requests)}</p>
        </div>
        <ThroughTime view={view} />
      </div>
      <BoardFilter view={view} choices={choices} first={planning.first} />
      <planning-board
        class="plan"
        hx-ignore
        data-search={search}
        data-close={t.planning.close}
        data-failed={t.planning.failed}
      >
        <Legend t={t} />
        <p class="unseen" role="status" />
        <Grid view={view} words={words} planning={planning} />
      </planning-board>
      <LeftOut {...{ view, planning }} />
      <div class="stack">
        <Holidays words={words} days={planning.days} />
        <p>
          <a href="/inbox">{t.planning.asList}</a>
        </p>
        <details>
          <summary>{t.planning.keysTitle}</summary>
          <p>{t.planning.help}</p>
          <p>{t.planning.keys}</p>
        </details>
      </div>
      <script type="module" src={PLANNING_SCRIPT.path} />
    </>
  )
}

/** What the board has no room for, and what to do about an empty one. */
function LeftOut({ view, planning }: Pick<PlanningPageProps, 'view' | 'planning'>) {
  const { t } = view
  const more = planning.membersLeftOut + planning.openLeftOut
  return (
    <>
      {more > 0 && <p class="notice warn">{t.planning.leftOut(more)}</p>}
      {planning.members.length === 0 && (
        <p class="card">
          {t.planning.membersNone}
          {isNarrowed(view) && (
            <>
              {' '}
              <a href="/planbord">{t.planning.allPeople}</a>
            </>
          )}
        </p>
      )}
    </>
  )
}
