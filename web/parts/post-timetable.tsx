import type { Timetable } from '../../src/actions/absence/read-timetable.ts'
import type { View } from '../view.ts'
import { Field } from './field.tsx'
import type { Refusal } from './notice.tsx'

/** The names of the fields for a file of the timetable, by what the action calls them. */
export const TIMETABLE_FIELDS: Readonly<Record<string, string>> = {
  bytes: 'rooster',
  teacher: 'afkorting',
}

interface PostTimetableProps {
  readonly view: View
  /** What was read just now. */
  readonly timetable: Timetable | undefined
  readonly refusal: Refusal | undefined
}

/** The lessons out of the timetable, so that nobody types them; and what was left out, once it was read. */
export function PostTimetable({ view: { t }, timetable, refusal }: PostTimetableProps) {
  const words = t.post.timetable
  const errorOf = (name: string) =>
    refusal?.fields.find(({ field }) => TIMETABLE_FIELDS[field] === name)?.remedy
  const isWrong = errorOf('rooster') !== undefined || errorOf('afkorting') !== undefined
  return (
    <section class="card" aria-labelledby="uit-rooster">
      <h2 id="uit-rooster">{words.title}</h2>
      {timetable !== undefined && <Read words={words} timetable={timetable} />}
      <details open={isWrong}>
        <summary>{words.summary}</summary>
        <div class="row">
          <Field
            name="rooster"
            label={words.file}
            hint={words.fileHint}
            error={errorOf('rooster')}
            control={(control) => <input {...control} type="file" accept=".json,.csv,.txt" />}
          />
          <Field
            name="afkorting"
            label={words.teacher}
            hint={words.teacherHint}
            error={errorOf('afkorting')}
            control={(control) => <input {...control} maxlength={20} autocomplete="off" />}
          />
        </div>
        <button type="submit" class="quiet" name="stap" value="rooster">
          {words.read}
        </button>
      </details>
    </section>
  )
}

function Read({
  words,
  timetable,
}: {
  readonly words: View['t']['post']['timetable']
  readonly timetable: Timetable
}) {
  const { lessons, skipped, unknownVakken } = timetable
  const left = (['otherTeacher', 'otherDays', 'cancelled', 'closed'] as const).filter(
    (why) => skipped[why] > 0,
  )
  return (
    <div class="notice good" role="status">
      <p>{words.done(lessons.length)}</p>
      {(left.length > 0 || unknownVakken.length > 0) && (
        <ul>
          {left.map((why) => (
            <li>{words.skipped[why](skipped[why])}</li>
          ))}
          {unknownVakken.length > 0 && <li>{words.unknown(unknownVakken.join(', '))}</li>}
        </ul>
      )}
    </div>
  )
}
