// Passkeys: fetches a question, has the device answer it, and sends the answer with the form around it. Without this script, or in a
// browser that has no passkeys, the form stays hidden: every page has another way.

class PasskeyForm extends HTMLElement {
  connectedCallback() {
    if (typeof globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON !== 'function') return
    this.form = this.querySelector('form')
    this.said = this.querySelector('[role=status]')
    this.gone = new AbortController()
    const { signal } = this.gone
    this.form.addEventListener('submit', (event) => void this.submit(event), { signal })
    this.hidden = false
  }

  disconnectedCallback() {
    this.gone?.abort()
  }

  async submit(event) {
    event.preventDefault()
    if (!this.form.reportValidity()) return
    const button = this.form.querySelector('button')
    button.disabled = true
    this.said.textContent = ''
    try {
      this.fill(await this.answer())
      // As a form and not as a script: what comes is a page.
      this.form.submit()
    } catch {
      this.said.textContent = this.dataset.failed
      button.disabled = false
    }
  }

  async answer() {
    const headers = { Accept: 'application/json' }
    const asked = await fetch(this.dataset.ask, { method: 'POST', headers })
    if (!asked.ok) throw new Error(`asked: ${asked.status}`)
    const { attemptId, options } = await asked.json()
    const { signal } = this.gone
    const made =
      this.dataset.makes === undefined
        ? await navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
            signal,
          })
        : await navigator.credentials.create({
            publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
            signal,
          })
    const { id, response } = made.toJSON()
    return { attemptId, credentialId: id, ...response }
  }

  // A list becomes text with commas; what the form has no field for is not sent.
  fill(answer) {
    for (const [name, value] of Object.entries(answer)) {
      const field = this.form.elements.namedItem(name)
      if (field !== null && value !== null && value !== undefined) field.value = String(value)
    }
  }
}

if (customElements.get('passkey-form') === undefined)
  customElements.define('passkey-form', PasskeyForm)
