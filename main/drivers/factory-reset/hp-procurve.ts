/**
 * ProCurve. Source: HP's access security guides, notes of administrators. Surprising: erasing the configuration restarts
 * the switch by itself and leaves its passwords; a person who knows none has the Clear button.
 */
import type { FactoryReset } from './factory-reset.ts'

export const procurveReset: FactoryReset = {
  steps: [
    {
      name: 'passwords',
      ways: [
        ['configure terminal', 'no password all', 'exit'],
        ['configure terminal', 'no password manager', 'no password operator', 'exit'],
      ],
      answers: [
        { pattern: /password.*(deleted|removed|cleared).*\[y\/n\]\??\s*$/i, answer: 'y', oneKey: true },
      ],
      mayLack: true,
      evidence: 'assumed',
    },
    {
      name: 'startup',
      ways: [['erase startup-config']],
      answers: [{ pattern: /deleted and device rebooted.*\[y\/n\]\??\s*$/i, answer: 'y', oneKey: true }],
      ends: true,
      evidence: 'documented',
    },
  ],
  leftovers: [
    {
      name: 'vlans',
      commands: ['show running-config'],
      pattern: /^vlan (\d+)/gm,
      usual: /^1$/,
      evidence: 'documented',
    },
    {
      name: 'passwords',
      commands: ['show running-config'],
      pattern: /^password (manager|operator)/gm,
      evidence: 'documented',
    },
  ],
  vtp: null,
  showAside: [],
  login: {},
  restartSeconds: 240,
}
