/**
 * NETGEAR FASTPATH. Source: none read, the recessed button is known from use: assumed. Surprising: it keeps nothing, so
 * that a forgotten password costs the configuration.
 */
import type { Recovery } from './recovery.ts'

export const netgearRecovery: Recovery = {
  ways: [
    {
      name: 'reset_pin',
      keeps: false,
      steps: [
        { kind: 'hands', name: 'press_reset_pin', until: 'restart' },
        { kind: 'enter', name: 'enter' },
      ],
      keepSteps: [],
      evidence: 'assumed',
    },
  ],
  loader: null,
  secrets: null,
  leave: null,
}
