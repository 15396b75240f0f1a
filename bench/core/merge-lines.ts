/**
 * The lines of a table after some of its rows were measured again: rows are known by their first cell, several lines may
 * belong to one row, and rows that were not measured now stay as they are. `names` is the order of the table; rows that are
 * not in it are left out.
 */
export function mergeLines(
  before: readonly string[],
  now: readonly string[],
  names: readonly string[],
): readonly string[] {
  const measured = Map.groupBy(now, nameOf)
  const known = Map.groupBy(before, nameOf)
  return names.flatMap((name) => measured.get(name) ?? known.get(name) ?? [])
}

function nameOf(line: string): string {
  return line.split('|')[1]?.trim() ?? ''
}
