import type { ShownUpload } from '../../src/actions/import/show-upload.ts'
import { Badge } from '../parts/badge.tsx'
import { Tick } from '../parts/field.tsx'
import { type Finding, ImportLines, isWarned, LINE_TONES } from '../parts/import-lines.tsx'
import { ImportSteps } from '../parts/import-steps.tsx'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import type { View } from '../view.ts'
import { Discard } from './import-columns.tsx'

export interface ImportCheckProps {
  readonly view: View
  readonly upload: ShownUpload
  readonly refusal: Refusal | undefined
}

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
        <ImportLines {...props} findings={findings} />
      </div>
      <Discard view={view} id={upload.id} />
    </>
  )
}

const STATES = ['new', 'changed', 'same', 'refused'] as const

interface WithFindings {
  readonly view: View
  readonly findings: readonly Finding[]
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
            <Badge text={t.files.counts[state](count)} tone={LINE_TONES[state]} />
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
