import { getTableColumns, inArray, sql } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import { postcodePlace } from '../schema/index.ts'

export type PostcodePlace = typeof postcodePlace.$inferSelect

/** Where these postcodes (PC4) are, as far as known. */
export async function placesOfPostcodes(
  tx: Tx,
  postcodes: readonly string[],
): Promise<ReadonlyMap<string, PostcodePlace>> {
  if (postcodes.length === 0) return new Map()
  const found = await tx
    .select()
    .from(postcodePlace)
    .where(inArray(postcodePlace.postcode4, [...new Set(postcodes)]))
  return new Map(found.map((place) => [place.postcode4, place]))
}

const ROWS_AT_ONCE = 1_000

/** Writes where postcodes are; answers how many are new and how many moved. */
export async function putPostcodes(tx: Tx, rows: readonly PostcodePlace[]) {
  let [created, updated] = [0, 0]
  const { latitude, longitude } = getTableColumns(postcodePlace)
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const written = await tx
      .insert(postcodePlace)
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .onConflictDoUpdate({
        target: postcodePlace.postcode4,
        set: { latitude: sql`excluded.latitude`, longitude: sql`excluded.longitude` },
        setWhere: sql`(${latitude}, ${longitude}) is distinct from (excluded.latitude, excluded.longitude)`,
      })
      .returning({ isNew: sql<boolean>`xmax = 0` })
    const fresh = written.filter(({ isNew }) => isNew).length
    created += fresh
    updated += written.length - fresh
  }
  return { created, updated, unchanged: rows.length - created - updated }
}

/** Gives sites and members without coordinates those of their postcode; answers how many of each. */
export async function placeByPostcode(tx: Tx) {
  const sites = await tx.execute(sql`
    update site set latitude = place.latitude, longitude = place.longitude
    from postcode_place place
    where site.latitude is null and place.postcode4 = left(site.postcode, 4)`)
  const members = await tx.execute(sql`
    update member set latitude = place.latitude, longitude = place.longitude
    from postcode_place place
    where member.latitude is null and place.postcode4 = member.postcode4`)
  return { sites: sites.rowCount ?? 0, members: members.rowCount ?? 0 }
}
