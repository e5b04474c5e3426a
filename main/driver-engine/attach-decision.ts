/**
 * From what a console shows to the next thing to do, until it stands at a known privileged prompt. Pure. The first
 * thing typed is Ctrl-U, never Enter: somebody may have left `reload` half typed, or a `[confirm]` open.
 */
import type { Driver } from '../drivers/driver.ts'
import type { Hosts, Prompt } from './prompt.ts'
import type { Situation } from './situation.ts'

export interface AttachMemory {
  /** Rounds without a byte. */
  readonly silences: number
  /** Legible text came at this line speed: it is the right one, however slow the device. */
  readonly hasText: boolean
  readonly hasCleared: boolean
  /** The prompt seen last round: the same twice is learned. */
  readonly seen: Prompt | null
  readonly isLearned: boolean
  readonly logins: number
  readonly isEnabling: boolean
  /** How often `enable` was typed: a message may have torn it, or printed the old prompt again. */
  readonly enables: number
  /** The secret given was refused: none is tried, as NETGEAR comes, whose smart switches look like IOS till then. */
  readonly isFactoryTried: boolean
  readonly abandons: number
  readonly rounds: number
}

export const freshMemory: AttachMemory = {
  silences: 0,
  hasText: false,
  hasCleared: false,
  seen: null,
  isLearned: false,
  logins: 0,
  isEnabling: false,
  enables: 0,
  isFactoryTried: false,
  abandons: 0,
  rounds: 0,
}

export type Secret = 'user' | 'password' | 'enable' | 'factoryEnable'

export type AttachAction =
  | { readonly kind: 'write'; readonly text: string; readonly waitMs: number }
  | { readonly kind: 'secret'; readonly which: Secret }
  /** Listens only. */
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'changeSpeed' }
  | { readonly kind: 'ready'; readonly driver: Driver; readonly hosts: Hosts; readonly prompt: Prompt }
  | { readonly kind: 'give-up'; readonly code: string; readonly message: string }

export interface AttachStep {
  readonly action: AttachAction
  readonly memory: AttachMemory
}

const ANSWER_MS = 1500
const BOOT_SILENCE_MS = 20_000
const MAX_ROUNDS = 90
/** Of one that has shown a prompt before, more is borne: it is only slow, or busy with its messages. */
const MOST_TEXTS = 8
const MOST_TEXTS_OF_SLOW = 30
/** From here on a slow device is given longer to answer, so that what was typed does not pile up before it. */
const SOON_SLOW = 6
const SLOW_ANSWER_MS = 4000
/** A device that refuses says so; one that is slow prints its old prompt again. */
const MOST_ENABLES = 12

const giveUp = (memory: AttachMemory, code: string, message: string): AttachStep => ({
  action: { kind: 'give-up', code, message },
  memory,
})

const write = (memory: AttachMemory, text: string, waitMs = ANSWER_MS): AttachStep => ({
  action: { kind: 'write', text, waitMs },
  memory,
})

/** `canChangeSpeed`: other line speeds are left to try. */
export function decideAttach(
  situation: Situation,
  before: AttachMemory,
  driver: Driver,
  canChangeSpeed: boolean,
): AttachStep {
  const memory = { ...before, rounds: before.rounds + 1 }
  if (memory.rounds > MAX_ROUNDS)
    return giveUp(memory, 'no_prompt', 'The device answers, but no prompt was found.')
  if (
    !memory.hasCleared &&
    situation.kind !== 'booting' &&
    situation.kind !== 'loader' &&
    situation.kind !== 'menu' &&
    situation.kind !== 'pressReturn'
  )
    return write({ ...memory, hasCleared: true }, driver.keys.eraseLine, 300)
  switch (situation.kind) {
    case 'silent':
    case 'noise':
      return onNothing(situation.kind, memory, canChangeSpeed)
    case 'loader':
      return giveUp(
        memory,
        'boot_loader',
        'The device stands in its boot loader (switch:), not in IOS. Type "boot" in the terminal, or follow the password recovery runbook.',
      )
    case 'booting':
      return memory.seen === null && before.rounds > 20
        ? write(memory, '\r')
        : { action: { kind: 'wait', ms: BOOT_SILENCE_MS }, memory }
    case 'pressReturn':
      return write(memory, situation.key)
    case 'menu':
      return memory.abandons > 6
        ? giveUp(memory, 'no_prompt', 'The device shows a menu that does not lead to its command line.')
        : write({ ...memory, abandons: memory.abandons + 1 }, situation.key)
    case 'username':
      return { action: { kind: 'secret', which: 'user' }, memory }
    case 'password':
      return onPassword(memory)
    case 'pager':
      return memory.abandons > 1
        ? write(memory, situation.next, 600)
        : write({ ...memory, abandons: memory.abandons + 1 }, situation.quit, 600)
    case 'question':
      return onQuestion(situation, memory, driver)
    case 'text':
      return memory.silences > (memory.seen === null ? MOST_TEXTS : MOST_TEXTS_OF_SLOW)
        ? giveUp(
            memory,
            'no_prompt',
            `The device answers, but no prompt was found. Last it said: ${situation.text}`,
          )
        : // A slow device has echoed and still works: every second time it is only listened to.
          write(
            { ...memory, silences: memory.silences + 1 },
            memory.silences % 2 === 0 ? '' : '\r',
            memory.silences > SOON_SLOW ? SLOW_ANSWER_MS : ANSWER_MS,
          )
    case 'prompt':
      return memory.isEnabling && situation.isEnableUnset && situation.prompt.mode === 'user'
        ? giveUp(
            memory,
            'enable_unset',
            'The device has no enable secret, and without one it lets nobody up over the network. Set one on its console.',
          )
        : onPrompt(situation.driver, situation.prompt, memory)
  }
}

