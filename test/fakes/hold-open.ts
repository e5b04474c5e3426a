/** Keeps a pseudo-terminal open, so that whoever serves it does not take the last close for the end: a switch stays. */
import { closeSync, constants, openSync } from 'node:fs'

/** Opens `path` without locking it, reading it or taking it for our terminal; returns the close. */
export function holdOpen(path: string): () => void {
  const held = openSync(path, constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK)
  return () => closeSync(held)
}
