import type { Timetable } from '../../src/actions/absence/read-timetable.ts'
import type { Names } from '../../src/actions/reference/names.ts'
import type { Reference } from '../../src/actions/reference/read.ts'
import type { FieldProblem } from '../../src/errors.ts'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import { Need, Period, postErrorIn, Who } from '../parts/post-fields.tsx'
import { PostLesson } from '../parts/post-lesson.tsx'
import { PostPreview, type ShownPreview } from '../parts/post-preview.tsx'
import { PostTimetable, TIMETABLE_FIELDS } from '../parts/post-timetable.tsx'
import { postFieldId, type TypedPost } from '../post-form.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'

export interface PostProps {
  readonly view: View
  readonly names: Names
  readonly reference: Reference
  readonly typed: TypedPost
  /** A post that is sent twice is made once. */
  readonly postKey: string
  readonly preview: ShownPreview | undefined
  /** What has to be filled in before there is a preview. */
  readonly missing: readonly FieldProblem[]
  readonly refusal: Refusal | undefined
  /** What was read out of the timetable just now. */
  readonly timetable: Timetable | undefined
  /** The lesson that was just added. */
  readonly newLesson: number | undefined
}

/** An absence in one screen: who, when, which lessons; beside it what would be asked. */
export function Post(props: PostProps) {
  const { view, names, typed, refusal, preview, missing, postKey } = props
  const { t } = view
  return (
    <>
      <RefusalSummary t={t} refusal={refusal} fieldIds={fieldIdsOf(refusal)} />
      <h1>{t.post.title}</h1>
      <p class="lead">{t.post.lead}</p>
      <form
        method="post"
        action="/melden"
        id="melding"
        class="beside section"
        enctype="multipart/form-data"
        novalidate
      >
        {/* Enter in a field looks first, and never posts. */}
        <button
          type="submit"
          name="stap"
          value="bekijk"
          class="unseen"
          tabindex={-1}
          aria-hidden="true"
        >
          {t.post.preview}
        </button>
        <input type="hidden" name="aantal" value={typed.lessons.length} />
        <input type="hidden" name="sleutel" value={postKey} />
        <div class="stack">
          <Who {...props} />
          <Period {...props} />
          <PostTimetable {...props} />
          <Lessons {...props} />
          <Need {...props} />
        </div>
        <div class="stack aside">
          <PostPreview view={view} names={names} shown={preview} missing={missing} />
          <Buttons t={t} preview={preview} />
        </div>
      </form>
    </>
  )
}

/** Where each field that was refused stands on the page. */
export function fieldIdsOf(refusal: Refusal | undefined): Readonly<Record<string, string>> {
  const ids =
    refusal?.fields.map(
      ({ field }) => [field, TIMETABLE_FIELDS[field] ?? postFieldId(field)] as const,
    ) ?? []
  return Object.fromEntries(ids.flatMap(([field, id]) => (id === undefined ? [] : [[field, id]])))
}

function Buttons({ t, preview }: { readonly t: Messages; readonly preview: PostProps['preview'] }) {
  const isWarned = (preview?.preview.warnings.length ?? 0) > 0
  return (
    <div class="actions">
      {isWarned && <input type="hidden" name="gezien" value="ja" />}
      <button type="submit" name="stap" value="meld">
        {isWarned ? t.post.submitAnyway : t.post.submit}
      </button>
      <button type="submit" class="quiet" name="stap" value="bekijk">
        {t.post.preview}
      </button>
    </div>
  )
}

/** The levels that the own schools teach. */
export function taughtLevels({ levels, sites }: Pick<Reference, 'levels' | 'sites'>) {
  return levels.filter((level) => sites.some((site) => site.levels.includes(level)))
}

/** The lessons, and a button for one more. */
export function Lessons(
  props: Pick<PostProps, 'view' | 'reference' | 'typed' | 'refusal' | 'newLesson'>,
) {
  const { view, reference, refusal, newLesson } = props
  const { t } = view
  const { lessons } = props.typed
  const vakken = reference.vakken.map(({ id, name }) => ({ value: id, text: name }))
  return (
    <section class="card" aria-labelledby="welke-lessen">
      <h2 id="welke-lessen">{t.post.lessons}</h2>
      {lessons.map((lesson, index) => (
        <PostLesson
          {...{ t, lesson, index, vakken }}
          levels={taughtLevels(reference)}
          canDrop={lessons.length > 1}
          isNew={index === newLesson}
          errorOf={postErrorIn(refusal)}
        />
      ))}
      <button type="submit" class="quiet" name="stap" value="erbij">
        {t.post.addLesson}
      </button>
    </section>
  )
}
