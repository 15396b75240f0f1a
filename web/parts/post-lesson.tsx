import { EMPTY_LESSON, lessonField, type TypedLesson, WEEKDAYS } from '../post-form.ts'
import type { Messages } from '../words/nl.ts'
import { Choice, Field, type Option } from './field.tsx'

interface PostLessonProps {
  readonly t: Messages
  readonly lesson: TypedLesson
  readonly index: number
  /** Whether there is another one, so that this one can go. */
  readonly canDrop: boolean
  /** This one was just added: typing goes on here. */
  readonly isNew: boolean
  readonly vakken: readonly Option[]
  readonly levels: readonly string[]
  readonly errorOf: (fieldId: string) => string | undefined
}

/** One lesson of the form: on which days, from when until when, and for which class. */
export function PostLesson(props: PostLessonProps) {
  const { t, index, canDrop } = props
  return (
    <fieldset class="lesson">
      <legend>{t.post.lesson(index + 1)}</legend>
      <Days {...props} />
      <div class="row">
        <Time {...props} field="from" label={t.post.from} />
        <Time {...props} field="until" label={t.post.until} />
        <Select
          {...props}
          field="level"
          label={t.post.level}
          any={t.post.anyLevel}
          options={LEVEL_OPTIONS(props.levels)}
        />
        <Select
          {...props}
          field="vak"
          label={t.post.vak}
          any={t.post.noVak}
          options={props.vakken}
        />
        <Select {...props} field="year" label={t.post.year} any="–" options={YEARS} />
        <Text {...props} field="group" label={t.post.group} />
      </div>
      {canDrop && (
        <button type="submit" class="quiet" name="stap" value={`weg-${index}`}>
          {t.post.dropLesson(index + 1)}
        </button>
      )}
    </fieldset>
  )
}

const YEARS: readonly Option[] = ['1', '2', '3', '4', '5', '6', '7', '8'].map((year) => ({
  value: year,
  text: year,
}))

const LEVEL_OPTIONS = (levels: readonly string[]) =>
  levels.map((level) => ({ value: level, text: level }))

function Days(props: PostLessonProps) {
  const { t, lesson, index, isNew, errorOf } = props
  const id = lessonField(index, 'weekdays')
  const error = errorOf(id)
  return (
    <div class="row">
      <fieldset class={error === undefined ? 'field' : 'field wrong'}>
        <legend>{t.post.weekdays}</legend>
        {error !== undefined && (
          <p class="error" id={`${id}-error`}>
            {error}
          </p>
        )}
        <div class="days">
          {WEEKDAYS.map((weekday, place) => (
            <label class="day">
              <input
                type="checkbox"
                id={place === 0 ? id : undefined}
                name={id}
                value={weekday}
                checked={lesson.weekdays.includes(weekday)}
                autofocus={isNew && place === 0}
                aria-describedby={error === undefined ? undefined : `${id}-error`}
              />
              {t.post.weekdayNames[place]}
            </label>
          ))}
        </div>
      </fieldset>
      <Select {...props} field="weeks" label={t.post.weeks} options={weekOptions(t)} />
      <Field
        name={lessonField(index, 'day')}
        label={t.post.single}
        hint={t.post.singleHint}
        error={errorOf(lessonField(index, 'day'))}
        control={(control) => <input {...control} type="date" value={lesson.day} />}
      />
    </div>
  )
}

function weekOptions(t: Messages): readonly Option[] {
  return [
    { value: '1', text: t.post.everyWeek },
    { value: '2', text: t.post.everyOther },
  ]
}

interface PieceProps extends PostLessonProps {
  readonly field: Exclude<keyof typeof EMPTY_LESSON, 'weekdays'>
  readonly label: string
}

function Time({ lesson, index, errorOf, field, label }: PieceProps) {
  const name = lessonField(index, field)
  return (
    <Field
      name={name}
      label={label}
      error={errorOf(name)}
      control={(control) => <input {...control} type="time" value={lesson[field]} />}
    />
  )
}

function Text({ lesson, index, errorOf, field, label }: PieceProps) {
  const name = lessonField(index, field)
  return (
    <Field
      name={name}
      label={label}
      error={errorOf(name)}
      control={(control) => <input {...control} maxlength={20} value={lesson[field]} />}
    />
  )
}

function Select(
  props: PieceProps & { readonly any?: string; readonly options: readonly Option[] },
) {
  const { lesson, index, errorOf, field, label, options } = props
  const name = lessonField(index, field)
  return (
    <Choice
      name={name}
      label={label}
      {...(props.any === undefined ? {} : { any: props.any })}
      options={options}
      chosen={lesson[field]}
      error={errorOf(name)}
    />
  )
}
