/** Why there is no SSH session, in words that tell what to do next. */
import { WorkError } from '../../work-error.ts'
import {
  type AlgorithmLists,
  type Choice,
  findMismatches,
  type Mismatch,
  offeredAlgorithms,
} from './algorithms.ts'
import type { Greeting } from './greeting.ts'
import { speakable } from './library.ts'

const choiceNames: Readonly<Record<Choice, string>> = {
  kex: 'key exchange',
  hostKey: 'host key',
  cipher: 'cipher',
  mac: 'integrity check',
}

const listed = (mismatches: readonly Mismatch[], which: 'offered' | 'legacy'): string =>
  mismatches.map((one) => `${choiceNames[one.choice]} ${one[which].join(', ') || '-'}`).join('; ')

/** Nothing in common: names what the device offers, and proposes the old algorithms where they would help. */
function explainMismatch(peer: string, mismatches: readonly Mismatch[], isLegacy: boolean): WorkError {
  const values = { peer, mismatches }
  const isOld = !isLegacy && mismatches.every(({ legacy }) => legacy.length > 0)
  if (isOld)
    return new WorkError(
      'ssh_legacy_needed',
      `${peer} offers only old algorithms (${listed(mismatches, 'legacy')}). Allow them for this device with --legacy-ssh, or use its console.`,
      values,
    )
  return new WorkError(
    'ssh_no_algorithm',
    `${peer} offers nothing that Brassage can speak (${listed(mismatches, 'offered')}). Use its console or telnet.`,
    values,
  )
}

/** What the first words of the other side rule out; null where they are SSH 2. */
export function explainGreeting(peer: string, greeting: Greeting): WorkError | null {
  if (greeting.kind === 'ssh1')
    return new WorkError(
      'ssh1_only',
      `${peer} speaks SSH version 1 only (${greeting.software}), which Brassage does not. Use its console or telnet.`,
      { peer, software: greeting.software },
    )
  if (greeting.kind === 'notSsh')
    return new WorkError(
      'not_ssh',
      `What answers at ${peer} is not SSH: it says "${greeting.said}". Is the port right?`,
      {
        peer,
        said: greeting.said,
      },
    )
  return null
}

/** `greeting`: all that was said in clear. `reason`: the library's words, shown where nothing better is known. */
export function explainHandshake(
  peer: string,
  greeting: Greeting,
  reason: string,
  isLegacy: boolean,
): WorkError {
  const offers: AlgorithmLists | null = greeting.kind === 'ssh2' ? greeting.offers : null
  const mismatches = offers ? findMismatches(speakable(offeredAlgorithms(isLegacy)), offers) : []
  if (mismatches.length > 0) return explainMismatch(peer, mismatches, isLegacy)
  return new WorkError('ssh_failed', `No SSH session with ${peer}: ${reason}`, { peer, reason })
}

export type Phase = 'greeting' | 'handshake' | 'login' | 'shell'

/** Nothing came for too long. */
export function explainTimeout(peer: string, phase: Phase, greeting: Greeting): WorkError {
  const values = { peer, phase }
  if (phase === 'greeting')
    return greeting.kind === 'partial' && greeting.said !== ''
      ? new WorkError(
          'not_ssh',
          `What answers at ${peer} is not SSH: it says "${greeting.said}". Is the port right?`,
          values,
        )
      : new WorkError(
          'not_ssh',
          `Something at ${peer} takes the connection and says nothing: no SSH. Is the port right?`,
          values,
        )
  if (phase === 'handshake')
    return new WorkError(
      'ssh_timeout',
      `${peer} did not finish the key exchange in time. Try again; an old switch may be busy.`,
      values,
    )
  if (phase === 'login')
    return new WorkError(
      'ssh_timeout',
      `${peer} did not answer the login in time. Does it ask a server for it (RADIUS, TACACS+) that is away?`,
      values,
    )
  return new WorkError('ssh_timeout', `${peer} let us in, but opened no command line in time.`, values)
}

/** The other side hung up without a word of the protocol. */
export function explainHangUp(peer: string, phase: Phase): WorkError {
  return phase === 'greeting'
    ? new WorkError(
        'connection_cut',
        `${peer} closes the connection at once. Are all its lines in use, or does it let only other addresses in?`,
        { peer },
      )
    : new WorkError('connection_cut', `${peer} closed the connection before a command line was there.`, {
        peer,
      })
}
