import { absenceReason, role, vak } from '../../../db/schema/index.ts'
import type { TestDb } from '../use-db.ts'
import { rows } from './rows.ts'

const written = new WeakMap<object, Promise<void>>()

/** Roles, vakken and reasons, once per database; every builder that needs them calls this itself. */
export function reference(db: TestDb): Promise<void> {
  const earlier = written.get(db.adminPool)
  if (earlier !== undefined) return earlier
  const writing = write(db)
  written.set(db.adminPool, writing)
  return writing
}

async function write(db: TestDb): Promise<void> {
  const into = rows(db)
  await into
    .insert(role)
    .values([
      roleRow('leraar', { licenceRequired: true, vatTreatment: 'education' }),
      roleRow('onderwijsassistent', {}),
      roleRow('schoolleider', { deliveredIn: 'days', vatTreatment: 'needs-licence' }),
      roleRow('vakprofessional', { unlicensed: true }),
    ])
    .onConflictDoNothing()
  await into
    .insert(vak)
    .values([
      { id: 'wi', name: 'Wiskunde', aliases: ['wi', 'wis'] },
      { id: 'netl', name: 'Nederlands', aliases: ['ne', 'netl'] },
      { id: 'entl', name: 'Engels', aliases: ['en', 'entl'] },
    ])
    .onConflictDoNothing()
  await into
    .insert(absenceReason)
    .values([
      { code: 'ZIEK', label: 'Ziekte', kind: 'unplanned', chainExemptInPrimary: true },
      { code: 'ZWANG', label: 'Zwangerschapsverlof', kind: 'planned', chainExemptInPrimary: false },
      { code: 'SCHOL', label: 'Scholing', kind: 'training', chainExemptInPrimary: false },
    ])
    .onConflictDoNothing()
}

function roleRow(code: string, over: Partial<typeof role.$inferInsert>): typeof role.$inferInsert {
  return {
    code,
    label: code,
    licenceRequired: false,
    unlicensed: false,
    deliveredIn: 'sessions',
    vatTreatment: 'unclear',
    ...over,
  }
}
