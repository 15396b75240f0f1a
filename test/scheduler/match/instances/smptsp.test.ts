import { describe, expect, it } from 'vitest'
import {
  maximalOverlap,
  parseTaskScheduling,
} from '../../../../scheduler/match/instances/smptsp.ts'

const TEXT = `# by hand
Type = 1
Jobs = 3
 10 20
 15  30
20 25
Qualifications = 2
 2:   2  0
3: 0 1 2
`

describe('reading a public instance', () => {
  it('has tasks, and per worker the tasks in rising order', () => {
    expect(parseTaskScheduling(TEXT)).toEqual({
      tasks: [
        [10, 20],
        [15, 30],
        [20, 25],
      ],
      qualifications: [
        [0, 2],
        [0, 1, 2],
      ],
    })
  })

  it('reads a worker who can do nothing, and a file without a type or with line ends of Windows', () => {
    const text = TEXT.replace(' 2:   2  0', '0:').replace('Type = 1\n', '').replaceAll('\n', '\r\n')
    expect(parseTaskScheduling(text).qualifications).toEqual([[], [0, 1, 2]])
  })

  it.each([
    ['Type = 1', 'Type = 2', 'line 2: expected Type = 1, found Type = 2'],
    ['Jobs = 3', 'Tasks = 3', 'line 3: expected Jobs = a number, found Tasks = 3'],
    ['Jobs = 3', 'Jobs = 4', 'line 7: expected a start and a later end, found Qualifications = 2'],
    [' 15  30', '30 30', 'line 5: expected a start and a later end, found 30 30'],
    [' 15  30', '15 30.5', 'line 5: expected a start and a later end, found 15 30.5'],
    ['Qualifications = 2', '', 'line 8: expected Qualifications = a number, found 2:   2  0'],
    ['Qualifications = 2', 'Qualifications = 1', 'line 9: expected nothing more, found 3: 0 1 2'],
    ['3: 0 1 2', '4: 0 1 2', 'line 9: expected 4 task numbers, found 4: 0 1 2'],
    ['3: 0 1 2', '3: 0 1 1', 'line 9: expected each task once, found 3: 0 1 1'],
    ['3: 0 1 2', '3: 0 1 3', 'line 9: expected task numbers below 3, found 3: 0 1 3'],
    ['3: 0 1 2', '0 1 2', 'line 9: expected a count, a colon and task numbers, found 0 1 2'],
    ['3: 0 1 2', '', 'line 10: expected a count, a colon and task numbers, found the end'],
  ])('refuses %j as %j', (was, is, message) => {
    expect(() => parseTaskScheduling(TEXT.replace(was, is))).toThrow(new RangeError(message))
  })
})

describe('the maximal overlap', () => {
  it('counts tasks at one moment; those that touch do not overlap', () => {
    expect(maximalOverlap(parseTaskScheduling(TEXT).tasks)).toBe(2)
    expect(
      maximalOverlap([
        [0, 10],
        [10, 20],
      ]),
    ).toBe(1)
    expect(
      maximalOverlap([
        [0, 10],
        [9, 20],
        [1, 30],
      ]),
    ).toBe(3)
    expect(maximalOverlap([])).toBe(0)
  })
})
