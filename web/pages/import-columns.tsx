import type { ShownUpload } from '../../src/actions/import/show-upload.ts'
import { Choice } from '../parts/field.tsx'
import { ImportSteps } from '../parts/import-steps.tsx'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import type { View } from '../view.ts'

export interface ImportColumnsProps {
  readonly view: View
  readonly upload: ShownUpload
  /** What was chosen, by column; undefined before anything was. */
  readonly chosen: Readonly<Record<string, string>> | undefined
  readonly refusal: Refusal | undefined
}

/** The name and id of the choice for a column: `kolom-3`. */
export function columnField(place: number): string {
  return `kolom-${place}`
}

/** The second step: which heading of the file is which column. */
export function ImportColumns({ view, upload, chosen, refusal }: ImportColumnsProps) {
  const { t } = view
  const words = t.files
  const { id, fileName, columns, headings, samples, guess, mapping } = upload
  const picked: Readonly<Record<string, string>> = chosen ?? mapping ?? guess
  const ids = Object.fromEntries(columns.map(({ name }, place) => [name, columnField(place)]))
  const options = headings.map((heading) => ({
    value: heading,
    text: words.forExample(heading, samples[heading] ?? ''),
  }))
  const unused = headings.filter((heading) => !Object.values(picked).includes(heading))
  return (
    <>
      <RefusalSummary t={t} refusal={refusal} fieldIds={ids} />
      <p class="path">
        <a href="/inlezen">{words.title}</a>
      </p>
      <h1>{words.columnsTitle}</h1>
      <p class="lead">{words.columnsLead}</p>
      <ImportSteps t={t} at={1} />
      <form method="post" action={`/inlezen/${id}/kolommen`} class="card section" novalidate>
        <p class="muted">{fileName}</p>
        <div class="mapping">
          {columns.map(({ name, isNeeded }, place) => (
            <Choice
              name={columnField(place)}
              label={name}
              hint={isNeeded ? words.needed : words.optional}
              error={refusal?.fields.find(({ field }) => field === name)?.remedy}
              any={words.notInFile}
              options={options}
              chosen={picked[name]}
            />
          ))}
        </div>
        {unused.length > 0 && (
          <p class="hint">
            {words.unusedTitle}: {unused.join(', ')}
          </p>
        )}
        <div class="actions">
          <button type="submit">{words.toCheck}</button>
        </div>
      </form>
      <Discard view={view} id={id} />
    </>
  )
}

/** Reading in nothing at all. */
export function Discard({ view: { t }, id }: { readonly view: View; readonly id: string }) {
  return (
    <form method="post" action={`/inlezen/${id}/weg`} class="section">
      <button type="submit" class="quiet">
        {t.files.discard}
      </button>
    </form>
  )
}
