import type { View } from '../../view.ts'

/** The way between the pages of the pool: who is in it, who wants to, and what was agreed. */
export function PoolNav({ view: { t, path, signedIn } }: { readonly view: View }) {
  const words = t.people.nav
  const all = [
    { href: '/leden', label: words.members },
    { href: '/leden/papieren', label: words.papers },
    { href: '/kandidaten', label: words.candidates },
    { href: '/vacatures', label: t.vacancies.nav },
    { href: '/beginnende-directeuren', label: t.beginners.nav },
    { href: '/zoektijd', label: t.searchTime.nav },
    { href: '/spelregels', label: words.rules },
    { href: '/bureaus', label: words.agencies },
    { href: '/knelpunten', label: t.concerns.nav },
  ]
  const links =
    signedIn?.actor.role === 'coordinator' ? all : all.filter(({ href }) => FOR_ALL.has(href))
  return (
    <nav class="nav within" aria-label={words.label}>
      <ul>
        {links.map(({ href, label }) => (
          <li>
            <a href={href} aria-current={currentOf(href, path)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What boards and regions may read too. */
const FOR_ALL = new Set(['/spelregels', '/bureaus'])

/** Papers stand under the members in the address, not in the menu. */
function currentOf(href: string, path: string): 'page' | 'true' | undefined {
  if (href === path) return 'page'
  const isPapers = path.startsWith('/leden/papieren')
  return path.startsWith(`${href}/`) && !isPapers ? 'true' : undefined
}
