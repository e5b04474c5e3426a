/** Colours of the states of a push: badge shades that carry white text, and the plain colour of the panel behind. */
import type { PushState } from '../../../shared/contract/console.ts'

export const pushColors: Readonly<Record<PushState, string>> = {
  running: 'cable',
  paused: 'orange.9',
  done: 'green.9',
  rejected: 'red.9',
  interrupted: 'orange.9',
  unknown: 'orange.9',
  mismatch: 'red.9',
  refused: 'red.9',
}

export const pushHue = (state: PushState): string => pushColors[state].replace(/\.\d$/, '')
