import type { Page } from 'playwright-core'

/** What of the poison became part of a document, if anything: run in the browser, on the document itself or on one read from text. */
const FIND = `(root) => [...root.querySelectorAll('xss-probe, [onprobe], [onerror], a[href^="javascript:" i], form[action^="javascript:" i]')].map((one) => one.outerHTML.slice(0, 300))`

/** What a page shows, and what was planted in it. */
export async function plantedIn(
  page: Page,
): Promise<{ readonly planted: readonly string[]; readonly text: string }> {
  return page.evaluate(
    `({ planted: (${FIND})(document), text: document.documentElement.outerHTML })`,
  )
}

/** Asks for these addresses from the page, reads what comes as the browser reads it, and answers what was planted by which. */
export async function plantedBy(page: Page, paths: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(
    `(async (paths) => {
      const found = []
      for (const path of paths) {
        const answer = await fetch(path, { headers: { Accept: 'text/html' } })
        if (answer.headers.get('Content-Type')?.startsWith('text/html') !== true) continue
        const read = new DOMParser().parseFromString(await answer.text(), 'text/html')
        if ((${FIND})(read).length > 0) found.push(path)
      }
      return found
    })(${JSON.stringify(paths)})`,
  )
}

/** One form as it was sent, and what came of it. */
export interface Sent {
  readonly form: string
  readonly status: number
  readonly planted: readonly string[]
}

/**
 * Sends every form of the page with the poison in what is typed, and once more with it in every other field too, hidden ones and choices.
 * Signing out and what another page has sent already are left out.
 */
export async function plantedByForms(
  page: Page,
  poison: string,
  done: readonly string[],
): Promise<readonly Sent[]> {
  return page.evaluate(
    `(async (poison, done) => {
      const kind = (form) => new URL(form.action).pathname.replaceAll(/[0-9a-f-]{36}/g, 'id') + ' ' + [...form.elements].map((one) => one.name).toSorted().join()
      const sent = []
      const isTyped = (one) => one.tagName === 'TEXTAREA' || (one.tagName === 'INPUT' && ['text', 'search', 'tel', 'url', 'email'].includes(one.type))
      for (const form of document.forms) {
        const name = kind(form)
        if (form.method !== 'post' || done.includes(name) || sent.some((one) => one.form === name)) continue
        if (/afmelden$|sessie|taal/.test(new URL(form.action).pathname) && !/agenda/.test(form.action)) continue
        for (const isAll of [true, false]) {
          const fields = new URLSearchParams()
          for (const one of form.elements) {
            if (one.name === '' || one.type === 'file' || one.type === 'submit') continue
            if (['checkbox', 'radio'].includes(one.type) && !one.checked) continue
            fields.append(one.name, isAll || isTyped(one) ? poison : one.value)
          }
          const answer = await fetch(form.action, { method: 'POST', body: fields, headers: { Accept: 'text/html' } })
          if (answer.headers.get('Content-Type')?.startsWith('text/html') !== true) continue
          const read = new DOMParser().parseFromString(await answer.text(), 'text/html')
          sent.push({ form: name, status: answer.status, planted: (${FIND})(read) })
        }
      }
      return sent
    })(${JSON.stringify(poison)}, ${JSON.stringify(done)})`,
  )
}
