import type { IntegerProgram } from '../../scheduler/match/solve/solver.ts'

/**
 * A program in MPS, the oldest format that every solver reads: columns `c0`, `c1`, ... of 0 or 1, rows `r0`, `r1`, ... of at
 * most so much, and values below 0, since MPS minimises.
 */
export function mpsOf({
  values,
  rowStarts,
  rowColumns,
  coefficients,
  rowMax,
}: IntegerProgram): string {
  const uses = Array.from(values, (value) => [`obj ${-value}`])
  for (let row = 0; row < rowMax.length; row += 1) {
    for (let at = rowStarts[row] ?? 0; at < (rowStarts[row + 1] ?? 0); at += 1) {
      uses[rowColumns[at] ?? 0]?.push(`r${row} ${coefficients[at] ?? 0}`)
    }
  }
  return [
    'NAME match FREE',
    'ROWS',
    ' N obj',
    ...Array.from(rowMax, (_, row) => ` L r${row}`),
    'COLUMNS',
    " M 'MARKER' 'INTORG'",
    ...uses.flatMap((ofColumn, column) => ofColumn.map((use) => ` c${column} ${use}`)),
    " M 'MARKER' 'INTEND'",
    'RHS',
    ...Array.from(rowMax, (max, row) => ` rhs r${row} ${max}`),
    'BOUNDS',
    ...Array.from(values, (_, column) => ` UP bnd c${column} 1`),
    'ENDATA',
    '',
  ].join('\n')
}
