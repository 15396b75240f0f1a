import type { LetterParts, ToldItem } from './told.ts'

/** Programs for mail read styles here and at each element, and know few; the darker colours are for those that ask. */
const STYLE = `
  :root { color-scheme: light dark }
  @media (prefers-color-scheme: dark) {
    .page { background: #10161d !important; color: #e8edf2 !important }
    .card { background: #19222c !important; border-color: #33404d !important }
    .button { background: #2c69ab !important; color: #ffffff !important }
    .small { color: #aab6c3 !important }
  }
`
const PAGE =
  'margin:0;padding:24px 12px;background:#f6f8fa;color:#1d2733;font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,Arial,sans-serif'
const COLUMN = 'max-width:560px;margin:0 auto'
const CARD =
  'background:#ffffff;border:1px solid #dde3ea;border-radius:8px;padding:16px 20px;margin:0 0 16px'
const BUTTON =
  'display:inline-block;background:#154273;color:#ffffff;text-decoration:none;font-weight:600;padding:12px 20px;border-radius:6px'
const SMALL = 'color:#505c69;font-size:14px'

/** A letter as HTML: no picture, no script, nothing that is fetched or counted. */
export function LetterHtml(props: LetterParts & { readonly subject: string }) {
  const { t, subject, dear, lead, told, why, publicUrl } = props
  return (
    <html lang={t.code}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
        <style>{STYLE}</style>
      </head>
      <body class="page" style={PAGE}>
        <main style={COLUMN} aria-label={subject}>
          <h1 style="font-size:20px;margin:0 0 12px">{subject}</h1>
          <p>{dear}</p>
          {lead !== null && <p>{lead}</p>}
          {told.map((item) => (
            <Told item={item} publicUrl={publicUrl} hasTitle={lead !== null} />
          ))}
          <p class="small" style={SMALL}>
            {why}
            <br />
            {t.mail.foot}
          </p>
        </main>
      </body>
    </html>
  )
}

function Told(props: {
  readonly item: ToldItem
  readonly publicUrl: string
  readonly hasTitle: boolean
}) {
  const { item, publicUrl, hasTitle } = props
  const { subject, body, asked, lines, answerBy, action, path } = item
  return (
    <div class="card" style={CARD}>
      {hasTitle && <h2 style="font-size:17px;margin:0 0 8px">{subject}</h2>}
      <p style="margin:0 0 8px">{body}</p>
      {asked !== null && <p style="margin:0 0 8px">{asked}</p>}
      {lines.length > 0 && (
        <ul style="margin:0 0 12px;padding-left:20px">
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
      {answerBy !== null && (
        <p style="margin:0 0 12px">
          <strong>{answerBy}</strong>
        </p>
      )}
      <p style="margin:0">
        <a class="button" style={BUTTON} href={`${publicUrl}${path}`}>
          {action}
        </a>
      </p>
    </div>
  )
}
