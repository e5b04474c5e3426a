/** What a route of the emulated FOG gets and answers. */
import type { FogWorld } from './fog-world.ts'

export interface Answer {
  readonly status: number
  readonly text: string
  readonly type: string
}

export interface Asked {
  readonly world: FogWorld
  /** The number in the path, 0 where there is none. */
  readonly id: number
  /** Null: none, or malformed. */
  readonly body: Record<string, unknown> | null
}

export type Route = readonly [method: string, path: RegExp, answer: (asked: Asked) => Answer]

const JSON_TYPE = 'application/json'

/** Pretty-printed JSON, as FOG writes it. */
export const answer = (value: unknown, status = 200): Answer => ({
  status,
  text: JSON.stringify(value, null, 4),
  type: JSON_TYPE,
})

export const error = (status: number, text: string): Answer => answer({ error: text }, status)

export const EMPTY_404: Answer = { status: 404, text: '', type: JSON_TYPE }
export const EMPTY_500: Answer = { status: 500, text: '', type: 'text/html' }
export const OK_NULL = answer(null)
export const OK_EMPTY = answer('')
