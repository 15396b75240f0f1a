/** The hats under which the database is asked; row-level security decides by them what exists. */
export type ScopeRole =
  | 'school'
  | 'coordinator'
  | 'member'
  | 'board'
  | 'region'
  | 'admin'
  | 'engine'
  | 'measures'
  | 'sign-in'
  | 'worker'

/**
 * On whose behalf a transaction runs. It is told to PostgreSQL at the start of each transaction and gone at its end, so a
 * connection that goes back to the pool carries nothing over to whoever gets it next.
 */
export type Scope = {
  readonly role: ScopeRole
  /** null for what no person asked for: jobs, sign-in before it is known who knocks. */
  readonly userId: string | null
  readonly boardId?: string
  readonly siteIds?: readonly string[]
  readonly poolIds?: readonly string[]
  readonly regionId?: string
  readonly memberId?: string
}

/**
 * The settings that the policies read with `current_setting('app.role', true)` and the like, as one statement. What the
 * scope does not name becomes the empty text, so that nothing of an earlier transaction can show through.
 */
export const SCOPE_STATEMENT = {
  name: 'scope',
  text: `select set_config('app.role', $1, true), set_config('app.user_id', $2, true),
    set_config('app.board_id', $3, true), set_config('app.site_ids', $4, true),
    set_config('app.pool_ids', $5, true), set_config('app.region_id', $6, true),
    set_config('app.member_id', $7, true)`,
} as const

/** The values of `SCOPE_STATEMENT`, in its order; lists are joined with commas. */
export function scopeValues(scope: Scope): readonly string[] {
  return [
    scope.role,
    scope.userId ?? '',
    scope.boardId ?? '',
    (scope.siteIds ?? []).join(','),
    (scope.poolIds ?? []).join(','),
    scope.regionId ?? '',
    scope.memberId ?? '',
  ]
}
