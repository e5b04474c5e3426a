/**
 * Letting oneself in: which way is tried next, and what to say when none worked. Begins with no secret at all, which
 * tells what the device allows; many switches let everyone in and ask for the password in their own shell.
 */
import type { AnyAuthMethod, AuthHandlerMiddleware, Prompt } from 'ssh2'
import { WorkError } from '../../work-error.ts'
import type { ParsedKey } from './library.ts'

export interface LoginSecrets {
  readonly user: string
  readonly password?: string | undefined
  readonly key?: ParsedKey | undefined
}

export interface Login {
  /** Says what is tried next; false: nothing is left. */
  readonly next: AuthHandlerMiddleware
  /** Why nobody was let in: login_needed, key_needed, login_refused, login_question. */
  failure(peer: string): WorkError
}

type Method = 'none' | 'publickey' | 'password' | 'keyboard-interactive'

/** A device that asks again after every wrong answer is not asked for ever. */
const MOST_ROUNDS = 3

interface Asked {
  rounds: number
  /** A question that is neither for the name nor for the password. */
  unanswered: string | null
}

/** Answers to what a device asks: the password where it is not echoed, the name where it asks for one. */
function answerPrompts(prompts: readonly Prompt[], secrets: LoginSecrets, asked: Asked): string[] {
  asked.rounds += 1
  if (asked.rounds > MOST_ROUNDS) return prompts.map(() => '')
  return prompts.map(({ prompt, echo }) => {
    if (/(user|login)( ?name)?\s*:/i.test(prompt)) return secrets.user
    if (!echo || /pass(word|code|phrase)/i.test(prompt)) return secrets.password ?? ''
    asked.unanswered = prompt.trim()
    return ''
  })
}

function attemptOf(method: Method, secrets: LoginSecrets, asked: Asked): AnyAuthMethod | null {
  const { user: username, password, key } = secrets
  if (method === 'none') return { type: 'none', username }
  // The library takes what it parsed itself; its declaration knows only the text.
  if (method === 'publickey')
    return key ? { type: 'publickey', username, key: key as unknown as Buffer } : null
  if (password === undefined) return null
  if (method === 'password') return { type: 'password', username, password }
  return {
    type: 'keyboard-interactive',
    username,
    prompt: (_name, _instructions, _language, prompts, finish) =>
      finish(answerPrompts(prompts, secrets, asked)),
  }
}

const ORDER: readonly Method[] = ['none', 'publickey', 'password', 'keyboard-interactive']

export function createLogin(secrets: LoginSecrets): Login {
  const tried = new Set<Method>()
  const asked: Asked = { rounds: 0, unanswered: null }
  let allowed: readonly string[] = []
  return {
    next(left, _partly, proceed) {
      allowed = left ?? []
      for (const method of ORDER) {
        if (tried.has(method) || (method !== 'none' && !allowed.includes(method))) continue
        const attempt = attemptOf(method, secrets, asked)
        if (!attempt) continue
        tried.add(method)
        return proceed(attempt)
      }
      proceed(false as unknown as AnyAuthMethod)
    },
    failure: (peer) => explain(peer, secrets, { tried, allowed, question: asked.unanswered }),
  }
}

interface Ended {
  readonly tried: ReadonlySet<Method>
  readonly allowed: readonly string[]
  readonly question: string | null
}

function explain(peer: string, { user }: LoginSecrets, { tried, allowed, question }: Ended): WorkError {
  const methods = allowed.length > 0 ? allowed.join(', ') : 'none'
  const values = { peer, user, methods: [...allowed] }
  if (question !== null)
    return new WorkError('login_question', `${peer} asks what only a person can answer: ${question}`, values)
  const hasKey = tried.has('publickey')
  const hasPassword = tried.has('password') || tried.has('keyboard-interactive')
  if (hasPassword)
    return new WorkError(
      'login_refused',
      hasKey
        ? `${peer} refused the key and the password of user ${user}. It allows: ${methods}.`
        : `${peer} refused the password of user ${user}. It allows: ${methods}.`,
      values,
    )
  if (allowed.includes('password') || allowed.includes('keyboard-interactive'))
    return new WorkError(
      'login_needed',
      hasKey
        ? `${peer} refused the key of user ${user}, and asks for a password: give it with --password-env VAR, or from the vault. It allows: ${methods}.`
        : `${peer} asks for the password of user ${user}: give it with --password-env VAR, or from the vault. It allows: ${methods}.`,
      values,
    )
  if (hasKey)
    return new WorkError(
      'login_refused',
      `${peer} refused the key of user ${user}. It allows: ${methods}.`,
      values,
    )
  return new WorkError(
    'key_needed',
    `${peer} lets user ${user} in with a key only: give it with --key FILE. It allows: ${methods}.`,
    values,
  )
}
