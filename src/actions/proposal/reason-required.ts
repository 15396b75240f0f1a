import { ActionError } from '../../errors.ts'

/** The refusal where a decision needs a reason and none was given. */
export function reasonRequired(): ActionError {
  return new ActionError('reason-required', 'Schrijf kort waarom.', {
    fields: [{ field: 'reason', value: '', remedy: 'Schrijf in een zin waarom.' }],
  })
}
