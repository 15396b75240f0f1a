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

/** A page of a request of this board of which somebody said how well it went. */
export async function judgedRequestOf(pool: Pool, boardId: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `select request_id as id from assignment join fulfilment on assignment_id = assignment.id
      where fulfilment.board_id = $1 and rating is not null order by fulfilment.confirmed_at desc limit 1`,
    [boardId],
  )
  return `/inbox/${rows[0]?.id ?? ''}`
}
