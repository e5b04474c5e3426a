/** A step at the DHCP machine over SSH, as a conversation: looked at, then sent while it is watched. It goes on when the page is left. */
import { useState } from 'react'
import type {
  StepServerPreview,
  StepServerProgress,
  StepServerRequest,
} from '../../../shared/contract/migration.ts'
import type { InstallStep } from '../../../shared/contract/routers.ts'
import { queryClient } from '../../queries.ts'
import { client, rpc } from '../../rpc.ts'
import { type Answer, answerOf } from '../console/network-login.ts'

export interface StepServer {
  readonly answer: Answer | null
  readonly isAsking: boolean
  /** With what it was asked for: that is what is sent. */
  readonly shown: { readonly request: StepServerRequest; readonly preview: StepServerPreview } | null
  /** Begun so far; null: nothing is being sent. */
  readonly steps: readonly InstallStep[] | null
  readonly result: StepServerProgress['result']
  /** What became of a step that was cut. */
  readonly settled: string | null
  readonly look: (request: StepServerRequest) => Promise<void>
  readonly settle: (request: StepServerRequest, by: string) => Promise<void>
  readonly send: (by: string) => Promise<void>
  readonly forget: () => void
}

export function useStepServer(run: string): StepServer {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [isAsking, setAsking] = useState(false)
  const [shown, setShown] = useState<StepServer['shown']>(null)
  const [steps, setSteps] = useState<readonly InstallStep[] | null>(null)
  const [result, setResult] = useState<StepServer['result']>(null)
  const [settled, setSettled] = useState<string | null>(null)
  const refresh = () =>
    queryClient.invalidateQueries({ queryKey: rpc.migration.run.queryKey({ input: { run } }) })
  const forget = () => {
    setAnswer(null)
    setShown(null)
    setResult(null)
    setSettled(null)
  }
  const ask = async (work: () => Promise<void>) => {
    forget()
    setAsking(true)
    try {
      await work()
    } catch (error) {
      setAnswer(answerOf(error))
    } finally {
      setAsking(false)
    }
  }
  return {
    ...{ answer, isAsking, shown, steps, result, settled, forget },
    look: (request) =>
      ask(async () => setShown({ request, preview: await client.migration.planServer(request) })),
    settle: (request, by) =>
      ask(async () => {
        setSettled((await client.migration.settleServer({ ...request, by })).message)
        await refresh()
      }),
    async send(by) {
      if (!shown || steps !== null) return
      setSteps([])
      try {
        const input = { ...shown.request, digest: shown.preview.digest, by }
        for await (const { step, result: end } of await client.migration.runServer(input)) {
          if (step) setSteps((before) => [...(before ?? []), step])
          if (end) setResult(end)
        }
      } catch (error) {
        setAnswer(answerOf(error))
      } finally {
        setSteps(null)
        await refresh()
      }
    },
  }
}