function onNothing(kind: 'silent' | 'noise', memory: AttachMemory, canChangeSpeed: boolean): AttachStep {
  const silences = memory.silences + 1
  if (silences < (kind === 'silent' ? 3 : 2)) return write({ ...memory, silences }, '\r')
  // A ProCurve's loader speaks at 9600, its software may have been told another speed: text, then garbage.
  if (canChangeSpeed && (kind === 'noise' || !memory.hasText))
    return { action: { kind: 'changeSpeed' }, memory: { ...memory, silences: 0 } }
  if (silences < (memory.hasText ? 16 : 4)) return write({ ...memory, silences }, '\r', 2500)
  if (kind === 'silent' && memory.hasText)
    return giveUp(
      memory,
      'no_prompt',
      'The device prints messages but answers nothing that is typed. Is something busy on it? Wait, or power it off and on.',
    )
  return kind === 'silent'
    ? giveUp(
        memory,
        'silent_line',
        'No bytes received. Is the device on, is the cable a console cable and in the CONSOLE port, is the adapter the right one?',
      )
    : giveUp(
        memory,
        'wrong_speed',
        'Bytes arrive, but they make no text at any usual speed. Check the line speed and the cable.',
      )
}

function onPassword(memory: AttachMemory): AttachStep {
  const enable = memory.isFactoryTried ? 'factoryEnable' : 'enable'
  const which = memory.isEnabling ? enable : 'password'
  if (memory.logins >= 2)
    return giveUp(
      memory,
      memory.isEnabling ? 'enable_refused' : 'login_refused',
      `The device refused the ${memory.isEnabling ? 'enable secret' : 'password'}.`,
    )
  return { action: { kind: 'secret', which }, memory: { ...memory, logins: memory.logins + 1 } }
}

function onQuestion(
  situation: Extract<Situation, { kind: 'question' }>,
  memory: AttachMemory,
  driver: Driver,
): AttachStep {
  const { known, text } = situation
  if (known?.wants === 'enable' && memory.logins < 4)
    return { action: { kind: 'secret', which: 'enable' }, memory: { ...memory, logins: memory.logins + 1 } }
  if (known?.answer != null && memory.abandons < 4)
    return write(
      { ...memory, abandons: memory.abandons + 1 },
      `${known.answer}${known.oneKey ? '' : '\r'}`,
      3000,
    )
  // Left open by somebody: Ctrl-C never means yes.
  if (memory.abandons < 2) return write({ ...memory, abandons: memory.abandons + 1 }, driver.keys.abandon)
  return giveUp(
    memory,
    'unknown_question',
    `The device asks: ${text}. Answer it in the terminal, then go on.`,
  )
}

function onPrompt(driver: Driver, prompt: Prompt, memory: AttachMemory): AttachStep {
  const isSame = memory.seen?.host === prompt.host && memory.seen.mode === prompt.mode
  const next = { ...memory, seen: prompt }
  if (!memory.isLearned && !isSame) return write(next, '\r', 600)
  const learned = { ...next, isLearned: true }
  if (prompt.mode === 'privileged')
    return { action: { kind: 'ready', driver, hosts: [prompt.host], prompt }, memory: learned }
  if (prompt.mode === 'user') {
    if (memory.isEnabling && memory.logins === 0 && memory.enables > MOST_ENABLES)
      return giveUp(memory, 'enable_refused', 'The device does not let us into privileged mode (enable).')
    const isRefused = memory.logins > 0 && memory.isEnabling
    if (isRefused && memory.isFactoryTried)
      return giveUp(memory, 'enable_refused', 'The device refused the enable secret.')
    const isFactoryTried = memory.isFactoryTried || isRefused
    const enabling = {
      ...learned,
      isFactoryTried,
      isEnabling: true,
      enables: memory.enables + 1,
      logins: 0,
    }
    // The last one may still be on its way: now and then it is only listened to.
    return write(enabling, memory.enables % 3 === 2 ? '' : `${driver.enable}\r`, 3000)
  }
  const way = driver.leaveMode.find((rule) => rule.mode.test(prompt.mode))
  if (memory.abandons > 6) return giveUp(memory, 'no_prompt', `The device does not leave (${prompt.mode}).`)
  // By its prompt it may be another family's, that knows no `end`.
  const line = memory.abandons > 1 ? 'exit' : (way?.discard ?? driver.leaveConfig)
  return write({ ...learned, abandons: memory.abandons + 1 }, `${line}\r`, 3000)
}
