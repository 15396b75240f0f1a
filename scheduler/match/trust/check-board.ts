import { addDays, addMonths, type Day } from '../../domain/day.ts'
import type { VogRule } from '../../domain/law.ts'
import { sectorOf } from '../../domain/level.ts'
import { type Checked, type PlanProblem, problemOf } from './checked.ts'
import type { LookUp } from './look-up.ts'

/** What is wrong between this person and the board that asks: taking part, admission, and the documents that it has seen. */
export function boardProblems(by: LookUp, checked: Checked): readonly PlanProblem[] {
  const { request, member, role, engagement } = checked
  const { boardId } = request
  const problems: PlanProblem[] = []
  const add = (code: string, detail: string) => problems.push(problemOf(checked, code, detail))
  const employer = engagement?.employer
  const lenderId = employer?.kind === 'board' ? employer.boardId : undefined
  if (!takePart(by, boardId, lenderId)) add('participation', `${lenderId ?? ''} to ${boardId}`)
  const asksAdmission = by.world.spelregels.boardAdmitsMembers && lenderId !== boardId
  if (asksAdmission && !member.admittedByBoardIds.includes(boardId)) add('admitted', boardId)
  const seen = member.documents.filter((document) => document.boardId === boardId)
  if (!seen.some(({ kind }) => kind === 'identity')) add('identity-seen', boardId)
  if (role.licenceRequired && !seen.some(({ kind }) => kind === 'diploma')) {
    add('diploma-seen', boardId)
  }
  if (!isVogSeen(by.world.law.vogRules, checked)) add('vog-seen', boardId)
  return problems
}

/** Own staff needs only that the board is in the pool; who is lent, one that draws and one that supplies. */
function takePart(
  { participations }: LookUp,
  boardId: string,
  lenderId: string | undefined,
): boolean {
  const borrower = participations.get(boardId)
  if (borrower === undefined || lenderId === boardId) return borrower !== undefined
  if (!borrower.draws) return false
  return lenderId === undefined || participations.get(lenderId)?.supplies === true
}

/** Some VOG that this board saw in time by the rule of every sector that is taught. */
function isVogSeen(rules: readonly VogRule[], { request, member, sessions }: Checked): boolean {
  const sectors = new Set<string>()
  for (const { level } of sessions) sectors.add(sectorOf(level))
  for (const { kind, boardId, issuedOn, seenOn } of member.documents) {
    if (kind !== 'vog' || boardId !== request.boardId) continue
    let inTime = true
    for (const rule of rules) {
      if (sectors.has(rule.sector) && seenOn > tooOldAfter(issuedOn, rule)) inTime = false
    }
    if (inTime) return true
  }
  return false
}

function tooOldAfter(issuedOn: Day, { ageMax }: VogRule): Day {
  if ('months' in ageMax) return addMonths(issuedOn, ageMax.months)
  return addDays(issuedOn, ageMax.weeks * 7)
}
