import type { About, Amounts, Due, NewLine, SaidLine } from '../domain/settlement.ts'

const NOTHING: Amounts = { minutes: 0, wageCents: 0, travelCents: 0, handlingCents: 0, cents: 0 }

/**
 * The lines that bring what was said up to what is due: due minus said, of each assignment (or joint cost), month, pair of boards
 * and VAT. Nothing where they agree, so that closing twice adds nothing. Another VAT rule takes the old amount back and charges
 * it anew. What was said before is named by the first line about the same.
 */
export function newLines(due: readonly Due[], said: readonly SaidLine[]): readonly NewLine[] {
  const dueBy = Map.groupBy(due, chargeOf)
  const saidBy = Map.groupBy(said, chargeOf)
  const first = new Map(
    said.filter(({ correctsLineId }) => correctsLineId === null).map((one) => [matterOf(one), one]),
  )
  return [...new Set([...dueBy.keys(), ...saidBy.keys()])].flatMap((charge) => {
    const wanted = dueBy.get(charge) ?? []
    const spoken = saidBy.get(charge) ?? []
    const about = wanted[0] ?? spoken[0]
    if (about === undefined) return []
    const amounts = difference(sumOf(wanted), sumOf(spoken))
    if (Object.values(amounts).every((amount) => amount === 0)) return []
    const correctsLineId = first.get(matterOf(about))?.id ?? null
    return [{ ...aboutOf(about), ...amounts, correctsLineId }]
  })
}

/** What a line is about, whatever VAT was on it. */
function matterOf({ kind, assignmentId, month, creditorBoardId, debtorBoardId }: About): string {
  return [kind, assignmentId, month, creditorBoardId, debtorBoardId].join(' ')
}

function chargeOf(about: About): string {
  const { ruleId, basisPoints, category, isUncertain } = about.vat
  return [matterOf(about), ruleId, basisPoints, category, isUncertain].join(' ')
}

function aboutOf(of: Due): About {
  const { kind, assignmentId, memberId, month, creditorBoardId, debtorBoardId, vat, evidence } = of
  return { kind, assignmentId, memberId, month, creditorBoardId, debtorBoardId, vat, evidence }
}

function sumOf(lines: readonly Amounts[]): Amounts {
  return lines.reduce((sum, line) => combine(sum, line, 1), NOTHING)
}

function difference(one: Amounts, other: Amounts): Amounts {
  return combine(one, other, -1)
}

function combine(one: Amounts, other: Amounts, sign: 1 | -1): Amounts {
  return {
    minutes: one.minutes + sign * other.minutes,
    wageCents: one.wageCents + sign * other.wageCents,
    travelCents: one.travelCents + sign * other.travelCents,
    handlingCents: one.handlingCents + sign * other.handlingCents,
    cents: one.cents + sign * other.cents,
  }
}
