/**
 * Comparing a router with the plan and installing it, as a conversation: what was asked, and how it goes. An installation goes
 * on in the core when the page is left; its end stands in the journal.
 */
import { useState } from 'react'
import type {
  InstallProgress,
  InstallStep,
  MachineComparison,
  MachineInput,
} from '../../../shared/contract/routers.ts'
import { client } from '../../rpc.ts'
import { type Answer, answerOf } from '../console/network-login.ts'

export interface Installing {
  readonly answer: Answer | null
  readonly isComparing: boolean
  /** With what it was asked for: that is what is installed. */
  readonly compared: { readonly input: MachineInput; readonly comparison: MachineComparison } | null
  /** Steps begun so far; null: nothing is being installed. */
  readonly steps: readonly InstallStep[] | null
  readonly result: InstallProgress['result']
  readonly compare: (input: MachineInput) => Promise<void>
  readonly install: () => Promise<void>
  readonly forget: () => void
}

export function useInstall(): Installing {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [isComparing, setComparing] = useState(false)
  const [compared, setCompared] = useState<Installing['compared']>(null)
  const [steps, setSteps] = useState<readonly InstallStep[] | null>(null)
  const [result, setResult] = useState<InstallProgress['result']>(null)
  const forget = () => {
    setAnswer(null)
    setCompared(null)
    setSteps(null)
    setResult(null)
  }
  const compare = async (input: MachineInput) => {
    forget()
    setComparing(true)
    try {
      setCompared({ input, comparison: await client.routers.compareMachine(input) })
    } catch (error) {
      setAnswer(answerOf(error))
    } finally {
      setComparing(false)
    }
  }
  const install = async () => {
    if (!compared) return
    setSteps([])
    try {
      const input = { ...compared.input, digest: compared.comparison.digest }
      for await (const { step, result: end } of await client.routers.install(input)) {
        if (step) setSteps((before) => [...(before ?? []), step])
        if (end) setResult(end)
      }
    } catch (error) {
      setAnswer(answerOf(error))
    } finally {
      setSteps(null)
    }
  }
  return { answer, isComparing, compared, steps, result, compare, install, forget }
}
