import type { listProposals } from '../actions/proposal/list.ts'
import type { ShownRun } from '../actions/run/shown-run.ts'
import { countOf } from './count-of.ts'
import { percent } from './show-match.ts'

type Found = Pick<
  Awaited<ReturnType<typeof listProposals>>['items'][number],
  'memberId' | 'requestId'
>
type Summed = Pick<
  ShownRun,
  'requestCount' | 'memberCount' | 'coveredCount' | 'gap' | 'seed' | 'stoppedAtWork'
>

/**
 * What a run came to, in a sentence or two. One that was stopped is had again by its seed and the work that it took: that is told.
 */
export function runSummary(run: Summed, found: readonly Found[]): string {
  const { requestCount, memberCount, coveredCount, gap, seed, stoppedAtWork } = run
  const nobody = new Set(found.filter((each) => each.memberId === null).map((one) => one.requestId))
  const away = gap === null ? '' : `, hoogstens ${percent(gap)} onder het beste plan`
  const again =
    stoppedAtWork === null
      ? ''
      : ` Gestopt na ${countOf(stoppedAtWork, 'eenheid', 'eenheden')} werk: met --seed ${seed} --work ${stoppedAtWork} komt hetzelfde plan.`
  const asked = countOf(requestCount, 'vraag', 'vragen')
  const people = countOf(memberCount, 'vervanger', 'vervangers')
  return `${asked}, ${people}: ${coveredCount} helemaal vervuld, ${nobody.size} (deels) niet en uitgelegd${away}.${again}`
}
