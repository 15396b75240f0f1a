import type { Problem } from '../../scheduler/match/solve/problem.ts'
import type { SolvedProblem } from '../../scheduler/match/solve/solve-problem.ts'
import { certifiedBound } from '../../scheduler/match/trust/check-certificate.ts'
import { percent } from './line.ts'

/** Whether the certificate proves what the core says of it, and whether that is the bound itself. */
export function boundInWords(
  problem: Problem,
  { bound, certificate, certifiedBound: claimed, proof }: SolvedProblem,
): string {
  const certified = certifiedBound(problem, certificate)
  if (certified > claimed) return `**certificate proves ${certified}, not ${claimed}**`
  if (certified <= bound) return 'certificate'
  const short = percent((certified - bound) / bound)
  return proof === 'solver'
    ? `certificate but ${short}, the rest by HiGHS`
    : `certificate but ${short}`
}
