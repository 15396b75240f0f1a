import { lawParameter } from '../../../db/schema/index.ts'
import { law } from '../../scheduler/law.ts'
import { VAT_RULES } from '../../scheduler/settlement/rules.ts'
import type { TestDb } from '../use-db.ts'
import { rows } from './rows.ts'

/** Where a figure comes from, beside the figure: columns of their own. */
type Sourced = {
  readonly validFrom: ReturnType<typeof law>['workingTime']['validFrom']
  readonly source: string
  readonly status: 'sourced' | 'derived' | 'unverified'
}

const written = new WeakMap<object, Promise<void>>()

/** The law of `test/scheduler/law.ts` as rows, once per database. */
export function someLaw(db: TestDb): Promise<void> {
  const earlier = written.get(db.adminPool)
  if (earlier !== undefined) return earlier
  const writing = write(db)
  written.set(db.adminPool, writing)
  return writing
}

async function write(db: TestDb): Promise<void> {
  const { competence, competenceSource, workingTime, chainRules, vogRules } = law()
  const row = <Figure extends Sourced>(
    kind: 'working-time' | 'chain' | 'vog' | 'vat',
    code: string,
    { validFrom, source, status, ...body }: Figure,
  ) => ({ kind, code, body, validFrom, source, status })
  await rows(db)
    .insert(lawParameter)
    .values([
      ...competence.map((body, index) => ({
        kind: 'competence' as const,
        code: `${body.grade} ${index}`,
        body,
        ...competenceSource,
      })),
      row('working-time', 'arbeidstijdenwet', workingTime),
      ...chainRules.map((rule) => row('chain', rule.id, rule)),
      ...vogRules.map((rule) => row('vog', rule.sector, rule)),
      ...VAT_RULES.map((rule) => row('vat', rule.id, rule)),
    ])
}
