import type { ClockTime } from '../scheduler/domain/instant.ts'
import { type SaveWeekInput, saveWeekInput } from '../src/actions/availability/save-week.ts'
import { ActionError, type FieldProblem } from '../src/errors.ts'
import { readForm, textOf } from './read-form.ts'
import type { Messages } from './words/nl.ts'

/** What a day of the week can be in the form. */
export const DAY_PARTS = ['niet', 'heel', 'ochtend', 'middag', 'eigen'] as const
export type DayPart = (typeof DAY_PARTS)[number]

/** The clock times of the parts that have a name. */
const TIMES: Readonly<Partial<Record<DayPart, readonly [string, string]>>> = {
  heel: ['07:00', '18:00'],
  ochtend: ['07:00', '12:30'],
  middag: ['12:30', '18:00'],
}

/** One day of the form, as it was typed. */
export interface TypedDay {
  /** 1 is Monday. */
  readonly weekday: number
  readonly part: DayPart
  readonly from: string
  readonly until: string
}

/** The names of a day's fields, which are their ids too. */
export function dayFields(weekday: number) {
  return { part: `dag-${weekday}`, from: `van-${weekday}`, until: `tot-${weekday}` }
}

/** The form for a week: the school days, and a day of the weekend where the member named one. */
export function typedWeek(
  week: readonly {
    readonly weekday: number
    readonly from: ClockTime
    readonly until: ClockTime
  }[],
): readonly TypedDay[] {
  return [1, 2, 3, 4, 5, 6, 7]
    .filter((weekday) => weekday <= 5 || week.some((one) => one.weekday === weekday))
    .map((weekday) => {
      const known = week.find((one) => one.weekday === weekday)
      if (known === undefined) return { weekday, part: 'niet', from: '', until: '' }
      const { from, until } = known
      const part = DAY_PARTS.find((name) => TIMES[name]?.join() === [from, until].join())
      return part === undefined
        ? { weekday, part: 'eigen', from, until }
        : { weekday, part, from: '', until: '' }
    })
}

/** What was typed, out of a body. */
export function typedWeekOf(body: Readonly<Record<string, unknown>>): readonly TypedDay[] {
  return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday): readonly TypedDay[] => {
    const fields = dayFields(weekday)
    const given = textOf(body[fields.part])
    const part = DAY_PARTS.find((name) => name === given)
    if (part === undefined) return []
    return [{ weekday, part, from: textOf(body[fields.from]), until: textOf(body[fields.until]) }]
  })
}

/** The form as the input of the action. Throws `invalid-input` by the ids of the fields. */
export function readWeek(t: Messages, typed: readonly TypedDay[]): SaveWeekInput {
  const missing = typed
    .filter(({ part, from, until }) => part === 'eigen' && (from === '' || until === ''))
    .map(({ weekday, from }): FieldProblem => {
      const { from: fromField, until: untilField } = dayFields(weekday)
      const field = from === '' ? fromField : untilField
      return { field, value: '', remedy: t.member.availability.fillTimes }
    })
  if (missing.length > 0) throw new ActionError('invalid-input', t.errorFill, { fields: missing })
  const named = typed.filter(({ part }) => part !== 'niet')
  const days = named.map(({ weekday, part, ...own }) => {
    const [from, until] = TIMES[part] ?? [own.from, own.until]
    return { weekday, from, until }
  })
  try {
    return readForm(saveWeekInput, { days })
  } catch (error) {
    throw error instanceof ActionError ? byDay(error, named) : error
  }
}

/** The schema names a day by its place in the list, the page by its number. */
function byDay({ code, detail, fields }: ActionError, named: readonly TypedDay[]): ActionError {
  return new ActionError(code, detail, {
    fields: fields.map((problem): FieldProblem => {
      const [, place = '', name = ''] = /^days\.(\d+)\.(from|until)$/.exec(problem.field) ?? []
      const weekday = named[Number(place)]?.weekday
      if (weekday === undefined || place === '') return problem
      const ids = dayFields(weekday)
      return { ...problem, field: name === 'from' ? ids.from : ids.until }
    }),
  })
}
