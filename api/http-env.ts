import type { SignedIn } from '../src/actions/sign-in/by-key.ts'
import type { Deps } from '../src/context.ts'

/** What every handler of API and pages finds on the request. */
export interface HttpEnv {
  Variables: {
    deps: Deps
    requestId: string
    /** Undefined where nobody is signed in. */
    signedIn: SignedIn | undefined
  }
}
