import type { Logger } from 'pino'
import type { Db } from '../db/client.ts'
import type { Instant } from '../scheduler/domain/instant.ts'
import type { Actor } from './actor.ts'
import type { Afterwards } from './afterwards.ts'
import type { Door } from './door.ts'
import type { LiveNews } from './live-news.ts'
import type { Post } from './post/post.ts'
import type { Matcher } from './solver/create-matcher.ts'

/** What the product is built from, made once at start-up. */
export interface Deps {
  readonly db: Db
  /** The only clock. */
  readonly now: () => Instant
  readonly matcher: Matcher
  readonly liveNews: LiveNews
  readonly post: Post
  readonly door: Door
  readonly afterwards: Afterwards
  readonly log: Logger
}

/** One question from one actor. */
export interface Context extends Deps {
  readonly actor: Actor
  readonly requestId: string
  /** When who sits at this browser last proved who they are; left out where every question is proof, as of a program with a key. */
  readonly provenAt?: Instant | undefined
  /** The board whose school account says who it is: it does for roles at that board alone. */
  readonly vouchingBoardId?: string | null | undefined
  /** Set when the caller wants to be able to ask again without doing twice. */
  readonly idempotencyKey: string | undefined
}
