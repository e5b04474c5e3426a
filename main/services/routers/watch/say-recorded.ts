/** What was done is said whether or not the journal took it: a disk that is full by then hides nothing from who stands there. */
import { WorkError } from '../../../work-error.ts'

/** `message`, and why the journal does not have it where `write` was refused. */
export function sayRecorded(message: string, write: () => void): string {
  try {
    write()
    return message
  } catch (error) {
    if (!(error instanceof WorkError)) throw error
    return `${message} The journal does not have this: ${error.message}`
  }
}
