/** How a document in text is broken: every function answers what to do to it. */
type Breaking = (xml: string) => string

const element = (name: string) =>
  new RegExp(`<(c[ab]c):${name}( [^>]*)?(?:/>|>([^]*?)</\\1:${name}>)`, 'g')

/** Changes the nth element of this name, counted from 0; throws where there are fewer, so that nothing is left as it was. */
function changed(name: string, nth: number, by: (whole: string, text: string) => string): Breaking {
  return (xml) => {
    let place = -1
    const result = xml.replaceAll(element(name), (whole: string, ...groups: unknown[]) => {
      place += 1
      return place === nth ? by(whole, typeof groups[2] === 'string' ? groups[2] : '') : whole
    })
    if (result === xml) throw new RangeError(`no element ${nth} of ${name}, or nothing was changed`)
    return result
  }
}

/** Leaves it out. */
export const without = (name: string, nth = 0): Breaking => changed(name, nth, () => '')

/** Another text in it. */
export const saying = (name: string, text: string, nth = 0): Breaking =>
  changed(name, nth, (whole, was) => whole.replace(`>${was}<`, `>${text}<`))

/** Something else in what is in it. */
export const inside = (name: string, breaking: Breaking, nth = 0): Breaking =>
  changed(name, nth, (whole) => breaking(whole))

/** Without one of its attributes. */
export const bare = (name: string, attribute: string, nth = 0): Breaking =>
  changed(name, nth, (whole) => whole.replace(new RegExp(` ${attribute}="[^"]*"`), ''))

/** One after the other. */
export const also =
  (...breakings: readonly Breaking[]): Breaking =>
  (xml) =>
    breakings.reduce((text, breaking) => breaking(text), xml)

/** Every one of them left out. */
export const withoutAny =
  (name: string): Breaking =>
  (xml) =>
    xml.replaceAll(element(name), '')
