/** Works an answer out when it is first asked for, and then keeps it. */
export function once<Answer>(answer: () => Answer): () => Answer {
  let known: { readonly answer: Answer } | undefined
  return () => {
    known ??= { answer: answer() }
    return known.answer
  }
}
