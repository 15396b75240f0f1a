// Beside htmx: what a browser does by itself after a page has loaded, done after a part of it has been replaced.

// A page that came without loading: who reads aloud or goes by keyboard begins at its heading, or at what went wrong.
document.addEventListener('htmx:after:settle', ({ detail: { task } }) => {
  if (task.type !== 'main' || task.target !== document.body) return
  const start = document.querySelector('[autofocus]') ?? document.querySelector('h1')
  if (start === null) return
  if (!start.hasAttribute('tabindex')) start.setAttribute('tabindex', '-1')
  start.focus({ preventScroll: true })
})

// The session ended while somebody was looking: say so, and leave what was typed where it is.
document.addEventListener('htmx:sse:error', ({ detail: { status } }) => {
  const notice = document.getElementById('sessie-voorbij')
  if (status === 401 && notice !== null) notice.hidden = false
})
