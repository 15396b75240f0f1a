import { readTimetable, readTimetableInput } from '../src/actions/absence/read-timetable.ts'
import type { Context } from '../src/context.ts'
import { ActionError, type FieldProblem } from '../src/errors.ts'
import { TIMETABLE_FIELDS } from './parts/post-timetable.tsx'
import { EMPTY_LESSON, POST_FIELDS, type TypedPost } from './post-form.ts'
import { readForm, textOf } from './read-form.ts'
import type { Messages } from './words/nl.ts'

/** The form with the lessons of the file that came with it, and what was read. Throws as `readTimetable`, beside the file. */
export async function fromTimetable(
  context: Context,
  t: Messages,
  typed: TypedPost,
  body: Readonly<Record<string, unknown>>,
) {
  const file = body['rooster']
  const missing = (field: string, remedy: string) =>
    new ActionError('invalid-input', t.errorFill, { fields: [{ field, value: '', remedy }] })
  if (!(file instanceof File) || file.size === 0) throw missing('bytes', t.files.chooseFile)
  const { siteId, firstDay, lastDay } = typed.fields
  if (siteId === '') throw missing('siteId', t.post.chooseOf(t.post.site))
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const teacher = textOf(body['afkorting'])
    const given = { siteId, firstDay, lastDay, teacher, bytes }
    const timetable = await readTimetable(context, readForm(readTimetableInput, given))
    const lessons = timetable.lessons.map(({ day, level, year, vak, group, ...lesson }) => ({
      ...EMPTY_LESSON,
      ...lesson,
      day: day ?? '',
      level: level ?? '',
      year: year === null ? '' : `${year}`,
      vak: vak ?? '',
      group: group ?? '',
    }))
    return { typed: { ...typed, lessons }, timetable }
  } catch (error) {
    if (!(error instanceof ActionError) || error.code === 'not-allowed') throw error
    throw new ActionError(error.code, error.detail, { fields: error.fields.map(besideFile) })
  }
}

/** What is wrong on a line of the file stands beside the file, with its place and what is there. */
function besideFile(problem: FieldProblem): FieldProblem {
  const { field, value, remedy } = problem
  if (Object.hasOwn(TIMETABLE_FIELDS, field) || Object.hasOwn(POST_FIELDS, field)) return problem
  const found = value === '' ? '' : ` (${value})`
  return {
    field: 'bytes',
    value,
    remedy: `${field.charAt(0).toUpperCase()}${field.slice(1)}${found}: ${remedy}`,
  }
}
