import type { ShownUpload } from '../../src/actions/import/show-upload.ts'
import type { View } from '../view.ts'
import { Badge } from './badge.tsx'
import { CellNotes } from './cell-notes.tsx'
import { Table } from './table.tsx'

/** What was found about one line of a file. */
export type Finding = NonNullable<ShownUpload['findings']>[number]

interface ImportLinesProps {
  readonly view: View
  readonly upload: ShownUpload
  readonly findings: readonly Finding[]
}

const LINES_ON_PAGE = 100

/** How each standing of a line looks. */
export const LINE_TONES = {
  new: 'good',
  changed: 'good',
  same: 'calm',
  refused: 'danger',
} as const

/** Whether a line that could go in has something to look at first. */
export function isWarned({ state, warnings }: Finding): boolean {
  return state !== 'refused' && warnings.length > 0
}

/** The lines of a file, a page at a time: all of them, or those with something wrong or something to look at. */
export function ImportLines({ view, upload, findings }: ImportLinesProps) {
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

function Filters({ view: { t, query }, upload }: Pick<ImportLinesProps, 'view' | 'upload'>) {
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
      <Badge text={t.files.states[state]} tone={LINE_TONES[state]} />{' '}
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
