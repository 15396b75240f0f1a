import type { DrawFigures } from '../../scheduler/replay/draw-figures.ts'
import type { History } from '../../scheduler/replay/history.ts'
import type { Acceptance } from '../../scheduler/replay/play-draw.ts'
import type { Variant } from '../../scheduler/replay/variant.ts'

/** What a replay plays: one term, and how people answer in it. */
export interface ReplayTask {
  readonly history: History
  readonly acceptance: Acceptance
  readonly seed: number
}

/** One draw of the term under one variant. */
export interface DrawAsked {
  readonly draw: number
  readonly variant: Variant
}

/** The lists of a history by the thousand, a few at a time. */
export type HistoryPiece =
  | { readonly list: 'requests'; readonly items: History['requests'] }
  | { readonly list: 'members'; readonly items: History['members'] }

/** A task whose lists come in pieces. */
export interface ReplayFrame extends Omit<ReplayTask, 'history'> {
  readonly history: Omit<History, 'requests' | 'members'>
}

/** What a thread is sent: pieces of a history, the frame around them, and then one draw at a time. */
export type ReplayMessage =
  | { readonly kind: 'piece'; readonly piece: HistoryPiece }
  | { readonly kind: 'frame'; readonly frame: ReplayFrame }
  | { readonly kind: 'draw'; readonly asked: DrawAsked }

/** What a thread tells of each draw. */
export type ReplayAnswer =
  | { readonly kind: 'drawn'; readonly figures: DrawFigures }
  | { readonly kind: 'failed'; readonly detail: string }
