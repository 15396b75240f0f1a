import { type Border, border, counts } from './border.ts'

const HASH = {
  refused: (column: string) => [`${column} = 'x'`],
  allowed: (column: string) => [`${column} = repeat('0', 64)`],
}

/** Terms that are played again. */
export const REPLAY_BORDERS: readonly Border[] = [
  border('replay', 'finished_is_complete', {
    refused: [
      `status = 'finished'`,
      `status = 'finished', finished_at = now()`,
      `status = 'finished', result = '{}'`,
    ],
    allowed: [`status = 'finished', finished_at = now(), result = '{}'`],
  }),
  border('replay', 'stopped_knows_when', {
    refused: [
      `status = 'stopped', finished_at = now()`,
      `status = 'stopped', stop_asked_at = now()`,
    ],
    allowed: [`status = 'stopped', finished_at = now(), stop_asked_at = now()`],
  }),
  border('replay', 'failed_says_why', {
    refused: [`status = 'failed', finished_at = now()`, `status = 'failed', failure = 'x'`],
    allowed: [`status = 'failed', finished_at = now(), failure = 'thread-ended'`],
  }),
  border('replay', 'running_lives', {
    refused: [`status = 'running', begun_at = now()`, `status = 'running', heartbeat_at = now()`],
    allowed: [`status = 'running', begun_at = now(), heartbeat_at = now()`],
  }),
  border('replay', 'counts_not_negative', {
    refused: ['draws_done = -1', 'draws_total = -1'],
    allowed: ['draws_done = 0, draws_total = null'],
  }),
  border('replay', 'history_hash_is_sha256', {
    refused: HASH.refused('history_hash'),
    allowed: HASH.allowed('history_hash'),
  }),
  border('replay', 'version_counts', counts('version')),
  border('replay_draw', 'not_negative', { refused: ['draw = -1'], allowed: ['draw = 0'] }),
  border('replay_draw', 'variant_hash_is_sha256', {
    refused: HASH.refused('variant_hash'),
    allowed: HASH.allowed('variant_hash'),
  }),
]
