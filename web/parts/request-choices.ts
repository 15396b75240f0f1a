import { LEVELS } from '../../scheduler/domain/level.ts'
import { statusesOf } from '../../scheduler/domain/lifecycle.ts'
import type { Messages } from '../words/nl.ts'

/** By what a list of requests is narrowed, whoever looks. */
export function requestChoices(t: Messages) {
  const statuses = statusesOf('request').map((value) => ({ value, text: t.status.request[value] }))
  return {
    levels: LEVELS.map((level) => ({ value: level, text: level })),
    statuses: [...statuses, { value: 'elke', text: t.inbox.anyStatus }],
  }
}
