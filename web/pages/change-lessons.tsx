import type { Reference } from '../../src/actions/reference/read.ts'
import type { ShownRequest } from '../../src/actions/request/show.ts'
import { type Refusal, RefusalSummary } from '../parts/notice.tsx'
import { Period } from '../parts/post-fields.tsx'
import type { TypedPost } from '../post-form.ts'
import type { View } from '../view.ts'
import { fieldIdsOf, Lessons } from './post.tsx'

interface ChangeLessonsProps {
  readonly view: View
  readonly request: ShownRequest
  readonly personName: string
  readonly reference: Reference
  readonly typed: TypedPost
  /** The version of the request that was looked at. */
  readonly version: string
  readonly newLesson: number | undefined
  readonly refusal: Refusal | undefined
  /** Why there is nothing to change here; undefined where there is. */
  readonly stops: string | undefined
}

/** The days and lessons of a request for which nobody comes, to be changed as they were posted. */
export function ChangeLessons(props: ChangeLessonsProps) {
  const { view, request, personName, typed, version, refusal, stops } = props
  const { t } = view
  const words = t.school.lessons
  const address = `/inbox/${request.id}`
  return (
    <>
      <RefusalSummary t={t} refusal={refusal} fieldIds={fieldIdsOf(refusal)} />
      <p class="path">
        <a href={address}>{words.back}</a>
      </p>
      <h1>{words.title}</h1>
      {stops !== undefined ? (
        <p class="card section">{stops}</p>
      ) : (
        <>
          <p class="lead">{words.lead(personName)}</p>
          <form method="post" action={`${address}/lessen`} class="stack section" novalidate>
            {/* Enter in a field saves, and takes no lesson away. */}
            <button type="submit" class="unseen" tabindex={-1} aria-hidden="true">
              {words.submit}
            </button>
            <input type="hidden" name="aantal" value={typed.lessons.length} />
            <input type="hidden" name="version" value={version} />
            <Period {...props} />
            <Lessons {...props} />
            <div class="actions">
              <button type="submit" name="stap" value="bewaar">
                {words.submit}
              </button>
            </div>
          </form>
        </>
      )}
    </>
  )
}
