import { pino } from 'pino'
import type { Actor } from '../../../src/actor.ts'
import { doneAtOnce } from '../../../src/afterwards.ts'
import type { Context } from '../../../src/context.ts'
import { type Door, NO_DOOR } from '../../../src/door.ts'
import { createLiveNews } from '../../../src/live-news.ts'
import type { Post } from '../../../src/post/post.ts'
import { SILENT_POST } from '../../../src/post/silent-post.ts'
import type { Matcher } from '../../../src/solver/create-matcher.ts'
import { writeDoorLetter } from '../../../web/mail/write-door-letter.ts'
import { writeLetter } from '../../../web/mail/write-letter.ts'
import { at } from '../../scheduler/when.ts'
import type { TestDb } from '../use-db.ts'
import { next } from './rows.ts'

/** For a test that matches nothing. */
export const noMatcher: Matcher = {
  threadsMax: 1,
  start: () => {
    throw new Error('this test has no matcher')
  },
  close: async () => undefined,
}

/** Notices are written, and their mails wait: there is no mail server. */
export const waitingPost: Post = {
  ...SILENT_POST,
  write: writeLetter,
  writeAtDoor: writeDoorLetter,
  publicUrl: 'https://pool.voorbeeld.nl',
  isSilent: false,
}

/** With a key to seal with, the secret of every school account, and organisations on this very machine. */
export const testDoor: Door = {
  ...NO_DOOR,
  sealKeys: ['een-sleutel-voor-de-tests-van-meer-dan-32-tekens'],
  clientSecretOf: () => 'geheim-van-de-client',
  isOwnNetworkAllowed: true,
}

/** One question of `actor`, asked on Friday 20 November 2026 at 09:00; a test that matches gives its own matcher. */
export function testContext(
  { db }: Pick<TestDb, 'db'>,
  actor: Actor,
  over: Partial<Context> = {},
): Context {
  return {
    db,
    now: () => at('2026-11-20 09:00'),
    matcher: noMatcher,
    liveNews: createLiveNews(),
    post: waitingPost,
    door: testDoor,
    afterwards: doneAtOnce,
    log: pino({ level: 'silent' }),
    actor,
    requestId: `request-${next()}`,
    idempotencyKey: undefined,
    ...over,
  }
}
