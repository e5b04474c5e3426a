/** What a call's implementation gets: who calls, and the services. */
import type { Services } from '../services/services.ts'

/** A window of this application, or (later) a paired phone. Which calls each may make is in ./guards.ts. */
export type Caller = { readonly kind: 'window' }

export interface CallContext {
  readonly caller: Caller
  readonly services: Services
}
