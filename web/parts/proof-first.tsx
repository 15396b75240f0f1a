import type { View } from '../view.ts'

/** Where somebody shows once more who they are. */
export const PROOF_PATH = '/mijn-aanmelding/bewijs'

/** The same, going on to this own address afterwards. */
export function proofPath(next: string): string {
  return `${PROOF_PATH}?${new URLSearchParams({ verder: next }).toString()}`
}

/** Asks for the proof before a long form is filled in, and not after; beside it where what was typed must stay. */
export function ProofFirst({ view, isProven, isBeside = false }: ProofFirstProps) {
  if (isProven) return null
  const words = view.t.proof
  return (
    <p class="notice warn">
      {words.firstLead}{' '}
      {isBeside ? (
        <a href={PROOF_PATH} target="_blank">
          {words.beside}
        </a>
      ) : (
        <a href={proofPath(view.path)}>{words.first}</a>
      )}
    </p>
  )
}

interface ProofFirstProps {
  readonly view: View
  readonly isProven: boolean
  /** In a window of its own. */
  readonly isBeside?: boolean
}
