import type { Page } from 'playwright-core'

/** The longest form has fewer stops than this. */
const STOPS_MAX = 200

/** Tabs until this has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, text: RegExp): Promise<void> {
  for (let stops = 0; stops < STOPS_MAX; stops += 1) {
    await page.keyboard.press('Tab')
    const label = await page.evaluate(
      `(document.activeElement.labels?.[0] ?? document.activeElement).textContent`,
    )
    if (text.test(String(label).trim())) return
  }
  throw new Error(`no way to ${text} with the keyboard on ${page.url()}`)
}
