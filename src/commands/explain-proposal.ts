import { showProposal } from '../actions/proposal/show.ts'
import type { Context } from '../context.ts'
import { lessonsInWords } from './changes-in-lines.ts'
import { countOf } from './count-of.ts'

type Shown = Awaited<ReturnType<typeof showProposal>>
type Candidate = Shown['candidates'][number]

/** Of those who were not chosen, so many who could and so many who could not are named; the pages have everybody. */
const ABLE_NAMED = 3
const UNABLE_NAMED = 3

/** One proposal in lines of text: why this one and why not the nearest others, or why nobody and what would help. */
export async function explainProposal(
  context: Context,
  proposalId: string,
): Promise<readonly string[]> {
  const shown = await showProposal(context, { proposalId })
  const { candidates } = shown
  const others = candidates.filter(({ proposed }) => !proposed)
  const able = others.filter(({ possible }) => possible)
  const unable = others.filter(({ possible }) => !possible)
  const named = [...able.slice(0, ABLE_NAMED), ...unable.slice(0, UNABLE_NAMED)]
  const rest = shown.judgedCount - named.length - (candidates.length - others.length)
  return [
    lessonsInWords(shown),
    ...(shown.whyNobody === null ? whoIn(shown) : whyNobodyIn(shown)),
    ...named.map((one) => `    niet ${one.name}: ${whyNot(one)}`),
    ...(rest > 0 ? [`    en nog ${countOf(rest, 'ander', 'anderen')}`] : []),
  ]
}

function whoIn({ candidates, whyThisOne }: Shown): readonly string[] {
  const chosen = candidates.find(({ proposed }) => proposed)
  if (chosen === undefined) return []
  return [
    `  ${chosen.name}: ${chosen.because}`,
    ...(whyThisOne ?? []).map((sentence) => `    ${sentence}`),
  ]
}

function whyNobodyIn({ whyNobody, wouldHelp }: Shown): readonly string[] {
  if (whyNobody === null) return []
  return [
    `  niemand: ${whyNobody.sentence}`,
    ...whyNobody.rules.map(
      ({ title, members }) =>
        `    ${countOf(members, 'vervanger valt', 'vervangers vallen')} het eerst af op: ${title}`,
    ),
    ...wouldHelp.map((sentence) => `    wat zou helpen: ${sentence}`),
  ]
}

function whyNot({ possible, because, obstacles, atLeast }: Candidate): string {
  if (!possible) return obstacles.map(({ sentence }) => sentence).join(' ')
  const points = Math.floor(atLeast ?? 0)
  if (points < 1) return because
  return `${because} Deze keuze kost de regio minstens ${countOf(points, 'punt', 'punten')}.`
}
