import type { Child } from 'hono/jsx'
import { day } from '../../scheduler/domain/day.ts'
import type { Actor, ActorRole } from '../../src/actor.ts'
import { htmlOf } from '../../web/html-of.ts'
import { Layout } from '../../web/parts/layout.tsx'
import type { View } from '../../web/view.ts'
import { nl } from '../../web/words/nl.ts'
import { at } from '../scheduler/when.ts'

/** Friday 20 November 2026, 09:00, somebody not signed in on the first page, in Dutch. */
export function aView(over: Partial<View> = {}): View {
  return {
    t: nl,
    signedIn: undefined,
    path: '/',
    query: {},
    now: at('2026-11-20 09:00'),
    today: day('2026-11-20'),
    newsMark: 'x.0',
    ...over,
  }
}

const ACTORS: Readonly<Record<Exclude<ActorRole, 'worker'>, Actor>> = {
  school: { role: 'school', userId: 'u', boardId: 'b', siteIds: null },
  coordinator: { role: 'coordinator', userId: 'u', poolIds: ['p'] },
  member: { role: 'member', userId: 'u', memberId: 'm' },
  board: { role: 'board', userId: 'u', boardId: 'b' },
  region: { role: 'region', userId: 'u', regionId: 'r' },
  admin: { role: 'admin', userId: 'u' },
}

/** Sanne Smit, signed in in this role. */
export function signedInAs(role: keyof typeof ACTORS): NonNullable<View['signedIn']> {
  const none = { boardId: null, siteIds: null, poolId: null, regionId: null, memberId: null }
  const names = { boardName: null, poolName: role === 'coordinator' ? 'Oost' : null }
  const scope = {
    id: 's',
    userId: 'u',
    userName: 'Sanne Smit',
    userEmail: 'sanne@voorbeeld.nl',
    role,
    regionName: null,
  }
  return { actor: ACTORS[role], scope: { ...scope, ...none, ...names } }
}

/** The page as its HTML. */
export function pageOf(view: View, body: Child): string {
  return htmlOf(
    <Layout view={view} title="Titel">
      {body}
    </Layout>,
  )
}

/** What a reader sees of some HTML, with single spaces. */
export function textIn(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
