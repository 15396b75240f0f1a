import { createHmac } from 'node:crypto'
import { Client } from 'pg'

/** The role under which the product reads and writes; row-level security binds it. Migrations grant to this name. */
export const APP_ROLE = 'achtervang_app'

/** The role that owns the tables and changes them, only ever used by migrations. */
export const OWNER_ROLE = 'achtervang_owner'

/** The two doors of one database. */
export interface DatabaseUrls {
  readonly ownerUrl: string
  readonly appUrl: string
}

/**
 * Makes the two roles of the product and the database `name`, owned by the owner, where they are missing, on the server
 * that `adminUrl` opens as superuser. Their passwords are derived from the superuser's, so that a second process comes
 * to the same ones.
 */
export async function ensureRoles(adminUrl: string, name = 'achtervang'): Promise<DatabaseUrls> {
  const admin = new Client(adminUrl)
  await admin.connect()
  try {
    // Two processes that start together would both find a role missing.
    await admin.query("select pg_advisory_lock(hashtext('achtervang roles'))")
    for (const role of [OWNER_ROLE, APP_ROLE])
      await ensureRole(admin, role, password(adminUrl, role))
    // The owner's guards look past row-level security by this setting; a superuser has to allow writing that down.
    await admin.query(`grant set on parameter "app.as_owner" to ${OWNER_ROLE}`)
    const known = await admin.query('select from pg_database where datname = $1', [name])
    if (known.rowCount === 0) {
      await admin.query(`create database ${admin.escapeIdentifier(name)} owner ${OWNER_ROLE}`)
    }
  } finally {
    await admin.end()
  }
  return databaseUrls(adminUrl, name)
}

/** The doors of database `name` on a server where `ensureRoles` has been. */
export function databaseUrls(adminUrl: string, name: string): DatabaseUrls {
  const door = (role: string): string => {
    const url = new URL(adminUrl)
    url.pathname = `/${name}`
    url.username = role
    url.password = password(adminUrl, role)
    return url.href
  }
  return { ownerUrl: door(OWNER_ROLE), appUrl: door(APP_ROLE) }
}

async function ensureRole(admin: Client, role: string, secret: string): Promise<void> {
  const known = await admin.query('select from pg_roles where rolname = $1', [role])
  if (known.rowCount === 0) await admin.query(`create role ${role}`)
  await admin.query(
    `alter role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${admin.escapeLiteral(secret)}`,
  )
}

function password(adminUrl: string, role: string): string {
  return createHmac('sha256', new URL(adminUrl).password).update(role).digest('base64url')
}
