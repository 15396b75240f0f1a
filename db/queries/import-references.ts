import type { Tx } from '../client.ts'
import { agency, board, region, role, site, vak } from '../schema/index.ts'

/** What a file may refer to by its public number or name. */
export interface KnownReferences {
  readonly roles: ReadonlySet<string>
  readonly vakken: readonly {
    readonly id: string
    readonly name: string
    readonly aliases: readonly string[]
  }[]
  readonly boardIdByNumber: ReadonlyMap<string, string>
  readonly siteByCode: ReadonlyMap<string, { readonly id: string; readonly boardId: string }>
  readonly agencyIdByName: ReadonlyMap<string, string>
  readonly regionIdByCode: ReadonlyMap<string, string>
}

/** Reads it all at once: these tables are small, and a file refers to most of them. */
export async function knownReferences(tx: Tx): Promise<KnownReferences> {
  const roles = await tx.select({ code: role.code }).from(role)
  const boards = await tx.select({ id: board.id, number: board.number }).from(board)
  const sites = await tx.select({ id: site.id, code: site.code, boardId: site.boardId }).from(site)
  const agencies = await tx.select({ id: agency.id, name: agency.name }).from(agency)
  const regions = await tx.select({ id: region.id, code: region.code }).from(region)
  return {
    roles: new Set(roles.map(({ code }) => code)),
    vakken: await tx.select().from(vak),
    boardIdByNumber: new Map(boards.map(({ id, number }) => [number, id])),
    siteByCode: new Map(sites.map(({ code, ...found }) => [code, found])),
    agencyIdByName: new Map(agencies.map(({ id, name }) => [name.toLowerCase(), id])),
    regionIdByCode: new Map(regions.map(({ id, code }) => [code, id])),
  }
}
