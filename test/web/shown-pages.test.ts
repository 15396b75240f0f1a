import { expect, test } from 'vitest'
import { createPages } from '../../web/app.tsx'
import { ICON, PASSKEY_SCRIPT, PLANNING_SCRIPT, SCRIPT, STYLE } from '../../web/asset.ts'
import { NO_PAGES, notShown, routeOf, SHOWN_PAGES } from '../browser/shown-pages.ts'

test('every page of the routes is in the list of what is looked at, and nothing else', () => {
  const pages = createPages({ demoUsers: [], openApiDocument: () => ({}) })
  const files = [ICON, PASSKEY_SCRIPT, PLANNING_SCRIPT, SCRIPT, STYLE].map(({ path }) => path)
  const routes = pages.routes
    .filter(({ method, path }) => method === 'GET' && !files.includes(path))
    .map(({ path }) => path)
  expect(routes.length).toBeGreaterThan(40)
  const listed = [...Object.keys(SHOWN_PAGES), ...NO_PAGES]
  expect([...new Set(routes)].toSorted()).toEqual(listed.toSorted())
})

test('the route of a path is the one that is meant by it', () => {
  expect(routeOf('/inbox/samen?stap=zoeken')).toBe('/inbox/samen')
  expect(routeOf('/inbox/1b9d/lessen')).toBe('/inbox/:requestId/lessen')
  expect(routeOf('/inbox/1b9d')).toBe('/inbox/:requestId')
  expect(routeOf('/nergens')).toBeUndefined()
})

test('what was not looked at is told with who should have', () => {
  const all = new Map(
    ['nobody', 'school', 'coordinator', 'member', 'board', 'region', 'admin'].map((role) => [
      role,
      Object.keys(SHOWN_PAGES).map((route) => route.replaceAll(/:\w+/g, 'x')),
    ]),
  )
  expect(notShown(all)).toEqual([])
  expect(notShown(new Map([...all, ['member', ['/', '/aanbod/x']]]))).toContain('member /agenda')
})
