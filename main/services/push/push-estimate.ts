/** How long a push will take: the wire each way at 960 bytes a second, and a guess of what the device thinks. */
import type { Step } from '../../driver-engine/steps.ts'

const BYTES_PER_SECOND = 960
const THINKING_SECONDS = 0.03
/** A prompt of ordinary length, and the line ends around it. */
const PROMPT_BYTES = 22
/** Reading the device again and saving. */
const AFTER_SECONDS = 20

/** Rough time in seconds, of what comes back: that is the longer side. */
export function estimateSeconds(steps: readonly Step[]): number {
  const bytes = steps.reduce((sum, step) => sum + step.text.length + PROMPT_BYTES, 0)
  const guards = steps.filter((step) => step.guard).length
  return Math.round(bytes / BYTES_PER_SECOND + guards * THINKING_SECONDS + AFTER_SECONDS)
}
