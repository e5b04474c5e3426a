/** The core's side of its requests to the main process: numbered, each answered once or rejected. */
import type { HostAnswer, HostRequest, ToCore, ToHost } from './host-channel.ts'

export interface HostClient {
  /** Rejects with the reason of the main process, for people. */
  readonly ask: (request: HostRequest) => Promise<HostAnswer>
  /** To be given every reply; an unknown number is a bug and throws. */
  readonly receive: (message: Extract<ToCore, { kind: 'reply' | 'failure' }>) => void
}

export function createHostClient(tell: (message: ToHost) => void): HostClient {
  const waiting = new Map<number, PromiseWithResolvers<HostAnswer>>()
  let last = 0
  return {
    ask(request) {
      last += 1
      const answer = Promise.withResolvers<HostAnswer>()
      waiting.set(last, answer)
      tell({ kind: 'request', id: last, request })
      return answer.promise
    },
    receive(message) {
      const answer = waiting.get(message.id)
      if (answer === undefined) throw new Error(`a reply to request ${message.id}, which nobody waits for`)
      waiting.delete(message.id)
      if (message.kind === 'reply') answer.resolve(message.answer)
      else answer.reject(new Error(message.message))
    },
  }
}
