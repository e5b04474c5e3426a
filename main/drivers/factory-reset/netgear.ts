/**
 * NETGEAR FASTPATH. Source: the command line manuals of the 7000 series, by name only: what it asks is assumed, and an
 * unknown question stops. Surprising: it clears what runs and logs out; what is saved stays until it is saved over.
 */
import type { FactoryReset } from './factory-reset.ts'

export const netgearReset: FactoryReset = {
  steps: [
    {
      name: 'passwords',
      ways: [['clear pass']],
      answers: [{ pattern: /passwords?\?? *\(y\/n\)\s*$/i, answer: 'y', oneKey: true }],
      mayLack: true,
      evidence: 'assumed',
    },
    {
      name: 'clear',
      ways: [['clear config']],
      answers: [{ pattern: /clear the configuration\? \(y\/n\)\s*$/i, answer: 'y', oneKey: true }],
      ends: true,
      evidence: 'assumed',
    },
    {
      name: 'save',
      ways: [['write memory confirm'], ['write memory']],
      answers: [{ pattern: /want to save\? \(y\/n\)\s*$/i, answer: 'y', oneKey: true }],
      evidence: 'documented',
    },
  ],
  leftovers: [
    {
      name: 'vlans',
      commands: ['show vlan brief', 'show vlan'],
      pattern: /^(\d{1,4}) +\S/gm,
      usual: /^1$/,
      evidence: 'assumed',
    },
    {
      name: 'startup',
      commands: ['show startup-config'],
      pattern: /^\s*(vlan (?:name )?(?!1\b)\d+.*|vlan pvid (?!1\b)\d+|set prompt .*)$/gm,
      evidence: 'assumed',
    },
  ],
  vtp: null,
  showAside: [],
  login: { user: 'admin', password: '' },
  restartSeconds: 240,
}
