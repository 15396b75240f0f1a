import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cursorAfter, pageOf, readCursor } from '../../../src/actions/cursor.ts'

const id = (row: string) => row

describe('a page out of one row more than it holds', () => {
  it('names its last row where there is a next page', () => {
    expect(pageOf(['a', 'b', 'c'], 2, id)).toEqual({ items: ['a', 'b'], next: 'b' })
  })

  it('is the last one where the rows end with it', () => {
    expect(pageOf(['a', 'b'], 2, id)).toEqual({ items: ['a', 'b'], next: null })
    expect(pageOf([], 2, id)).toEqual({ items: [], next: null })
  })
})

describe('a cursor', () => {
  const parts = z.tuple([z.string(), z.uuid()])

  it('is read back as it was made', () => {
    const row = ['2026-11-23', '0f4b6f0e-6a6c-4a0e-9c60-1d1f0f6d8a11'] as const
    expect(readCursor(cursorAfter(...row), parts)).toEqual(row)
    expect(readCursor(undefined, parts)).toBeUndefined()
  })

  it('of another list or made up is refused', () => {
    for (const text of ['', 'e30', 'bm8ganNvbg', cursorAfter('2026-11-23')]) {
      expect(() => readCursor(text, parts)).toThrow('invalid-input')
    }
  })
})
