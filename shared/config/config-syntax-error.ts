/** A configuration that cannot be read; `line` is 1-based. */
export class ConfigSyntaxError extends Error {
  readonly line: number
  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}
