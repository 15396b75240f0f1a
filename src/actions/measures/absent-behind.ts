import type { Tx } from '../../../db/client.ts'
import { absentPersons } from '../../../db/queries/measure/asked.ts'
import type { Value } from '../../../scheduler/measures/measure.ts'
import type { Piece } from '../../../scheduler/measures/piece.ts'
import { MEASURES } from '../../../scheduler/measures/register.ts'

type Persons = ReadonlyMap<string, string>

/** The places in the register of measures that count people who were away. */
const PLACES = MEASURES.flatMap(({ values }, place) => (values?.areAbsent ? [place] : []))

/** By the last of some pieces: who is behind all of them. A piece that is told anew is another one, so that nothing here gets old. */
const remembered = new WeakMap<Piece, { readonly pieces: readonly Piece[]; readonly of: Persons }>()

/** Who is behind a request that stands for somebody who was away: one number for one person, over all these pieces. */
export async function absentBehind(
  tx: Tx,
  all: readonly Piece[],
): Promise<(request: Value) => Value> {
  const pieces = all.filter((piece) => requestsIn(piece).length > 0)
  const last = pieces.at(-1)
  const known = last && remembered.get(last)
  const isKnown =
    known?.pieces.length === pieces.length && pieces.every((one, at) => one === known.pieces[at])
  const of = isKnown ? known.of : await absentPersons(tx, [...new Set(pieces.flatMap(requestsIn))])
  if (last !== undefined) remembered.set(last, { pieces, of })
  return (request) => of.get(String(request)) ?? request
}

function requestsIn({ whole }: Piece): readonly string[] {
  return PLACES.flatMap((place) => whole[place]?.values.map(String) ?? [])
}
