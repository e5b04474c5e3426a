/**
 * Lines that wait for a switch: another screen made them, the console sends them once that switch is connected and a person
 * has seen them there. One switch at a time; the plan holds the same, so dropping them loses nothing.
 */
import { create } from 'zustand'

export interface WaitingLines {
  /** The planned switch by its name. */
  readonly switch: string
  /** As they are typed in configuration mode, indented; null: all that is planned for the switch. */
  readonly lines: readonly string[] | null
}

interface Waiting {
  readonly waiting: WaitingLines | null
}

export const useWaitingLines = create<Waiting>(() => ({ waiting: null }))

export const waitForSwitch = (waiting: WaitingLines | null): void => useWaitingLines.setState({ waiting })
