import type { LengthBasis } from '../../domain/length.ts'
import type { Spelregels } from '../../domain/spelregels.ts'
import { type Checked, type PlanProblem, problemOf } from './checked.ts'

/** What is wrong with serving this request at all: what the pool does, for how long, and who stands in without a licence. */
export function requestProblems(spelregels: Spelregels, checked: Checked): readonly PlanProblem[] {
  const { request, role } = checked
  const { kinds, peakMode, longTermMinimum, maximum } = spelregels
  const problems: PlanProblem[] = []
  const add = (code: string, detail: string) => problems.push(problemOf(checked, code, detail))
  const days = (basis: LengthBasis) => request.length[basis]
  if (!kinds.includes(request.kind) || (peakMode && request.kind !== 'unplanned')) {
    add('kind-served', request.kind)
  }
  if (longTermMinimum !== null && days(longTermMinimum.basis) < longTermMinimum.days) {
    add('long-term-minimum', `${days(longTermMinimum.basis)} of ${longTermMinimum.days}`)
  }
  if (maximum !== null && days(maximum.basis) > maximum.days) {
    add('maximum-duration', `${days(maximum.basis)} of ${maximum.days}`)
  }
  const missing = notOffered(spelregels, checked)
  if (missing !== undefined) add('pool-offer', missing)
  if (role.unlicensed && !request.licensedTeacherNamed) add('licensed-teacher-named', role.code)
  if (role.unlicensed && !mayBeUnlicensed(spelregels, checked)) add('unlicensed', role.code)
  return problems
}

/** The first role, vak or level that the pool does not offer. */
function notOffered(
  { roles, vakken, levels }: Spelregels,
  { request, sessions }: Checked,
): string | undefined {
  if (!roles.includes(request.roleCode)) return request.roleCode
  for (const { vak, level } of sessions) {
    if (vakken !== null && vak !== null && !vakken.includes(vak)) return vak
    if (levels !== null && !levels.includes(level)) return level
  }
  return undefined
}

function mayBeUnlicensed({ unlicensed }: Spelregels, { request, sessions }: Checked): boolean {
  if (unlicensed === null || !unlicensed.kinds.includes(request.kind)) return false
  if (request.length[unlicensed.maximum.basis] > unlicensed.maximum.days) return false
  for (const { vak } of sessions) {
    if (vak !== null && unlicensed.vakkenExcluded.includes(vak)) return false
  }
  return true
}
