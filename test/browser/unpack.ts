import { chromiumPath } from './browser.ts'

/** Once before all files: two that unpack at once would find half of a browser. */
export async function setup(): Promise<void> {
  await chromiumPath()
}
