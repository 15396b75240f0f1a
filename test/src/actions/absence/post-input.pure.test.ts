import { describe, expect, test } from 'vitest'
import { postAbsenceInput } from '../../../../src/actions/absence/post-input.ts'
import { aLesson, aPost } from './school.ts'

const SITE = '00000000-0000-4000-8000-000000000000'
const parse = (over: object) => postAbsenceInput.safeParse({ ...aPost(SITE), ...over })

describe('understood', () => {
  test('with what is usual where nothing was said', () => {
    expect(aPost(SITE)).toMatchObject({
      openEnded: false,
      classWouldBeSentHome: false,
      preferredMemberId: null,
      licensedTeacherNamed: false,
      notes: null,
      poolId: 'auto',
    })
  })

  test('an empty note as no note', () => {
    expect(parse({ notes: '  \n ' }).data?.notes).toBeNull()
  })

  test('a name with one space between its parts', () => {
    expect(parse({ personName: ' M.  de\u00a0Wit ' }).data?.personName).toBe('M. de Wit')
  })
})

describe('refused', () => {
  test.for([
    ['a name with a line end inside', { personName: 'a\u2028b' }, ['personName']],
    ['a name with a control character', { personName: 'a\u0000b' }, ['personName']],
    ['a note that turns the direction of text', { notes: 'a\u202eb' }, ['notes']],
    ['a day that does not exist', { firstDay: '2026-02-30' }, ['firstDay']],
    [
      'a level that does not exist',
      { lessons: [{ ...aLesson(), level: 'GYM' }] },
      ['lessons', 0, 'level'],
    ],
    ['no lessons', { lessons: [] }, ['lessons']],
    [
      'a lesson with a pattern and a day',
      { lessons: [{ ...aLesson(), day: '2026-11-09' }] },
      ['lessons', 0],
    ],
    ['a lesson with neither', { lessons: [{ ...aLesson(), rrule: undefined }] }, ['lessons', 0]],
    ['an alternative that is none', { alternative: 'prayer' }, ['alternative']],
    ['a field that nobody asked for', { diagnosis: 'griep' }, []],
  ] as const)('%s', ([, over, path]) => {
    expect(parse(over).error?.issues[0]?.path).toEqual(path)
  })
})
