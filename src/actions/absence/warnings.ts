import type { DatedSession } from '../../../scheduler/calendar/sessions.ts'
import type { Instant } from '../../../scheduler/domain/instant.ts'
import type { Length } from '../../../scheduler/domain/length.ts'
import { maximumDuration } from '../../../scheduler/rules/hard/maximum-duration.ts'
import type { PoolToChoose } from './choose-pool.ts'
import type { Lesson } from './lessons.ts'
import { medicalWordsIn } from './medical-words.ts'
import type { PostAbsenceInput } from './post-input.ts'

/** Something to look at again; the post is made all the same. */
export interface Warning {
  readonly code:
    | 'medical-words'
    | 'names-absent-person'
    | 'lesson-never'
    | 'too-long-for-pool'
    | 'no-pool'
    | 'in-the-past'
  readonly field: string
  /** A Dutch sentence for the person who posts. */
  readonly detail: string
}

/** What a careful colleague would say about this post. */
export function warningsOf(
  input: PostAbsenceInput,
  found: {
    readonly sessions: readonly DatedSession<Lesson>[]
    readonly length: Length | null
    readonly pool: PoolToChoose | null
    readonly now: Instant
  },
): readonly Warning[] {
  return [
    ...noteWarnings(input),
    ...neverWarnings(input, found.sessions),
    ...tooLong(found.pool, found.length),
    ...(found.length !== null && found.pool === null ? [noPool()] : []),
    ...past(found.sessions, found.now),
  ]
}

function noteWarnings({ notes, personName }: PostAbsenceInput): readonly Warning[] {
  if (notes === null) return []
  const medical = medicalWordsIn(notes)
  const warnings: Warning[] = []
  if (medical.length > 0) {
    const detail = `Het bericht is voor de klas en gaat ook naar andere besturen. Schrijf niets over iemands gezondheid: ${medical.join(', ')}.`
    warnings.push({ code: 'medical-words', field: 'notes', detail })
  }
  const surname = personName.split(' ').at(-1) ?? personName
  if (surname.length > 2 && notes.toLowerCase().includes(surname.toLowerCase())) {
    const detail =
      'In het bericht staat de naam van wie afwezig is. Andere besturen kunnen dat lezen.'
    warnings.push({ code: 'names-absent-person', field: 'notes', detail })
  }
  return warnings
}

function neverWarnings(
  { lessons }: PostAbsenceInput,
  sessions: readonly DatedSession<Lesson>[],
): readonly Warning[] {
  if (sessions.length === 0) return []
  const seen = new Set(sessions.map(({ payload }) => payload.index))
  return lessons.flatMap((_lesson, index) =>
    seen.has(index)
      ? []
      : [
          {
            code: 'lesson-never' as const,
            field: `lessons[${index}]`,
            detail: `Les ${index + 1} valt in deze periode op geen enkele schooldag.`,
          },
        ],
  )
}

function tooLong(pool: PoolToChoose | null, length: Length | null): readonly Warning[] {
  const maximum = pool?.spelregels?.maximum ?? null
  if (maximum === null || length === null || length[maximum.basis] <= maximum.days) return []
  const { days: daysMax, basis } = maximum
  const detail = maximumDuration.explain({ days: length[basis], daysMax, basis, ...length })
  return [{ code: 'too-long-for-pool', field: 'lastDay', detail }]
}

function noPool(): Warning {
  const detail = 'Deze vraag gaat naar geen enkele pool. Ze telt wel mee in de cijfers.'
  return { code: 'no-pool', field: 'poolId', detail }
}

/** Yesterday's sick day is told today, and it counts; there is nobody to look for any more. */
function past(
  sessions: readonly Pick<DatedSession<unknown>, 'endsAt'>[],
  now: Instant,
): readonly Warning[] {
  if (sessions.length === 0 || sessions.some(({ endsAt }) => endsAt > now)) return []
  const detail =
    'Deze lessen zijn al voorbij. De melding telt mee in de cijfers, maar er wordt niemand meer gezocht.'
  return [{ code: 'in-the-past', field: 'firstDay', detail }]
}
