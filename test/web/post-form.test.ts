import { describe, expect, test } from 'vitest'
import { ActionError } from '../../src/errors.ts'
import { postFieldId, readPost, typedPost } from '../../web/post-form.ts'
import { nl } from '../../web/words/nl.ts'

const SITE = '11111111-1111-4111-8111-111111111111'

const BODY = {
  school: SITE,
  persoon: 'W. Weg',
  reden: 'ZIEK',
  eerste: '2026-11-23',
  laatste: '2026-12-04',
  rol: 'leraar',
  anders: 'agency',
  aantal: '1',
  'les-0-dagen': ['MO', 'WE'],
  'les-0-weken': '1',
  'les-0-van': '08:30',
  'les-0-tot': '10:10',
  'les-0-niveau': 'HAVO',
} as const

const read = (over: Readonly<Record<string, unknown>> = {}) =>
  readPost(nl, typedPost({ ...BODY, ...over }))

/** The fields that were refused, by the id that they have on the page. */
function refused(over: Readonly<Record<string, unknown>>): readonly (string | undefined)[] {
  try {
    read(over)
  } catch (error) {
    if (error instanceof ActionError) return error.fields.map(({ field }) => postFieldId(field))
  }
  return []
}

describe('what was typed becomes what the action takes', () => {
  test('weekdays are a recurrence, every week or every other', () => {
    expect(read().lessons[0]).toMatchObject({ rrule: 'FREQ=WEEKLY;BYDAY=MO,WE', vak: null })
    expect(read({ 'les-0-weken': '2', 'les-0-dagen': 'TU' }).lessons[0]).toMatchObject({
      rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
    })
  })

  test('an absence of one day needs no weekday, and a single day is one', () => {
    const one = { 'les-0-dagen': undefined }
    expect(read({ ...one, laatste: '2026-11-23' }).lessons[0]).toMatchObject({ day: '2026-11-23' })
    expect(read({ ...one, 'les-0-dag': '2026-11-25' }).lessons[0]).toMatchObject({
      day: '2026-11-25',
    })
  })

  test('what is left alone is as the action has it, and no pool is a choice', () => {
    expect(read()).toMatchObject({ poolId: 'auto', openEnded: false, notes: null })
    expect(read().kind).toBeUndefined()
    expect(read({ pool: 'geen', open: 'ja', soort: 'training' })).toMatchObject({
      poolId: null,
      openEnded: true,
      kind: 'training',
    })
  })

  test('every field that is empty is named at once, in the order of the page', () => {
    expect(
      refused({ school: '', reden: '', 'les-0-dagen': undefined, 'les-0-niveau': '' }),
    ).toEqual(['school', 'reden', 'les-0-dagen', 'les-0-niveau'])
    expect(refused({ 'les-0-dag': '2026-11-25' })).toEqual(['les-0-dagen'])
    expect(refused({ eerste: '2026-02-31' })).toEqual(['eerste'])
  })
})

test.for([
  ['siteId', 'school'],
  ['lessons[3].until', 'les-3-tot'],
  ['lessons.2.vak', 'les-2-vak'],
  ['lessons[1].rrule', 'les-1-dagen'],
  ['lessons[1]', 'les-1-van'],
  ['lessons', 'les-0-dagen'],
  ['constructor', undefined],
] as const)('the field %s stands at %s', ([field, id]) => {
  expect(postFieldId(field)).toBe(id)
})
