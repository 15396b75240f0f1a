import { parentPort } from 'node:worker_threads'
import type { DrawFigures } from '../../scheduler/replay/draw-figures.ts'
import type { History } from '../../scheduler/replay/history.ts'
import { playDraw } from '../../scheduler/replay/play-draw.ts'
import { createHighsSolver } from './create-highs-solver.ts'
import type {
  DrawAsked,
  HistoryPiece,
  ReplayAnswer,
  ReplayMessage,
  ReplayTask,
} from './replay-messages.ts'

/** The thread in which draws of one replay are played, one at a time; HiGHS runs in a thread below this one. */
if (parentPort === null) throw new Error('the replay worker runs in a thread of its own')
const port = parentPort
const solver = createHighsSolver()
const tell = (answer: ReplayAnswer) => port.postMessage(answer)

let pieces: HistoryPiece[] = []
let task: ReplayTask | undefined

port.on('message', (message: ReplayMessage) => {
  if (message.kind === 'piece') {
    pieces.push(message.piece)
    return
  }
  if (message.kind === 'frame') {
    const { history, ...rest } = message.frame
    task = { ...rest, history: whole(history) }
    pieces = []
    return
  }
  play(message.asked).then(
    (figures) => tell({ kind: 'drawn', figures }),
    // Never its words, which may hold data.
    (failure: unknown) =>
      tell({ kind: 'failed', detail: failure instanceof Error ? failure.name : 'unknown' }),
  )
})

function whole(frame: Omit<History, 'requests' | 'members'>): History {
  return {
    ...frame,
    requests: pieces.flatMap((piece) => (piece.list === 'requests' ? piece.items : [])),
    members: pieces.flatMap((piece) => (piece.list === 'members' ? piece.items : [])),
  }
}

async function play({ draw, variant }: DrawAsked): Promise<DrawFigures> {
  if (task === undefined) throw new RangeError('a draw before its term')
  const { history, acceptance, seed } = task
  const { figures } = await playDraw(history, { variant, acceptance, seed, draw }, { solver })
  return figures
}
