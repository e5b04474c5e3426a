/** Work that could not be done for a reason a person can act on. Everything else that is thrown is a bug. */
export class WorkError extends Error {
  /** Chooses the translated text on screens. */
  readonly code: string
  readonly values: Readonly<Record<string, unknown>>
  constructor(code: string, message: string, values: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.code = code
    this.values = values
  }
}
