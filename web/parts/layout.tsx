import type { Child } from 'hono/jsx'
import { topicsOf } from '../../src/actions/news/follow.ts'
import { ICON, SCRIPT, STYLE } from '../asset.ts'
import type { View } from '../view.ts'
import type { Messages } from '../words/nl.ts'
import { linksFor } from './links-for.ts'
import { SessionEnding } from './session-ending.tsx'

/** The frame of every page: its head, the way around, and who looks. */
export function Layout({ view, title, children }: LayoutProps) {
  const { t } = view
  return (
    <html lang={t.code}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} – ${t.product}`}</title>
        <link rel="icon" type={ICON.type} href={ICON.path} />
        <link rel="stylesheet" href={STYLE.path} />
        <meta name="htmx-config" content={QUICKENED} />
        <script src={SCRIPT.path} defer />
      </head>
      <body hx-boost:inherited="true" {...listening(view)}>
        <header class="top">
          <a class="skip" href="#inhoud">
            {t.skip}
          </a>
          <div class="bar">
            <a class="brand" href="/">
              {t.product}
            </a>
            <Navigation view={view} />
            <Who view={view} />
          </div>
        </header>
        <main id="inhoud" class="wrap" tabindex={-1}>
          <p id="sessie-voorbij" class="notice warn" role="alert" hidden>
            {t.sessionOver}{' '}
            <a href="/" target="_blank">
              {t.start.signInTitle}
            </a>
          </p>
          <SessionEnding view={view} />
          {children}
        </main>
        <Foot view={view} />
      </body>
    </html>
  )
}

/**
 * Own style sheet, no eval, and what somebody has unfolded stays open: when a part of the page is replaced, and also in the moment
 * after, in which htmx would set the attributes of whatever has an id once more.
 */
const QUICKENED = JSON.stringify({
  includeIndicatorCSS: false,
  defaultSettleDelay: 0,
  morphIgnore: ['data-htmx-powered', 'open'],
})

/** Who is told what changes keeps one connection open, from page to page. */
function listening({ signedIn, newsMark }: View) {
  if (signedIn === undefined || topicsOf(signedIn.actor).length === 0) return {}
  return { 'hx-sse:connect': `/live?sinds=${newsMark}`, 'hx-swap': 'none' }
}

interface LayoutProps {
  readonly view: View
  readonly title: string
  readonly children?: Child
}

function Navigation({ view: { t, path, signedIn } }: { readonly view: View }) {
  return (
    <nav class="nav" aria-label={t.mainNav}>
      <ul>
        {linksFor(t, signedIn?.actor.role).map(({ href, label }) => (
          <li>
            <a href={href} aria-current={ariaCurrent(href, path)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function ariaCurrent(href: string, path: string): 'page' | 'true' | undefined {
  if (href === path) return 'page'
  return path.startsWith(`${href}/`) ? 'true' : undefined
}

function Who({ view: { t, signedIn } }: { readonly view: View }) {
  if (signedIn === undefined) return null
  return (
    <div class="user">
      <p>
        <a href="/mijn-aanmelding">{signedIn.scope.userName}</a>
        <span class="unseen">, </span>
        <small>{roleAt(t, signedIn)}</small>
      </p>
      <form method="post" action="/afmelden" hx-boost="false">
        <button type="submit" class="quiet">
          {t.signOut}
        </button>
      </form>
    </div>
  )
}

function roleAt(t: Messages, { scope }: NonNullable<View['signedIn']>): string {
  const where = scope.poolName ?? scope.boardName ?? scope.regionName ?? ''
  return t.roleAt(t.roles[scope.role], where)
}

function Foot({ view: { t, path, query } }: { readonly view: View }) {
  const other = t.code === 'nl' ? 'en' : 'nl'
  const there = new URLSearchParams({ ...query, taal: other })
  return (
    <footer class="foot">
      <div class="bar">
        <p>{t.footer.person}</p>
        <nav aria-label={t.footNav}>
          <ul>
            <li>
              <a href="/hulp/regels">{t.rules.title}</a>
            </li>
            <li>
              <a href="/hulp/begrippen">{t.help.nav}</a>
            </li>
            <li>
              <a href="/problems">{t.nav.problems}</a>
            </li>
            <li>
              <a href="/api">{t.nav.api}</a>
            </li>
            <li>
              <a
                href={`${path}?${there.toString()}`}
                lang={other}
                hreflang={other}
                hx-boost="false"
              >
                {t.otherLanguage}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
