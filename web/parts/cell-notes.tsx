import type { ShownUpload } from '../../src/actions/import/show-upload.ts'
import type { Messages } from '../words/nl.ts'
import { Dutch } from './dutch.tsx'

type Finding = NonNullable<ShownUpload['findings']>[number]
type Note = Finding['problems'][number]

/** Everything that there is to say about one line: what is wrong, what to look at, what changes. */
export function CellNotes({ t, finding }: { readonly t: Messages; readonly finding: Finding }) {
  const { problems, warnings, changes } = finding
  if (problems.length + warnings.length + changes.length === 0)
    return <span class="muted">{t.files.nothingNotable}</span>
  return (
    <ul class="plain">
      {problems.map((note) => (
        <li>
          <Reason t={t} note={note} />
        </li>
      ))}
      {warnings.map((note) => (
        <li>
          <strong>{t.files.warned}</strong> <Reason t={t} note={note} />
        </li>
      ))}
      {changes.map(({ column, value, remedy }) => (
        <li>
          {column === null ? (
            <Dutch t={t} text={remedy} />
          ) : (
            <>
              <strong>{t.files.inColumn(column)}</strong> {t.files.changeTo(value, remedy)}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The column, the way out, and what stands there now. */
export function Reason({ t, note }: { readonly t: Messages; readonly note: Note }) {
  const { column, value, remedy } = note
  return (
    <>
      {column !== null && <strong>{t.files.inColumn(column)} </strong>}
      <Dutch t={t} text={remedy} />
      {value !== '' && <span class="muted"> {t.files.found(value)}</span>}
    </>
  )
}
