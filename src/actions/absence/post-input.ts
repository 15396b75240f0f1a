import { z } from 'zod'
import { RRULE_LENGTH_MAX } from '../../../scheduler/calendar/recurrence-rule.ts'
import { ALTERNATIVES } from '../../../scheduler/domain/alternative.ts'
import { LEVELS } from '../../../scheduler/domain/level.ts'
import { REQUEST_KINDS } from '../../../scheduler/domain/request.ts'
import { clockTimeInput, dayInput, idInput, lineOfText, plainText } from '../input.ts'

/** As many lessons as sessions can be asked for at once. */
const LESSONS_MAX = 400

const lessonInput = z
  .strictObject({
    /** A lesson that comes back, such as `FREQ=WEEKLY;BYDAY=MO,WE`; or else `day` for a single one. */
    rrule: z.string().max(RRULE_LENGTH_MAX).optional(),
    day: dayInput.optional(),
    from: clockTimeInput,
    until: clockTimeInput,
    /** The id of a vak or one of its short names; null for a group that has one teacher for everything. */
    vak: lineOfText(40).nullable().default(null),
    level: z.enum(LEVELS, 'Kies een niveau uit de lijst, bijvoorbeeld HAVO of VMBO-T.'),
    year: z.number().int().min(1).max(8).nullable().default(null),
    group: lineOfText(20).nullable().default(null),
  })
  .refine(({ rrule, day }) => (rrule === undefined) !== (day === undefined), {
    error: 'Geef per les óf een herhaling (rrule) óf één dag (day).',
  })

/** What a school says when somebody is away. */
export const postAbsenceInput = z.strictObject({
  siteId: idInput,
  personName: lineOfText(120).transform((name) => name.replace(/\s+/g, ' ')),
  reasonCode: lineOfText(20),
  firstDay: dayInput,
  /** The expected last day where the end is open. */
  lastDay: dayInput,
  openEnded: z.boolean().default(false),
  roleCode: lineOfText(40),
  /** What the reason says, unless given. */
  kind: z.enum(REQUEST_KINDS).optional(),
  lessons: z
    .array(lessonInput)
    .min(1, 'Geef minstens één les.')
    .max(LESSONS_MAX, `Geef hoogstens ${LESSONS_MAX} lessen.`),
  classWouldBeSentHome: z.boolean().default(false),
  preferredMemberId: idInput.nullable().default(null),
  licensedTeacherNamed: z.boolean().default(false),
  /** For the class; never about a person's health. */
  notes: plainText(1000)
    .nullable()
    .default(null)
    .transform((text) => (text === '' ? null : text)),
  alternative: z.enum(ALTERNATIVES),
  /** `auto`: the pool whose rules serve this; null: no pool, the demand is counted all the same. */
  poolId: z.union([z.literal('auto'), idInput, z.null()]).default('auto'),
})

export type PostAbsenceInput = z.output<typeof postAbsenceInput>
/** One lesson as it was typed. */
export type LessonInput = PostAbsenceInput['lessons'][number]
