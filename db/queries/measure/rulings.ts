import { sql } from 'drizzle-orm'
import type { DayRange } from '../../../scheduler/domain/day.ts'
import type { Tx } from '../../client.ts'
import { proposal, request } from '../../schema/index.ts'
import { askedWithin, type MeasureReach } from './scope.ts'

/** How often something of a rule happened in the search for one request. */
export interface RuleCount {
  readonly requestId: string
  readonly ruleId: string
  readonly count: number
}

type Row = { request_id: string; rule_id: string; count: number }

const countsOf = (rows: readonly Row[]): readonly RuleCount[] =>
  rows.map((row) => ({ requestId: row.request_id, ruleId: row.rule_id, count: row.count }))

/** Pairs that each rule kept apart first, over all proposals of a request. */
export async function keptAwayFirst(tx: Tx, reach: MeasureReach, days: DayRange) {
  const { rows } = await tx.execute<Row>(sql`
    select ${proposal.requestId} as request_id, kept.key as rule_id, sum(kept.value::int)::int as count
    from ${proposal}
    join ${request} on ${request.id} = ${proposal.requestId}
    cross join lateral jsonb_each_text(${proposal.keptAway}) kept
    where ${askedWithin(reach, days)}
    group by 1, 2 order by 1, 2`)
  return countsOf(rows)
}

/** Decisions that set each rule aside. */
export async function setAside(tx: Tx, reach: MeasureReach, days: DayRange) {
  const { rows } = await tx.execute<Row>(sql`
    select ${proposal.requestId} as request_id, rule_id, count(*)::int as count
    from ${proposal}
    join ${request} on ${request.id} = ${proposal.requestId}
    cross join lateral unnest(${proposal.overriddenRuleIds}) rule_id
    where ${askedWithin(reach, days)}
    group by 1, 2 order by 1, 2`)
  return countsOf(rows)
}

/** Why decisions about requests of a pool set rules aside, in the words of who decided, the last day first. */
export async function setAsideBecause(tx: Tx, poolId: string, days: DayRange) {
  const { rows } = await tx.execute<{ request_id: string; rule_id: string; reason: string }>(sql`
    select distinct ${proposal.requestId} as request_id, rule_id, ${proposal.reason} as reason, ${request.firstDay}
    from ${proposal}
    join ${request} on ${request.id} = ${proposal.requestId}
    cross join lateral unnest(${proposal.overriddenRuleIds}) rule_id
    where ${askedWithin({ poolIds: [poolId], boardIds: [] }, days)} and ${proposal.reason} is not null
    order by ${request.firstDay} desc, ${proposal.requestId}, rule_id`)
  return rows.map((row) => ({ requestId: row.request_id, ruleId: row.rule_id, reason: row.reason }))
}

/** Members whom exactly one rule kept from a request, out of the verdicts that proposals keep; each once per rule. */
export async function keptAlone(tx: Tx, reach: MeasureReach, days: DayRange) {
  const { rows } = await tx.execute<Row>(sql`
    select ${proposal.requestId} as request_id, verdict -> 'broken' -> 0 ->> 'ruleId' as rule_id,
      count(distinct verdict ->> 'memberId')::int as count
    from ${proposal}
    join ${request} on ${request.id} = ${proposal.requestId}
    cross join lateral jsonb_array_elements(${proposal.verdicts}) verdict
    where ${askedWithin(reach, days)} and jsonb_array_length(verdict -> 'broken') = 1
    group by 1, 2 order by 1, 2`)
  return countsOf(rows)
}

/** Proposals in which somebody else would have stood first without one weighing: with its cost given back, another is worth more. */
export async function turnedBy(tx: Tx, reach: MeasureReach, days: DayRange) {
  const { rows } = await tx.execute<Row>(sql`
    with ranked as (
      select ${proposal.id} as id, ${proposal.requestId} as request_id, verdict -> 'costs' as costs,
        (verdict ->> 'value')::float8 as value,
        row_number() over (partition by ${proposal.id}
          order by (verdict ->> 'value')::float8 desc, verdict ->> 'memberId') as place
      from ${proposal}
      join ${request} on ${request.id} = ${proposal.requestId}
      cross join lateral jsonb_array_elements(${proposal.verdicts}) verdict
      where ${askedWithin(reach, days)} and jsonb_array_length(verdict -> 'broken') = 0),
    without as (
      select id, request_id, cost ->> 'objectiveId' as rule_id,
        max(ranked.value + (cost ->> 'weighted')::float8) filter (where place > 1) as other,
        coalesce(max((cost ->> 'weighted')::float8) filter (where place = 1), 0) as own
      from ranked cross join lateral jsonb_array_elements(costs) cost
      group by 1, 2, 3)
    select without.request_id, rule_id, count(*)::int as count
    from without join ranked on ranked.id = without.id and ranked.place = 1
    where other > ranked.value + own
    group by 1, 2 order by 1, 2`)
  return countsOf(rows)
}
