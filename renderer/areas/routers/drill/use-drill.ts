/**
 * The failover test as a conversation: both looked at first, then begun with what was shown, followed wherever it is left and
 * found again. The core runs it; this only asks and watches.
 */
import { useState } from 'react'
import type { DrillInput, DrillPlan, DrillState } from '../../../../shared/contract/router-watch.ts'
import { client } from '../../../rpc.ts'
import { type OpenStream, useLive } from '../../../state/use-live.ts'
import { type Answer, answerOf } from '../../console/network-login.ts'

const openDrills: OpenStream<DrillState> = (signal) => client.routers.drill(undefined, { signal })
const nothing: DrillState = { current: null, open: null }

export interface DrillTalk {
  readonly state: DrillState
  /** What would be done, and what was asked for it; null: not looked at. */
  readonly ready: { readonly plan: DrillPlan; readonly input: DrillInput } | null
  readonly answer: Answer | null
  readonly isAsking: boolean
  readonly look: (input: DrillInput) => Promise<void>
  readonly start: (by: string) => Promise<void>
  readonly settle: (input: DrillInput, drill: string, by: string) => Promise<string | null>
  readonly forget: () => void
}

export function useDrill(): DrillTalk {
  const state = useLive(openDrills, nothing)
  const [ready, setReady] = useState<DrillTalk['ready']>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [isAsking, setAsking] = useState(false)
  const asking = async <T>(work: () => Promise<T>): Promise<T | null> => {
    setAsking(true)
    setAnswer(null)
    try {
      return await work()
    } catch (error) {
      setAnswer(answerOf(error))
      return null
    } finally {
      setAsking(false)
    }
  }
  return {
    ...{ state, ready, answer, isAsking },
    async look(input) {
      setReady(null)
      const plan = await asking(() => client.routers.drillReady(input))
      if (plan) setReady({ plan, input })
    },
    async start(by) {
      if (!ready) return
      await asking(() => client.routers.startDrill({ ...ready.input, by, seen: ready.plan.from }))
      setReady(null)
    },
    async settle({ seconds: _, ...input }, drill, by) {
      const done = await asking(() => client.routers.settleDrill({ ...input, drill, by }))
      return done?.message ?? null
    },
    forget() {
      setReady(null)
      setAnswer(null)
    },
  }
}
