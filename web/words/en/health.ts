import type { health as nl } from '../nl/health.ts'

export const health: typeof nl = {
  never: 'Write nothing about anybody’s health: others read this.',
  warning: 'Leave out what is about somebody’s health:',
}
