const COLUMN_OF_FIELD: Readonly<Record<string, string>> = {
  siteId: 'VESTIGINGSCODE',
  personName: 'PERSOON',
  reasonCode: 'REDEN',
  firstDay: 'EERSTE DAG',
  lastDay: 'LAATSTE DAG',
  openEnded: 'OPEN EINDE',
  roleCode: 'ROL',
  lessons: 'LESSEN',
  notes: 'OPMERKING',
  alternative: 'ALTERNATIEF',
}

/** The column of a file from which a field of a post comes; null where it comes from none. */
export function columnOf(field: string): string | null {
  return COLUMN_OF_FIELD[/^\w+/.exec(field)?.[0] ?? ''] ?? null
}
