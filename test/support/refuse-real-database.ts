const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Tests drop databases: throws unless `url` is on this machine and names a database that ends in `_test`. */
export function refuseRealDatabase(url: string): void {
  const { hostname, pathname } = new URL(url)
  if (LOOPBACK.has(hostname) && pathname.endsWith('_test')) return
  throw new Error(
    `TEST_DATABASE_URL names ${hostname}${pathname}: tests only touch a database on this machine (localhost) whose name ends in _test`,
  )
}
