import { describe, expect, test } from 'vitest'
import type { Source } from '../../../scheduler/domain/source.ts'
import { onwardStep } from '../../../scheduler/offering/onward-step.ts'

const able = (memberId: string, source: Source, value = 0) => ({
  memberId,
  source,
  value,
  broken: [],
})
const about = {
  sourceOrder: ['own-board', 'flexpool', 'agency'] as const,
  onwardSources: ['flexpool', 'own-board'] as const,
  listed: new Set<string>(),
  askedAtOnce: 2,
}

describe('who is asked when the list ran dry', () => {
  test('is of the first source in the order of the board, the best first, by id where equal', () => {
    const verdicts = [
      able('d', 'flexpool', 9),
      able('c', 'own-board', 1),
      able('b', 'own-board', 2),
      able('a', 'own-board', 1),
    ]
    expect(onwardStep({ ...about, verdicts })).toEqual({
      source: 'own-board',
      memberIds: ['b', 'a'],
    })
  })

  test('is nobody who was listed, cannot come, or is of a source that is not asked by itself', () => {
    const broken = [{ ruleId: 'role', facts: {} }]
    const verdicts = [
      able('a', 'own-board'),
      { ...able('b', 'flexpool'), broken },
      able('c', 'agency'),
    ]
    expect(onwardStep({ ...about, verdicts, listed: new Set(['a']) })).toBeUndefined()
  })

  test('is of no source that the board does not name', () => {
    const sourceOrder = ['own-board'] as const
    expect(onwardStep({ ...about, sourceOrder, verdicts: [able('a', 'flexpool')] })).toBeUndefined()
  })
})
