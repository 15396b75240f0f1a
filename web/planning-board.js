// The planning board beside its links: one tab stop and arrow keys, a dialog to choose in, dragging, and one row renewed at a time.

const BAR = '[role=gridcell] > :is(a, span), .who > a'
const DRAG_FROM = 4
const EDGE = 48

class PlanningBoard extends HTMLElement {
  connectedCallback() {
    this.grid = this.querySelector('.grid')
    this.sight = this.querySelector('.sight')
    this.said = this.querySelector('[role=status]')
    this.dialog = document.createElement('dialog')
    this.dialog.setAttribute('aria-labelledby', 'kies-titel')
    this.append(this.dialog)
    this.gone = new AbortController()
    const { signal } = this.gone
    this.stopAt(this.bars()[0])
    // On a phone a week is half as wide as the board: it begins with today.
    if (matchMedia('(max-width: 44rem)').matches) this.showToday()
    this.grid.addEventListener('keydown', (event) => this.key(event), { signal })
    this.grid.addEventListener('click', (event) => this.click(event), { signal })
    this.grid.addEventListener('focusin', ({ target }) => this.stopAt(target.closest(BAR)), {
      signal,
    })
    this.grid.addEventListener('pointerdown', (event) => this.press(event), { signal })
    this.grid.addEventListener('dragstart', (event) => event.preventDefault(), { signal })
    this.dialog.addEventListener('click', (event) => this.clickInside(event), { signal })
    this.dialog.addEventListener('submit', (event) => void this.submit(event), { signal })
    document.body.addEventListener('news', () => void this.renew(), { signal })
  }

  showToday() {
    const today = this.grid.querySelector('.today')
    const who = this.grid.querySelector('.who')
    if (today !== null) this.sight.scrollLeft = today.offsetLeft - who.offsetWidth
  }

  disconnectedCallback() {
    this.gone.abort()
    this.dialog.remove()
  }

  rows() {
    return [...this.grid.querySelectorAll('.r')].slice(1)
  }

  bars(row = this.grid) {
    const bars = [...row.querySelectorAll(BAR)]
    return row === this.grid ? bars : bars.sort((one, other) => columnOf(one) - columnOf(other))
  }

  // Of all bars one can be reached with Tab; the arrows do the rest.
  stopAt(bar) {
    if (bar === null || bar === undefined) return
    if (this.stop === undefined) for (const each of this.bars()) each.setAttribute('tabindex', -1)
    if (this.stop?.isConnected) this.stop.tabIndex = -1
    bar.tabIndex = 0
    this.stop = bar
  }

