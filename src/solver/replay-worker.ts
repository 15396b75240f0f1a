import { parentPort } from 'node:worker_threads'
import type { History } from '../../scheduler/replay/history.ts'
import { playDraw } from '../../scheduler/replay/play-draw.ts'
import type { DrawPair } from '../../scheduler/replay/summary.ts'
import { isPresent, PRESENT } from '../../scheduler/replay/variant.ts'
import { createHighsSolver } from './create-highs-solver.ts'
import type { HistoryPiece, ReplayAnswer, ReplayMessage, ReplayTask } from './replay-messages.ts'

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
  play(message.draw).then(
    (pair) => tell({ kind: 'drawn', pair }),
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

async function play(draw: number): Promise<DrawPair> {
  if (task === undefined) throw new RangeError('a draw before its term')
  const { history, variant, acceptance, seed } = task
  const how = { acceptance, seed, draw }
  const present = await playDraw(history, { ...how, variant: PRESENT }, { solver })
  if (isPresent(variant)) return { draw, present: present.figures, variant: present.figures }
  const other = await playDraw(history, { ...how, variant }, { solver })
  return { draw, present: present.figures, variant: other.figures }
}
