import type { ShownUpload } from '../../src/actions/import/show-upload.ts'
import { Badge } from '../parts/badge.tsx'
import { CellNotes } from '../parts/cell-notes.tsx'
import { Tick } from '../parts/field.tsx'
import { ImportSteps } from '../parts/import-steps.tsx'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import { Table } from '../parts/table.tsx'
import type { View } from '../view.ts'
import { Discard } from './import-columns.tsx'

export interface ImportCheckProps {
  readonly view: View
  readonly upload: ShownUpload
  readonly refusal: Refusal | undefined
}

type Finding = NonNullable<ShownUpload['findings']>[number]

const LINES_ON_PAGE = 100

/** The third step: every line with what is wrong with it, and the choice to read in what is right, or nothing. */
export function ImportCheck(props: ImportCheckProps) {
  const { view, upload, refusal } = props
  const { t } = view
  const findings = upload.findings ?? []
  return (
    <>
      <RefusalSummary t={t} refusal={refusal} />
      <p class="path">
        <a href="/inlezen">{t.files.title}</a>
      </p>
      <h1>{t.files.checkTitle}</h1>
      <p class="lead">{t.files.checkLead}</p>
      <ImportSteps t={t} at={2} />
      <div class="stack section">
        <section class="card" aria-labelledby="doen">
          <h2 id="doen">{t.files.takeTitle}</h2>
          <p class="muted">{t.files.columnsOf(upload.fileName, t.files.lines(findings.length))}</p>
          <Tally view={view} findings={findings} />
          <Take {...props} findings={findings} />
        </section>
        <Lines {...props} findings={findings} />
      </div>
      <Discard view={view} id={upload.id} />
    </>
  )
}

const TONES = { new: 'good', changed: 'good', same: 'calm', refused: 'danger' } as const
const STATES = ['new', 'changed', 'same', 'refused'] as const

interface WithFindings {
  readonly view: View
  readonly findings: readonly Finding[]
}

function isWarned({ state, warnings }: Finding): boolean {
  return state !== 'refused' && warnings.length > 0
}

function Tally({ view: { t }, findings }: WithFindings) {
  const warned = findings.filter(isWarned).length
  return (
    <ul class="found plain">
      {STATES.map((state) => {
        const count = findings.filter((finding) => finding.state === state).length
        if (count === 0) return null
        return (
          <li>
            <Badge text={t.files.counts[state](count)} tone={TONES[state]} />
          </li>
        )
      })}
      {warned > 0 && (
        <li>
          <Badge text={t.files.counts.warned(warned)} tone="warn" />
        </li>
      )}
    </ul>
  )
}

function Take({ view: { t }, upload, findings }: ImportCheckProps & WithFindings) {
  const words = t.files
  const right = findings.filter(({ state }) => state === 'new' || state === 'changed')
  const refused = findings.filter(({ state }) => state === 'refused').length
  const warned = upload.kind === 'requests' ? right.filter(isWarned).length : 0
  const base = `/inlezen/${upload.id}`
  return (
    <>
      {right.length === 0 ? (
        <p>{words.nothingToTake}</p>
      ) : (
        <form method="post" action={`${base}/inlezen`}>
          <p>{words.takeLead(refused)}</p>
          {warned > 0 && (
            <Tick name="waarschuwingen" label={words.withWarnings(warned)} isOn={false} />
          )}
          <div class="actions">
            <button type="submit">{words.takeIn(right.length - warned)}</button>
          </div>
        </form>
      )}
      <p class="actions">
        <a class="button quiet" href={`${base}/kolommen`}>
          {words.otherColumns}
        </a>
        {refused > 0 && (
          <a class="button quiet" href={`${base}/geweigerd.csv`} download="" hx-boost="false">
            {words.download}
          </a>
        )}
      </p>
    </>
  )
}

function Lines({ view, upload, findings }: ImportCheckProps & WithFindings) {
  const { t, query } = view
  const shown = findings.filter((finding) => isShown(finding, query['regels']))
  const pages = Math.max(1, Math.ceil(shown.length / LINES_ON_PAGE))
  const page = Math.min(pages, Math.max(1, Number(query['bladzijde']) || 1))
  const onPage = shown.slice((page - 1) * LINES_ON_PAGE, page * LINES_ON_PAGE)
  const cellsOf = new Map(upload.rows.map(({ line, cells }) => [line, cells]))
  return (
    <section aria-labelledby="regels">
      <h2 id="regels">{t.files.rowsCaption}</h2>
      <Filters view={view} upload={upload} />
      {onPage.length === 0 ? (
        <p class="card">{t.files.noRows}</p>
      ) : (
        <Table<Finding>
          caption={t.files.rowsCaption}
          rows={onPage}
          columns={[
            { head: t.files.line, cell: ({ line }) => line },
            { head: t.files.about, cell: ({ about }) => about },
            { head: t.files.state, cell: (finding) => <State view={view} finding={finding} /> },
            { head: t.files.notes, cell: (finding) => <CellNotes t={t} finding={finding} /> },
            { head: t.files.cells, cell: ({ line }) => <Cells t={t} cells={cellsOf.get(line)} /> },
          ]}
        />
      )}
      <Pages view={view} page={page} pages={pages} />
    </section>
  )
}

function isShown(finding: Finding, which: string | undefined): boolean {
  if (which === 'fouten') return finding.state === 'refused'
  return which !== 'let' || finding.warnings.length > 0
}

function Filters({ view: { t, query }, upload }: Pick<ImportCheckProps, 'view' | 'upload'>) {
  const chosen = query['regels'] ?? 'alles'
  return (
    <nav class="pager" aria-label={t.files.filterLabel}>
      {Object.entries(t.files.filters).map(([name, label]) => (
        <a
          class="button quiet"
          href={`/inlezen/${upload.id}/nakijken?regels=${name}`}
          aria-current={name === chosen ? 'true' : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}

function State({ view: { t }, finding }: { readonly view: View; readonly finding: Finding }) {
  const { state } = finding
  return (
    <>
      <Badge text={t.files.states[state]} tone={TONES[state]} />{' '}
      {isWarned(finding) && <Badge text={t.files.warned} tone="warn" />}
    </>
  )
}

function Cells({
  t,
  cells,
}: {
  readonly t: View['t']
  readonly cells: Readonly<Record<string, string>> | undefined
}) {
  const filled = Object.entries(cells ?? {}).filter(([, value]) => value !== '')
  return (
    <details>
      <summary>{t.files.show}</summary>
      <dl class="pairs">
        {filled.map(([name, value]) => (
          <div>
            <dt>{name}: </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function Pages({
  view: { t, path, query },
  page,
  pages,
}: {
  readonly view: View
  readonly page: number
  readonly pages: number
}) {
  if (pages === 1) return null
  const to = (next: number) =>
    `${path}?${new URLSearchParams({ ...query, bladzijde: `${next}` }).toString()}`
  return (
    <nav class="pager" aria-label={t.files.pageOf(page, pages)}>
      {page > 1 && (
        <a class="button quiet" href={to(page - 1)}>
          {t.files.earlierRows}
        </a>
      )}
      <span class="muted">{t.files.pageOf(page, pages)}</span>
      {page < pages && (
        <a class="button quiet" href={to(page + 1)}>
          {t.files.laterRows}
        </a>
      )}
    </nav>
  )
}
