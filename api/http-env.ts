import type { Report } from '../src/actions/measures/report.ts'
import type { SignedIn } from '../src/actions/sign-in/by-key.ts'
import type { Deps } from '../src/context.ts'

/** What is handed to the API beside what the product is built from. */
export interface HttpDeps extends Deps {
  /** Sets a report as PDF, as of this moment; left out where nothing is set on paper. */
  readonly setReport?: ((now: Deps['now'], report: Report) => Promise<Uint8Array>) | undefined
}

/** What every handler of API and pages finds on the request. */
export interface HttpEnv {
  Variables: {
    deps: HttpDeps
    requestId: string
    /** Undefined where nobody is signed in. */
    signedIn: SignedIn | undefined
  }
}
