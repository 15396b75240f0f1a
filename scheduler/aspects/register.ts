import { ASPECT_IDS, type AspectId } from '../domain/aspect.ts'
import { absence } from './absence.ts'
import { agencies } from './agencies.ts'
import type { Aspect } from './aspect.ts'
import { beginningDirectors } from './beginning-directors.ts'
import { demand } from './demand.ts'
import { directors } from './directors.ts'
import { legal } from './legal.ts'
import { mobility } from './mobility.ts'
import { ready } from './ready.ts'
import { rules } from './rules.ts'
import { saving } from './saving.ts'
import { selection } from './selection.ts'
import { shortages } from './shortages.ts'
import { training } from './training.ts'
import { trainingBackup } from './training-backup.ts'
import { workload } from './workload.ts'

const BY_ID: Readonly<Record<AspectId, Aspect>> = {
  demand,
  legal,
  rules,
  selection,
  saving,
  ready,
  directors,
  'beginning-directors': beginningDirectors,
  training,
  'training-backup': trainingBackup,
  shortages,
  agencies,
  absence,
  workload,
  mobility,
}

/** Every question of the plans, in the order in which a report shows them. */
export const ASPECTS: readonly Aspect[] = ASPECT_IDS.map((id) => BY_ID[id])
