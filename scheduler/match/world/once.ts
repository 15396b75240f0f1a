type State<Answer> =
  | { readonly kind: 'not-yet'; readonly make: () => Answer }
  | { readonly kind: 'known'; readonly answer: Answer }

/** Works an answer out when it is first asked for, and then keeps it; what it was worked out from is let go. */
export function once<Answer>(make: () => Answer): () => Answer {
  return asking({ state: { kind: 'not-yet', make } })
}

/** Apart from `once`, so that what is handed out does not hold on to `make`. */
function asking<Answer>(box: { state: State<Answer> }): () => Answer {
  return () => answerIn(box)
}

function answerIn<Answer>(box: { state: State<Answer> }): Answer {
  if (box.state.kind === 'known') return box.state.answer
  const answer = box.state.make()
  box.state = { kind: 'known', answer }
  return answer
}
