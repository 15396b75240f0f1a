import type { ShownUpload } from '../../src/actions/import/show-upload.ts'
import { Reason } from '../parts/cell-notes.tsx'
import { Facts } from '../parts/facts.tsx'
import { ImportSteps } from '../parts/import-steps.tsx'
import { Table } from '../parts/table.tsx'
import type { View } from '../view.ts'

type Report = NonNullable<ShownUpload['report']>

interface ReportProps {
  readonly view: View
  readonly upload: Pick<ShownUpload, 'id' | 'fileName'>
  readonly report: Report
}

/** The last step: what became of the file, line by line. */
export function ImportReportPage(props: ReportProps) {
  const { view, upload, report } = props
  const { t } = view
  const words = t.files
  return (
    <>
      <p class="path">
        <a href="/inlezen">{words.title}</a>
      </p>
      <h1>{words.reportTitle}</h1>
      <p class="lead">{words.reportLead(upload.fileName)}</p>
      <ImportSteps t={t} at={3} />
      <div class="stack section">
        <section class="card" aria-label={words.reportTitle}>
          <Facts
            facts={[
              [words.report.created, report.created],
              [words.report.updated, report.updated],
              [words.report.unchanged, report.unchanged],
              [words.report.skipped, report.skipped.length],
            ]}
          />
        </section>
        <Skipped {...props} />
        <Made {...props} />
        <p>
          <a class="button" href="/inlezen">
            {words.again}
          </a>
        </p>
      </div>
    </>
  )
}

function Skipped({ view: { t }, upload, report }: ReportProps) {
  const words = t.files
  if (report.skipped.length === 0) return null
  return (
    <section aria-labelledby="overgeslagen">
      <div class="between">
        <h2 id="overgeslagen">{words.skippedTitle}</h2>
        <a
          class="button quiet"
          href={`/inlezen/${upload.id}/geweigerd.csv`}
          download=""
          hx-boost="false"
        >
          {words.download}
        </a>
      </div>
      <Table<Report['skipped'][number]>
        caption={words.skipped}
        rows={report.skipped}
        columns={[
          { head: words.line, cell: ({ line }) => line },
          { head: words.about, cell: ({ about }) => about },
          {
            head: words.why,
            cell: ({ reasons }) => (
              <ul class="plain">
                {reasons.map((note) => (
                  <li>
                    <Reason t={t} note={note} />
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </section>
  )
}

function Made({ view: { t }, report }: ReportProps) {
  const words = t.files
  if (report.made.length === 0) return null
  return (
    <section aria-labelledby="ingelezen">
      <h2 id="ingelezen">{words.madeTitle}</h2>
      <Table<Report['made'][number]>
        caption={words.made}
        rows={report.made}
        columns={[
          { head: words.line, cell: ({ line }) => line },
          {
            head: words.about,
            cell: ({ about, requestId }) =>
              requestId === undefined ? about : <a href={`/inbox/${requestId}`}>{about}</a>,
          },
        ]}
      />
    </section>
  )
}
