/**
 * Works an answer out once per object and keeps it as long as the object lives. Only for objects that never change: a world
 * that is indexed again hands on the objects that stayed the same, and with them all that was worked out.
 */
export function oncePer<Key extends object, Answer>(
  answer: (key: Key) => Answer,
): (key: Key) => Answer {
  const known = new WeakMap<Key, { readonly answer: Answer }>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before.answer
    const found = { answer: answer(key) }
    known.set(key, found)
    return found.answer
  }
}
