import { fieldsOf, type Shown } from '../insight/address.ts'

/** The address of the report, or of one of its questions, over these days. */
export function reportPath(shown: Shown, question?: string, over: Partial<Shown> = {}): string {
  const { naar: _by, ...fields } = fieldsOf({ ...shown, ...over })
  const path = question === undefined ? '/rapport' : `/rapport/${question}`
  return `${path}?${new URLSearchParams(fields).toString()}`
}
