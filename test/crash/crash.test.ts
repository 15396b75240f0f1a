import { expect, test } from 'vitest'
import { isAssigned, runRounds } from './rounds.ts'

const ROUNDS = 25
const MINUTES_MAX = 15

test(
  'whatever dies, and whenever: what was said to be done is there, whole, and the rest goes on',
  async () => {
    const { kills, roads, mails, broken, lost, stuck } = await runRounds({
      rounds: ROUNDS,
      seed: 1,
    })
    expect(kills).toEqual({ web: 9, worker: 8, database: 8 })
    expect({ broken, lost, stuck }).toEqual({ broken: [], lost: [], stuck: [] })
    // One of three roads waits for its mail.
    expect(mails).toBeGreaterThan(1)
    // People got somewhere meanwhile: else nothing was tried.
    expect(roads.filter(isAssigned).length).toBeGreaterThan(5)
  },
  MINUTES_MAX * 60_000,
)
