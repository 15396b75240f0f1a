/** The questions that regional plans judge a pool by, in reading order: the six of the pilot first. */
export const ASPECT_IDS = [
  'demand',
  'legal',
  'rules',
  'selection',
  'saving',
  'ready',
  'directors',
  'beginning-directors',
  'training',
  'training-backup',
  'shortages',
  'agencies',
  'absence',
  'workload',
  'mobility',
] as const
/** One question of a plan; each is one file in `scheduler/aspects`. */
export type AspectId = (typeof ASPECT_IDS)[number]

export const ANSWERS = ['yes', 'partly', 'no', 'unknown'] as const
/** How a question is answered. */
export type Answer = (typeof ANSWERS)[number]

/** Why a question has no answer, wherever that is not the aspect's own reason. */
export const UNKNOWN_BECAUSE = ['needs-pool', 'too-few', 'nothing-yet'] as const
export type UnknownBecause = (typeof UNKNOWN_BECAUSE)[number]
