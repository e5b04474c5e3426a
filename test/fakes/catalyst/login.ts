/** Who may use the console: the password of `line con 0`, three tries. */
import type { Device } from './device.ts'
import type { Question } from './exec-answer.ts'
import { showType7 } from './secrets.ts'

const askPassword = (password: string, attempt: number): Question => ({
  prompt: 'Password: ',
  kind: 'hidden',
  answer: (typed) => {
    if (typed === password) return { mode: { kind: 'user' } }
    if (attempt >= 3) return { output: ['% Bad passwords', ''], logout: true }
    return { ask: askPassword(password, attempt + 1) }
  },
})

/** Null where nothing is asked: no `login` on the line, or no password to compare with. */
export function loginQuestion(device: Device): Question | null {
  const lines = device.running.sections.get('line con 0')
  const stored = lines?.get('password')?.slice('password '.length) ?? ''
  const password = stored.startsWith('7 ') ? showType7(stored.slice(2)) : stored
  return lines?.has('login') && password !== '' ? askPassword(password, 1) : null
}
