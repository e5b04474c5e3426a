/**
 * Catalysts. Sources: Cisco's password recovery procedure of the fixed Catalysts, configuration guide of the 2950 and
 * 2955. Surprising: the configuration is loaded into a switch that started empty, and its VLAN interfaces stay shut.
 */
import type { EnterStep, Recovery, RecoveryStep } from './recovery.ts'

const destination = { pattern: /Destination filename \[.*\]\?\s*$/i, answer: '' }
const enter: EnterStep = { kind: 'enter', name: 'enter' }

const inLoader: readonly RecoveryStep[] = [
  {
    kind: 'loader',
    name: 'flash',
    lines: [
      { text: 'flash_init' },
      { text: 'load_helper', mayFail: true },
      { text: 'dir flash:', mayFail: true },
    ],
  },
  { kind: 'aside', name: 'aside' },
  { kind: 'start', name: 'boot', line: 'boot' },
  enter,
]

const keepSteps: readonly RecoveryStep[] = [
  {
    kind: 'back',
    name: 'back',
    lines: [
      { text: 'rename flash:{aside} flash:config.text', answers: [destination] },
      { text: 'copy flash:config.text system:running-config', answers: [destination], renames: true },
    ],
  },
  { kind: 'secrets', name: 'secrets' },
  { kind: 'wake', name: 'interfaces' },
  { kind: 'save', name: 'save' },
  { kind: 'prove', name: 'prove' },
]

export const ciscoRecovery: Recovery = {
  ways: [
    {
      name: 'mode',
      keeps: true,
      steps: [{ kind: 'hands', name: 'hold_mode', until: 'loader' }, ...inLoader],
      keepSteps,
      evidence: 'documented',
    },
    {
      // The 2955 has no button.
      name: 'break',
      keeps: true,
      steps: [{ kind: 'hands', name: 'send_break', until: 'loader', breaks: true }, ...inLoader],
      keepSteps,
      evidence: 'documented',
    },
  ],
  loader: {
    prompt: /^switch: ?$/i,
    complaint: /unknown cmd|permission denied|no such file|^unable to\b|\berror\b/i,
    config: 'config.text',
    aside: ['config.old', 'config.sav'],
    rename: 'rename flash:config.text flash:{aside}',
    file: /^\s*\d+\s+[-drwx]{4,}\s.*?(\S+)\s*$/,
    erases: /reset the system back to the default configuration \(y\/n\)\?\s*$/i,
    missed: /^Loading "?(flash|bs)|^File ".*" uncompressed|Press RETURN to get started/i,
    model: /\b(WS-C\d{4}\S*)\s+starting/i,
  },
  secrets: {
    lines: [{ text: 'enable secret {enable}', answers: [] }],
    inSections: { header: /^line (con|vty) [\d ]+$/, lines: ['password {password}'] },
    user: {
      when: /^\s*login local\b|^aaa new-model\b/m,
      ways: [
        'username {user} privilege 15 secret {password}',
        'username {user} privilege 15 password {password}',
      ],
    },
  },
  leave: { text: 'exit', answers: [] },
}
