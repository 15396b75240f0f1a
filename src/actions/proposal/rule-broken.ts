import { ActionError } from '../../errors.ts'
import type { Obstacle } from './candidate.ts'

/** The refusal where hard rules stand in the way, with their ids and sentences. */
export function ruleBroken(obstacles: readonly Obstacle[]): ActionError {
  const sentences = obstacles.map(({ sentence }) => sentence)
  return new ActionError('rule-broken', `Dit kan niet volgens de regels. ${sentences.join(' ')}`, {
    facts: { ruleIds: obstacles.map(({ ruleId }) => ruleId), sentences },
  })
}
