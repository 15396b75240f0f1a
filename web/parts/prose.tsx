import type { Messages } from '../words/nl.ts'
import type { ControlProps } from './field.tsx'

/**
 * Words of several lines that others read. Under every one of them stands that nothing about somebody's health belongs in it, and the
 * script (`quicken.js`) says so out loud, with the word, while somebody types one of the list of `medical-words.ts`.
 */
export function Prose({ words, control, value, max, rows = 3, isRequired = false }: ProseProps) {
  const id = `${control.id}-health`
  const described = [control['aria-describedby'], id].filter(Boolean).join(' ')
  return (
    <>
      <textarea
        {...control}
        aria-describedby={described}
        maxlength={max}
        rows={rows}
        required={isRequired}
        data-health={id}
      >
        {value}
      </textarea>
      <p class="hint" id={id} role="status" data-warning={words.warning}>
        {words.never}
      </p>
    </>
  )
}

interface ProseProps {
  readonly words: Messages['health']
  readonly control: ControlProps
  readonly value: string
  readonly max?: number | undefined
  readonly rows?: number
  readonly isRequired?: boolean
}
