import { describe, expect, test } from 'vitest'
import { clockTime } from '../../scheduler/domain/instant.ts'
import { ActionError } from '../../src/errors.ts'
import { readWeek, typedWeek, typedWeekOf } from '../../web/week-form.ts'
import { nl } from '../../web/words/nl.ts'

const day = (weekday: number, from: string, until: string) => ({
  weekday,
  from: clockTime(from),
  until: clockTime(until),
})

function refused(body: Readonly<Record<string, string>>): readonly string[] {
  try {
    readWeek(nl, typedWeekOf(body))
  } catch (error) {
    if (error instanceof ActionError) return error.fields.map(({ field }) => field)
    throw error
  }
  return []
}

describe('the form for a week', () => {
  test('names the parts of a day that have a name, and shows the clock of others', () => {
    const typed = typedWeek([
      day(1, '07:00', '18:00'),
      day(2, '07:00', '12:30'),
      day(4, '09:00', '15:00'),
    ])
    expect(typed).toEqual([
      { weekday: 1, part: 'heel', from: '', until: '' },
      { weekday: 2, part: 'ochtend', from: '', until: '' },
      { weekday: 3, part: 'niet', from: '', until: '' },
      { weekday: 4, part: 'eigen', from: '09:00', until: '15:00' },
      { weekday: 5, part: 'niet', from: '', until: '' },
    ])
  })

  test('asks about the weekend only where the member named it', () => {
    const weekdays = (week: Parameters<typeof typedWeek>[0]) =>
      typedWeek(week).map(({ weekday }) => weekday)
    expect(weekdays([])).toEqual([1, 2, 3, 4, 5])
    expect(weekdays([day(6, '09:00', '12:00')])).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('is read back as it was shown, and clock times count only where they were asked', () => {
    const body = {
      'dag-1': 'heel',
      'van-1': '03:00',
      'tot-1': '02:00',
      'dag-2': 'niet',
      'dag-3': 'eigen',
      'van-3': '09:00',
      'tot-3': '15:00',
      'dag-9': 'heel',
    }
    expect(readWeek(nl, typedWeekOf(body))).toEqual({
      days: [day(1, '07:00', '18:00'), day(3, '09:00', '15:00')],
    })
  })

  test('says at which field something is missing or the wrong way round', () => {
    expect(refused({ 'dag-1': 'niet', 'dag-2': 'eigen', 'van-2': '09:00', 'tot-2': '' })).toEqual([
      'tot-2',
    ])
    expect(refused({ 'dag-2': 'eigen', 'van-2': '', 'tot-2': '' })).toEqual(['van-2'])
    expect(
      refused({ 'dag-1': 'niet', 'dag-2': 'eigen', 'van-2': '15:00', 'tot-2': '09:00' }),
    ).toEqual(['tot-2'])
    expect(refused({ 'dag-4': 'eigen', 'van-4': 'laat', 'tot-4': '09:00' })).toEqual(['van-4'])
  })
})
