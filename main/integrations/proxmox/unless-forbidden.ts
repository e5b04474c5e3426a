/** Questions an account may not be allowed to ask: not being told is then an answer of its own. */
import { WorkError } from '../../work-error.ts'

/** Null where the account may not ask. */
export async function unlessForbidden<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof WorkError && error.code === 'forbidden') return null
    throw error
  }
}
