import type { View } from '../../view.ts'

/** The way between the pages of rights and duties: those that this role may open. */
export function RecordNav({ view: { t, path, signedIn } }: { readonly view: View }) {
  const words = t.record.nav
  const actor = signedIn?.actor
  const isOf = (...roles: readonly string[]) => roles.some((role) => role === actor?.role)
  const isKeeper = isOf('board') || (actor?.role === 'school' && actor.siteIds === null)
  const links = [
    { href: '/privacy', label: words.register, isOpen: true },
    { href: '/privacy/bewaren', label: words.retention, isOpen: isOf('school', 'board', 'admin') },
    {
      href: '/privacy/verbeteren',
      label: words.corrections,
      isOpen: isOf('member', 'coordinator', 'school'),
    },
    { href: '/privacy/wie-keek', label: words.viewings, isOpen: isKeeper || isOf('member') },
    { href: '/privacy/logboek', label: words.logbook, isOpen: isKeeper },
  ]
  return (
    <nav class="nav within" aria-label={words.label}>
      <ul>
        {links
          .filter(({ isOpen }) => isOpen)
          .map(({ href, label }) => (
            <li>
              <a href={href} aria-current={href === path ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
