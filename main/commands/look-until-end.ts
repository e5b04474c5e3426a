/** A run looked at again and again until it ends, a time is over, or somebody stops it; each look is a line. */
import type { CommandInput } from './command.ts'

const POLL_MS = 5000

interface Looked<Host> {
  readonly state: 'open' | 'done' | 'failed'
  readonly hosts: readonly Host[]
}

/** `seconds` 0: once. Throws whatever `look` throws. */
export async function lookUntilEnd<Host, View extends Looked<Host>>(
  { stderr, signal }: CommandInput,
  seconds: number,
  look: () => Promise<View & Looked<Host>>,
  shortly: (host: Host) => string,
): Promise<View> {
  const until = Date.now() + seconds * 1000
  let view = await look()
  while (view.state === 'open' && Date.now() < until && !signal.aborted) {
    stderr(`${view.hosts.map(shortly).join('  ')}\n`)
    await new Promise((resolve) => setTimeout(resolve, Math.min(POLL_MS, until - Date.now())))
    view = await look()
  }
  return view
}