  go(bar) {
    if (bar === null || bar === undefined) return
    this.stopAt(bar)
    bar.focus({ preventScroll: true })
    bar.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  key(event) {
    const bar = event.target.closest(BAR)
    if (bar === null || event.altKey || event.ctrlKey || event.metaKey) return
    const row = bar.closest('.r')
    const along = this.bars(row)
    const steps = {
      ArrowRight: () => along[along.indexOf(bar) + 1],
      ArrowLeft: () => along[along.indexOf(bar) - 1],
      ArrowDown: () => this.beside(row, columnOf(bar), 1),
      ArrowUp: () => this.beside(row, columnOf(bar), -1),
      Home: () => (event.shiftKey ? this.bars()[0] : along[0]),
      End: () => (event.shiftKey ? this.bars().at(-1) : along.at(-1)),
      Escape: () => this.bars()[0],
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    this.go(step())
  }

  // The bar nearest in time in the next row that has one.
  beside(row, column, way) {
    const rows = this.rows()
    for (let n = rows.indexOf(row) + way; n >= 0 && n < rows.length; n += way) {
      const near = this.bars(rows[n]).sort(
        (one, other) => Math.abs(columnOf(one) - column) - Math.abs(columnOf(other) - column),
      )
      if (near.length > 0) return near[0]
    }
    return undefined
  }

  click(event) {
    const bar = event.target.closest('a')
    if (bar === null || event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return
    if (!/^\/planbord\/(aanvraag|kies)\//.test(bar.pathname)) return
    event.preventDefault()
    event.stopPropagation()
    if (this.dragged) return
    void this.open(this.pickAddress(bar), bar)
  }

  pickAddress(bar, member) {
    const query = new URLSearchParams(bar.search)
    if (member) query.set('lid', member)
    return `${bar.pathname.replace('aanvraag', 'kies')}?${query}`
  }

  async open(address, from) {
    this.from = from ?? this.from
    await this.fill(() => fetch(address, { headers: { 'X-Part': '1' } }))
    if (!this.dialog.open) this.dialog.showModal()
    this.dialog.querySelector('h2')?.focus()
  }

  async fill(ask) {
    const answer = await ask().catch(() => undefined)
    if (answer?.status === 204) return true
    const isPart = answer?.headers.get('X-Part') === '1'
    this.dialog.innerHTML = isPart ? await answer.text() : ''
    if (!isPart) this.dialog.append(sentence(this.dataset.failed))
    this.dialog.prepend(closer(this.dataset.close))
    this.dialog.scrollTop = 0
    return false
  }

  clickInside(event) {
    if (event.target === this.dialog || event.target.closest('.shut-it')) return this.close()
    const link = event.target.closest('a')
    if (link === null || event.ctrlKey || event.metaKey) return
    if (!link.pathname.startsWith('/planbord/kies/')) return
    event.preventDefault()
    void this.open(link.pathname + link.search)
  }

  close() {
    this.dialog.close()
    const back = this.from?.isConnected ? this.from : this.grid.querySelector('[tabindex="0"]')
    back?.focus()
  }

  async submit(event) {
    const form = event.target
    if (!new URL(form.action).pathname.startsWith('/planbord/kies/')) return
    event.preventDefault()
    event.submitter?.setAttribute('disabled', '')
    const body = new URLSearchParams(new FormData(form))
    const said = form.dataset.said
    const isDone = await this.fill(() =>
      fetch(form.action, { method: 'POST', headers: { 'X-Part': '1' }, body }),
    )
    if (!isDone) return this.dialog.querySelector('[role=alert]')?.focus()
    this.close()
    await this.renew()
    this.said.textContent = said
  }

  // Asks for the rows that changed; while it asks, what changes more is asked for after that.
  async renew() {
    this.isOld = true
    if (this.isAsking) return
    this.isAsking = true
    while (this.isOld && this.isConnected) {
      this.isOld = false
      const marks = [...this.grid.querySelectorAll('[data-v]')].map((row) => row.dataset.v)
      const headers = { 'X-Known': marks.join(',') }
      const answer = await fetch(`/planbord/rijen?${this.dataset.search}`, { headers }).catch(
        () => undefined,
      )
      if (answer?.ok) this.put(await answer.text(), Number(answer.headers.get('X-Rows')))
    }
    this.isAsking = false
  }

  put(html, count) {
    const holder = document.createElement('template')
    holder.innerHTML = html
    const rows = [...holder.content.children]
    const olds = rows.map(({ id }) => this.grid.querySelector(`#${id}`))
    // Somebody came or went, or the open requests need more lanes than there were.
    if (olds.includes(null) || this.grid.querySelectorAll('[data-v]').length !== count) {
      if (!this.dialog.open) location.reload()
      return
    }
    rows.forEach((row, n) => {
      this.replace(olds[n], row)
    })
  }

  replace(old, row) {
    const held = old.contains(this.stop) ? this.stop : undefined
    const hadFocus = held !== undefined && held === document.activeElement
    for (const bar of row.querySelectorAll(BAR)) bar.tabIndex = -1
    row.classList.add('changed')
    old.replaceWith(row)
    const from = old.contains(this.from) ? sameBar(row, this.from) : this.from
    this.from = from
    if (held === undefined) return
    const same = sameBar(row, held) ?? row.querySelector(BAR) ?? this.bars()[0]
    this.stopAt(same)
    if (hadFocus) same?.focus({ preventScroll: true })
  }

  press(event) {
    const bar = event.target.closest('.open a')
    // A finger moves the board; a tap opens the dialog.
    if (bar === null || event.button > 0 || event.pointerType === 'touch') return
    this.dragged = false
    const drag = new Drag(this, bar, event)
    const over = new AbortController()
    const { signal } = over
    const end = (dropped) => {
      over.abort()
      const row = drag.end()
      if (dropped && row !== undefined) this.drop(bar, row)
    }
    addEventListener('pointermove', (move) => drag.move(move), { signal })
    addEventListener('pointerup', () => end(true), { signal })
    addEventListener('pointercancel', () => end(false), { signal })
    addEventListener(
      'keydown',
      (pressed) => {
        if (pressed.key === 'Escape') end(false)
      },
      { signal, capture: true },
    )
  }

  drop(bar, row) {
    this.said.textContent = `${bar.textContent} → ${row.querySelector('.who > a').textContent}`
    void this.open(this.pickAddress(bar, row.id.slice(2)), bar)
  }
}

class Drag {
  constructor(board, bar, start) {
    Object.assign(this, { board, bar, start })
  }

  move({ clientX, clientY }) {
    const { board, bar, start } = this
    const far = Math.hypot(clientX - start.clientX, clientY - start.clientY) > DRAG_FROM
    if (!this.float && !far) return
    this.float ??= this.lift()
    board.dragged = true
    this.float.style.left = `${clientX + 8}px`
    this.float.style.top = `${clientY + 8}px`
    bar.classList.add('ghost')
    this.roll(clientX, clientY)
    const row = document.elementFromPoint(clientX, clientY)?.closest('.members > .r') ?? undefined
    if (row === this.row) return
    this.row?.classList.remove('drop')
    row?.classList.add('drop')
    this.row = row
  }

  lift() {
    const float = this.bar.parentElement.cloneNode(true)
    float.className = 'float'
    float.setAttribute('aria-hidden', 'true')
    this.board.append(float)
    return float
  }

  // Near an edge the board moves along.
  roll(x, y) {
    const { top, bottom, left, right } = this.board.sight.getBoundingClientRect()
    const push = (from, until, at) => (at < from + EDGE ? -16 : at > until - EDGE ? 16 : 0)
    this.board.sight.scrollBy(push(left, right, x), push(top, bottom, y))
  }

  end() {
    this.float?.remove()
    this.bar.classList.remove('ghost')
    this.row?.classList.remove('drop')
    return this.row
  }
}

function columnOf(bar) {
  return Number(/\bc(\d+)/.exec(bar.parentElement.className)?.[1] ?? 0)
}

function sameBar(row, bar) {
  if (!bar) return undefined
  return [...row.querySelectorAll(BAR)].find((one) => one.href === bar.href)
}

function sentence(text) {
  const made = document.createElement('p')
  made.textContent = text
  return made
}

function closer(text) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'quiet shut-it'
  button.textContent = text
  return button
}

customElements.define('planning-board', PlanningBoard)
