/** For what no system tells of by itself: looks again and again, and tells when something is otherwise. */
import type { Clock } from './clock.ts'

export interface Polling<T> {
  readonly clock: Clock
  /** Must not reject: what cannot be seen is part of what is seen. */
  readonly look: () => Promise<T>
  /** Milliseconds between two looks. */
  readonly everyMs: number
}

/** Calls `onChange` with what is seen first and then whenever it differs. Returns the stop. */
export function pollChanges<T>(
  { clock, look, everyMs }: Polling<T>,
  onChange: (seen: T) => void,
): () => void {
  let known: string | null = null
  let isStopped = false
  let cancel: () => void = () => {}
  const again = async () => {
    const now = await look()
    if (isStopped) return
    const seen = JSON.stringify(now)
    if (seen !== known) onChange(now)
    known = seen
    cancel = clock.after(everyMs, again)
  }
  void again()
  return () => {
    isStopped = true
    cancel()
  }
}
