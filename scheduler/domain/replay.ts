/** What a replay is asked for: what would be otherwise, or whom it would take. */
export const REPLAY_KINDS = ['compare', 'composition'] as const

/** What a replay is doing; a composition is first looked for in a few draws and then held against all. */
export const REPLAY_PHASES = ['reading', 'playing', 'searching', 'checking'] as const
export type ReplayPhase = (typeof REPLAY_PHASES)[number]
