import { textOf } from '../read-form.ts'

/** The fields of an address or form as the actions of figures name them. */
export function asked(fields: Readonly<Record<string, unknown>>) {
  const [kind, id] = textOf(fields['wie']).split(':')
  const by = textOf(fields['naar'])
  return {
    poolId: kind === 'pool' ? id : undefined,
    boardId: kind === 'board' ? id : undefined,
    regionId: kind === 'region' ? id : undefined,
    from: fields['van'],
    to: fields['tot'],
    period: fields['per'],
    by: by === 'niet' ? undefined : by || 'auto',
  }
}
