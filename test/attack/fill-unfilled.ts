import type { Pool } from 'pg'

/** What people make by hand and the demonstration has none of, or not where its users look: so that their words are met on a page. */
const ROWS: readonly string[] = [
  `insert into passkey (id, user_id, name, credential_id, public_key, counter, transports, is_backed_up, created_at)
    select gen_random_uuid(), id, 'x', 'credential-' || id, 'x', 0, '{}', false, now() from app_user`,
  `insert into correction (id, member_id, words, asked_at, status, decided_by, decided_at, answer)
    select gen_random_uuid(), member_id, 'x', now(), 'done', user_id, now(), 'x' from user_scope where member_id is not null`,
  `insert into agency_agreement (id, pool_id, agency_id, terms, first_day)
    select gen_random_uuid(), pool.id, agency.id, 'x', '2026-01-01' from pool, (select id from agency order by id limit 1) agency
    where pool.id not in (select pool_id from agency_agreement)`,
  `insert into tariff (id, alternative, agency_id, pool_id, low_cents_per_hour, expected_cents_per_hour, high_cents_per_hour,
      vat_basis_points, valid_from, source, status)
    select gen_random_uuid(), 'agency', agency_id, pool_id, 1, 2, 3, 0, '2026-01-02', 'x', 'unverified' from agency_agreement`,
  `insert into applicant (pool_id, name, phone, role_code, vak_ids, levels, fte_hundredths, consent_on)
    select id, 'x', 'x', 'leraar', '{}', '{}', 80, '2026-11-02' from pool`,
  `insert into concern (pool_id, kind, summary, noted_on, settled_on, outcome)
    select id, 'dispute', 'x', '2026-11-02', '2026-11-03', 'x' from pool`,
  `insert into beginning_director (pool_id, board_id, site_id, started_on, mentor_id, supported_from, supported_until, ended_on)
    select pool_id, board_id, (select id from site where site.board_id = participation.board_id order by id limit 1), '2026-11-02',
      (select member_id from pool_member where pool_member.pool_id = participation.pool_id order by id limit 1), '2026-11-02', '2026-11-03', '2026-11-03'
    from participation`,
  `insert into search_time (pool_id, board_id, site_id, month, director_minutes, planner_minutes)
    select pool_id, board_id, (select id from site where site.board_id = participation.board_id order by id limit 1), '2026-10-01', 60, 60
    from participation on conflict do nothing`,
  // Somebody else's refusal, with why.
  `update offer set member_id = mine.member_id, decline_words = 'x'
    from (select member_id, row_number() over (order by member_id) as place from user_scope where member_id is not null) mine
    join (select id, row_number() over (order by id) as place from offer where status = 'declined') theirs using (place)
    where theirs.id = offer.id`,
]

/** Fills what the demonstration leaves empty, past the guards of what may change. */
export async function fillUnfilled(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('set session_replication_role = replica')
    for (const row of ROWS) await client.query(row)
  } finally {
    await client.query('set session_replication_role = default')
    client.release()
  }
}

/** A page of a request of this school of which somebody said how well it went; without sites: of the whole board. */
export async function judgedRequestOf(
  pool: Pool,
  {
    boardId,
    siteIds,
  }: {
    readonly boardId?: string | null | undefined
    readonly siteIds?: readonly string[] | null | undefined
  },
): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `select request.id from request
      join assignment on assignment.request_id = request.id join fulfilment on assignment_id = assignment.id
      where request.board_id = $1 and ($2::uuid[] is null or request.site_id = any ($2)) and rating is not null
      order by fulfilment.confirmed_at desc limit 1`,
    [boardId, siteIds ?? null],
  )
  const [judged] = rows
  if (judged === undefined)
    throw new Error('nobody said of any request of this school how well it went')
  return `/inbox/${judged.id}`
}
