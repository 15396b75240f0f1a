import type { listUploads } from '../../src/actions/import/list-uploads.ts'
import { UPLOAD_LINES_MAX } from '../../src/actions/import/upload.ts'
import { Choice, Field, type Option } from '../parts/field.tsx'
import { ImportSteps } from '../parts/import-steps.tsx'
import { JustDone } from '../parts/just-done.tsx'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import { moment } from '../parts/when.ts'
import type { View } from '../view.ts'

export type FileKind = keyof typeof UPLOAD_LINES_MAX

export interface ImportFileProps {
  readonly view: View
  /** What this role may read in. */
  readonly kinds: readonly FileKind[]
  readonly pools: readonly Option[]
  readonly open: Awaited<ReturnType<typeof listUploads>>
  readonly typed: Readonly<Record<string, string>>
  readonly refusal: Refusal | undefined
}

/** The names of the fields, by what the action calls them. */
export const FILE_FIELDS: Readonly<Record<string, string>> = {
  kind: 'soort',
  poolId: 'pool',
  bytes: 'bestand',
  bestand: 'bestand',
  fileName: 'bestand',
}

/** The first step: which file, of what, for which pool. */
export function ImportFile(props: ImportFileProps) {
  const { view, refusal } = props
  const { t } = view
  return (
    <>
      <RefusalSummary t={t} refusal={refusal} fieldIds={FILE_FIELDS} />
      <JustDone view={view} />
      <h1>{t.files.title}</h1>
      <p class="lead">{t.files.lead}</p>
      <ImportSteps t={t} at={0} />
      <div class="stack section">
        <FileForm {...props} />
        <OpenFiles {...props} />
        <Examples {...props} />
      </div>
    </>
  )
}

function FileForm(props: ImportFileProps) {
  const { view, kinds } = props
  const words = view.t.files
  const linesMax = Math.max(...kinds.map((kind) => UPLOAD_LINES_MAX[kind]))
  return (
    <form
      method="post"
      action="/inlezen"
      enctype="multipart/form-data"
      class="card"
      hx-boost="false"
      novalidate
    >
      <WhatAndWhere {...props} />
      <Field
        name="bestand"
        label={words.file}
        hint={words.fileHint(linesMax)}
        error={errorOf(props, 'bestand')}
        control={(control) => (
          <input {...control} type="file" accept=".csv,.txt,text/csv,text/plain" />
        )}
      />
      {kinds.includes('members') && <p class="hint">{words.keeps}</p>}
      <p class="hint">{words.kept}</p>
      <div class="actions">
        <button type="submit">{words.upload}</button>
      </div>
    </form>
  )
}

/** What is said of the field of this name. */
function errorOf({ refusal }: ImportFileProps, name: string): string | undefined {
  return refusal?.fields.find(({ field }) => (FILE_FIELDS[field] ?? field) === name)?.remedy
}

/** What is in the file, where that may be more than one thing, and for which pool. */
function WhatAndWhere(props: ImportFileProps) {
  const { view, kinds, pools, typed } = props
  const words = view.t.files
  const [only] = kinds
  return (
    <>
      {kinds.length > 1 ? (
        <Choice
          name="soort"
          label={words.kind}
          error={errorOf(props, 'soort')}
          options={kinds.map((kind) => ({ value: kind, text: words.kinds[kind] }))}
          chosen={typed['soort']}
        />
      ) : (
        <input type="hidden" name="soort" value={only} />
      )}
      {pools.length > 0 && (
        <Choice
          name="pool"
          label={words.pool}
          error={errorOf(props, 'pool')}
          any={words.anyPool}
          options={pools}
          chosen={typed['pool']}
        />
      )}
    </>
  )
}

function OpenFiles({ view: { t }, open }: ImportFileProps) {
  if (open.length === 0) return null
  return (
    <section class="card" aria-labelledby="nog-open">
      <h2 id="nog-open">{t.files.openTitle}</h2>
      <ul class="why">
        {open.map(({ id, kind, fileName, expiresAt }) => (
          <li>
            <a href={`/inlezen/${id}`}>{t.files.goOn(fileName)}</a>{' '}
            <span class="muted">{t.files.openLine(t.files.kinds[kind], moment(t, expiresAt))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Examples({ view: { t }, kinds }: ImportFileProps) {
  return (
    <section class="card" aria-labelledby="voorbeelden">
      <h2 id="voorbeelden">{t.files.exampleTitle}</h2>
      <p>{t.files.exampleLead}</p>
      <ul class="why">
        {kinds.map((kind) => (
          <li>
            <a href={`/inlezen/voorbeeld/${kind}.csv`} download={`${kind}.csv`} hx-boost="false">
              {t.files.example(t.files.kinds[kind].toLowerCase())}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
