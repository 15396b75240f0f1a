import { accessKey } from '../../../db/schema/index.ts'
import type { Actor } from '../../../src/actor.ts'
import { sha256 } from '../../../src/sha256.ts'
import { at } from '../../scheduler/when.ts'
import type { TestDb } from '../use-db.ts'
import { next, rows } from './rows.ts'

/** A key with which this actor signs in over HTTP. */
export async function aKey(db: TestDb, { userId }: Actor): Promise<string> {
  const key = `test-key-${next()}-${crypto.randomUUID()}`
  const createdAt = at('2026-01-01 09:00')
  await rows(db)
    .insert(accessKey)
    .values({ userId: userId ?? '', keyHash: sha256(key), label: 'test', createdAt })
  return key
}
