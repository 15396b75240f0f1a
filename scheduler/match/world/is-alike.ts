/** Whether two plain values say the same: equal, or lists and objects of alike values. */
export function isAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return false
  }
  if (Array.isArray(one) || Array.isArray(other)) {
    return Array.isArray(one) && Array.isArray(other) && areAlike(one, other)
  }
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>]
  for (const key in a) if (!isAlike(a[key], b[key])) return false
  for (const key in b) if (!(key in a)) return false
  return true
}

function areAlike(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1) if (!isAlike(one[at], other[at])) return false
  return true
}
