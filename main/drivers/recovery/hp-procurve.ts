/**
 * ProCurve. Sources: HP's access security guides, notes of administrators. Surprising: Clear alone takes the passwords
 * away while the switch runs on, unless somebody has disabled it; Reset and Clear take everything.
 */
import type { Recovery } from './recovery.ts'

const newPassword = (who: 'manager' | 'operator') => ({
  text: `password ${who}`,
  answers: [{ pattern: /(new|retype new) password for .*:\s*$/i, answer: '{password}' }],
})

export const procurveRecovery: Recovery = {
  ways: [
    {
      name: 'clear',
      keeps: true,
      steps: [
        { kind: 'hands', name: 'press_clear', until: 'let_in' },
        { kind: 'enter', name: 'enter' },
      ],
      keepSteps: [
        { kind: 'secrets', name: 'secrets' },
        { kind: 'save', name: 'save' },
        { kind: 'prove', name: 'prove' },
      ],
      evidence: 'documented',
    },
    {
      name: 'reset_clear',
      keeps: false,
      steps: [
        { kind: 'hands', name: 'press_reset_clear', until: 'restart' },
        { kind: 'enter', name: 'enter' },
      ],
      keepSteps: [],
      evidence: 'documented',
    },
  ],
  loader: null,
  secrets: { lines: [newPassword('manager')], inSections: null, user: null },
  leave: {
    text: 'logout',
    answers: [
      { pattern: /log out \[y\/n\]\?\s*$/i, answer: 'y', oneKey: true },
      { pattern: /save current configuration \[y\/n(\/\^C)?\]\?\s*$/i, answer: 'n', oneKey: true },
    ],
  },
}
