/** Numbers without pattern that repeat themselves: the same seed always gives the same row of them. */
export interface Seeded {
  /** A fraction from 0 up to 1. */
  readonly fraction: () => number
  /** A whole number from 0 up to `count`. */
  readonly below: (count: number) => number
}

/** Steps before the first number is given, so that neighbouring seeds have nothing in common. */
const STEPS_BEFORE = 20

/** The one generator of all searches: xoshiro128** of Blackman and Vigna (2018), begun at `seed`. */
export function seeded(seed: number): Seeded {
  let a = seed >>> 0
  let b = 0x9e3779b9
  let c = 0x85ebca6b
  let d = 0xc2b2ae35
  const step = () => {
    const times = Math.imul(b, 5)
    const result = Math.imul((times << 7) | (times >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result
  }
  for (let count = 0; count < STEPS_BEFORE; count += 1) step()
  const fraction = () => step() / 2 ** 32
  return { fraction, below: (count) => Math.floor(fraction() * count) }
}
