import { expect, it } from 'vitest'
import { mpsOf } from '../../bench/core/mps-of.ts'

it('writes every column as whole between 0 and 1, its value below 0, and every row with its room', () => {
  const program = {
    values: Float64Array.of(7, 5),
    rowStarts: Int32Array.of(0, 2, 3),
    rowColumns: Int32Array.of(0, 1, 1),
    coefficients: Float64Array.of(1, 1, 3),
    rowMax: Float64Array.of(1, 4),
    start: [],
    seed: 1,
  }
  expect(mpsOf(program).split('\n')).toEqual([
    'NAME match FREE',
    'ROWS',
    ' N obj',
    ' L r0',
    ' L r1',
    'COLUMNS',
    " M 'MARKER' 'INTORG'",
    ' c0 obj -7',
    ' c0 r0 1',
    ' c1 obj -5',
    ' c1 r0 1',
    ' c1 r1 3',
    " M 'MARKER' 'INTEND'",
    'RHS',
    ' rhs r0 1',
    ' rhs r1 4',
    'BOUNDS',
    ' UP bnd c0 1',
    ' UP bnd c1 1',
    'ENDATA',
    '',
  ])
})
