import { Hono } from 'hono'
import { Pool } from 'pg'
import { insertBare, type PostRows } from './bare-post.ts'
import { FILTER } from './world-of-list.ts'

/** The statement that the product's list comes down to, with the pool's id and the page as its parameters. */
const LIST = `select request.id, request.board_id as "boardId", board.name as "boardName",
    request.site_id as "siteId", site.name as "siteName", request.pool_id as "poolId",
    request.role_code as "roleCode", request.kind, request.urgency, request.status,
    request.first_day::text as "firstDay", request.last_day::text as "lastDay",
    request.open_ended as "openEnded", request.length_school_days as "schoolDays",
    request.length_calendar_days as "calendarDays", request.length_session_days as "sessionDays",
    request.minutes, request.vak_ids as "vakIds", request.levels, request.posted_at as "postedAt",
    request.version
  from request
  join site on site.id = request.site_id
  join board on board.id = request.board_id
  where request.vak_ids @> $1 and request.levels @> $2 and request.status = $3
    and request.pool_id in ($4)
  order by request.first_day, request.id
  limit $5`

/** What somebody would write in an hour: one statement behind a route, without signing in, scope, schema or events. */
export function bareApp(url: string): Hono {
  const pool = new Pool({ connectionString: url, max: 10 })
  const app = new Hono()
  app.get('/requests', async (c) => {
    const { poolId, limit } = c.req.query()
    const values = [[FILTER.vak], [FILTER.level], FILTER.status, poolId, Number(limit)]
    const { rows } = await pool.query<Row>(LIST, values)
    return c.json({ items: rows.map(nested) })
  })
  app.post('/absences', async (c) => {
    const rows: PostRows = await c.req.json()
    await insertBare(pool, rows)
    return c.json({ absenceId: rows.absence.id })
  })
  return app
}

interface Row {
  readonly schoolDays: number
  readonly calendarDays: number
  readonly sessionDays: number
}

function nested({ schoolDays, calendarDays, sessionDays, ...row }: Row) {
  return { ...row, length: { schoolDays, calendarDays, sessionDays } }
}
