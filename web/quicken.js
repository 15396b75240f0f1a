// Beside htmx: what a browser does by itself after a page has loaded, done after a part of it has been replaced.

// A page that came without loading: who reads aloud or goes by keyboard begins at its heading, or at what went wrong.
document.addEventListener('htmx:after:settle', ({ detail: { task } }) => {
  if (task.type !== 'main' || task.target !== document.body) return
  const start = document.querySelector('[autofocus]') ?? document.querySelector('h1')
  if (start === null) return
  if (!start.hasAttribute('tabindex')) start.setAttribute('tabindex', '-1')
  start.focus({ preventScroll: true })
})

// Who chooses another page before the first has come gets the one that was chosen last, as a browser does by itself: a link that
// answers late must not take the page away from under their hands. What was sent is not called back.
let underWay
document.addEventListener('htmx:before:request', ({ detail: { ctx } }) => {
  if (ctx.target !== document.body) return
  underWay?.abort()
  underWay = ctx.request.method.toUpperCase() === 'GET' ? ctx.request : undefined
})

// The session ended while somebody was looking: say so, and leave what was typed where it is.
document.addEventListener('htmx:sse:error', ({ detail: { status } }) => {
  const notice = document.getElementById('sessie-voorbij')
  if (status === 401 && notice !== null) notice.hidden = false
})

// Before the session ends: ask whether somebody is still there, and let them stay where they are.
const ASKED_BEFORE_MS = 5 * 60_000
let ending
function watchSession() {
  clearTimeout(ending)
  const dialog = document.getElementById('sessie-einde')
  if (dialog === null) return
  const leftMs = Number(dialog.dataset.overMs) - ASKED_BEFORE_MS
  ending = setTimeout(
    () => document.getElementById('sessie-einde')?.showModal(),
    Math.max(0, leftMs),
  )
}
document.addEventListener('DOMContentLoaded', watchSession)
document.addEventListener('htmx:after:settle', ({ detail: { task } }) => {
  if (task.type === 'main' && task.target === document.body) watchSession()
})
async function stay() {
  const dialog = document.getElementById('sessie-einde')
  const headers = { Accept: 'application/json' }
  const answer = await fetch('/sessie', { method: 'POST', headers }).catch(() => undefined)
  dialog?.close()
  if (answer?.ok) {
    const { overMs } = await answer.json()
    if (dialog !== null) dialog.dataset.overMs = String(overMs)
    // What cannot be put off any longer is not asked again and again.
    if (overMs > ASKED_BEFORE_MS) watchSession()
    return
  }
  const notice = document.getElementById('sessie-voorbij')
  if (notice !== null) notice.hidden = false
}
document.addEventListener('submit', (event) => {
  if (event.target.id !== 'blijf-aangemeld') return
  event.preventDefault()
  void stay()
})

// Words about somebody's health are told while they are typed; the list stands above, put there by asset.ts.
/* global MEDICAL_BEGINNINGS */
document.addEventListener('input', ({ target }) => {
  const note = document.getElementById(target.dataset?.health ?? '')
  if (note === null) return
  const words = target.value.match(/[\p{L}\p{N}-]+/gu) ?? []
  const isMedical = (word) =>
    MEDICAL_BEGINNINGS.some((start) => word.toLowerCase().startsWith(start))
  const found = [...new Set(words.filter(isMedical))]
  note.dataset.never ??= note.textContent
  const said =
    found.length > 0 ? `${note.dataset.warning} ${found.join(', ')}.` : note.dataset.never
  if (note.textContent !== said) note.textContent = said
  note.classList.toggle('error', found.length > 0)
})
