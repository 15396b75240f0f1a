import { parseArgs } from 'node:util'
import { isAssigned, runRounds } from './rounds.ts'

/** `npm run crash -- --rounds 500 --seed 1`: the test of crashes for as long as wanted. */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
  },
})
const about = { rounds: Number(values.rounds), seed: Number(values.seed) }
const { kills, roads, mails, broken, lost, stuck } = await runRounds(about, (text) =>
  process.stderr.write(`${text}\n`),
)
const accepted = roads.filter(isAssigned).length
process.stdout.write(
  JSON.stringify(
    { ...about, kills, roads: roads.length, accepted, mails, broken, lost, stuck },
    null,
    2,
  ),
)
process.exitCode = broken.length + lost.length + stuck.length === 0 ? 0 : 1
