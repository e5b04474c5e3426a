/**
 * How a DHCP server says that it stands with its partner, in one form for both kinds. Kea tells it in the answer to `status-get`
 * (ha-servers; Kea 2.2 ARM, "The status-get Command"), ISC dhcpd in its lease file. What Kea knows of its partner is as old as
 * its last heartbeat, so a partner that died seconds ago still counts as heard.
 */
import { z } from 'zod'

export interface PairWord {
  /**
   * `normal`, `communications-interrupted`, `partner-down`... of ISC; `hot-standby`, `waiting`, `syncing`... of Kea, and
   * `communication-interrupted` where it still is what it was but hears nobody, `single` where it knows of no partner. Null: not told.
   */
  readonly failover: string | null
  /** Whether it answers devices now; null: not told, or both do. */
  readonly serves: boolean | null
  /** What it last heard of its partner; null: nothing yet. */
  readonly partner: string | null
  /** Why it is not told, in the words of the machine; null: it is told, or there is nothing to tell. */
  readonly untold: string | null
  /** Of Kea: what it cannot listen on, in its words: `the interface v30 is down`. Empty: nothing, or it does not tell. */
  readonly deaf: readonly string[]
}

/** Both agree. */
const NORMAL = ['normal', 'hot-standby', 'load-balancing']
/** On the way somewhere: asked again, it says something else. */
const PASSING = ['startup', 'waiting', 'syncing', 'ready']

export const isPairNormal = (state: string): boolean => NORMAL.includes(state)
export const isPairPassing = (state: string): boolean => PASSING.includes(state)

export const untoldPair = (why: string): PairWord => ({
  ...{ failover: null, serves: null, partner: null, untold: why, deaf: [] },
})

const relationship = z.object({
  'ha-servers': z.object({
    local: z.object({ state: z.string(), scopes: z.array(z.string()).default([]) }),
    remote: z
      .object({
        'last-state': z.string().default(''),
        'communication-interrupted': z.boolean().default(false),
      })
      .optional(),
  }),
})
const answer = z.object({
  result: z.number(),
  text: z.string().optional(),
  arguments: z
    .object({
      'high-availability': z.array(relationship).default([]),
      // What it could not open so far; it goes on trying (status-get of Kea 2.2 ARM).
      sockets: z.object({ errors: z.array(z.string()).default([]) }).optional(),
    })
    .optional(),
})

/** The answer of Kea's control socket to `status-get`, whatever it is. */
export function readKeaStatus(text: string): PairWord {
  const read = answer.safeParse(parsed(text))
  if (!read.success) return untoldPair(text.trim().slice(0, 200) || 'no answer')
  if (read.data.result !== 0) return untoldPair(read.data.text ?? `result ${read.data.result}`)
  const [own] = read.data.arguments?.['high-availability'] ?? []
  const deaf = read.data.arguments?.sockets?.errors ?? []
  if (!own) return { failover: 'single', serves: true, partner: null, untold: null, deaf }
  const { local, remote } = own['ha-servers']
  const isCutOff = isPairNormal(local.state) && remote?.['communication-interrupted'] === true
  return {
    failover: isCutOff ? 'communication-interrupted' : local.state,
    serves: local.scopes.length > 0,
    partner: remote?.['last-state'] || null,
    untold: null,
    deaf,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
