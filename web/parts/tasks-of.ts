import type { ActorRole } from '../../src/actor.ts'
import type { Messages } from '../words/nl.ts'

/** What somebody in a role can do here, in the order of doing it; and what everybody can read. */
export function tasksOf(
  { start: { links }, member, files, help, door }: Messages,
  role: ActorRole,
) {
  const reading = [
    { href: '/hulp/regels', label: links.rules },
    { href: '/hulp/begrippen', label: help.title },
    { href: '/api', label: links.api },
  ]
  const insight = { href: '/dashboard', label: links.insight }
  const people = { href: '/uitnodigingen', label: door.invitations.title }
  if (role === 'coordinator') {
    return [{ href: '/inbox', label: links.requests }, insight, people, ...reading]
  }
  if (role === 'school') {
    return [
      { href: '/vandaag', label: links.today },
      { href: '/melden', label: links.post },
      { href: '/inbox', label: links.ownRequests },
      { href: '/uren', label: links.hours },
      { href: '/kosten', label: links.costs },
      { href: '/inlezen', label: files.title },
      ...reading,
    ]
  }
  if (role === 'board')
    return [insight, { href: '/kosten', label: links.costs }, people, ...reading]
  if (role === 'region') return [insight, ...reading]
  if (role === 'member') {
    return [
      { href: '/aanbod', label: links.offers },
      { href: '/agenda', label: member.tasks.agenda },
      { href: '/beschikbaar', label: member.tasks.availability },
      { href: '/mijn-uren', label: member.tasks.hours },
      { href: '/mijn-overzicht', label: member.tasks.overview },
      ...reading,
    ]
  }
  if (role === 'admin') return [{ href: '/inlezen', label: files.title }, people, ...reading]
  return reading
}
