/**
 * The form of a driver: what is known about one operating-system family, as data. The engine in ../driver-engine
 * is the only code that reads it, and branches on these fields, never on a name.
 */

import type { Probe, RefusalRule } from './capability-rules.ts'
import type { Evidence } from './evidence.ts'

/**
 * Where the command line is: `user`, `privileged`, or what the prompt shows in parentheses (`config`, `config-if`,
 * `vlan`). Prompts do not tell which interface or VLAN: that is why some lines are guards.
 */
export type Mode = string

export interface PromptGrammar {
  /** Anchored at the start; named groups `host`, `mode` (optional) and `level` (`#` or `>`). */
  readonly pattern: RegExp
}

/** A line that changes the context, and the modes its prompt may then show. */
export interface ContextRule {
  readonly line: RegExp
  readonly after: RegExp
  /** Typed in this mode only; absent: anywhere in configuration mode. */
  readonly from?: Mode
  /** The mode it leads to, where that is not one inside configuration mode. */
  readonly enters?: Mode
  /** Leads out: of one level, or of configuration mode. */
  readonly leaves?: 'one' | 'all'
}

/** How a mode is left that `leaveConfig` does not leave; `to`: where that leads, absent: to the privileged prompt. */
export interface LeaveRule {
  readonly mode: RegExp
  readonly commit: string
  readonly discard: string
  readonly to?: Mode
}

/** Chatter of a device that is looking for its configuration, and the command that ends it. */
export interface HushRule {
  readonly heard: RegExp
  /** Of EXEC; what it refuses does no harm. Only said where the version matches `version`. */
  readonly say: string
  readonly version: RegExp
  readonly evidence: Evidence
}

export interface KnownQuestion {
  readonly pattern: RegExp
  /** What is typed, without Enter; null: nobody but a person may answer. */
  readonly answer: string | null
  /** Without Enter: one key answers. */
  readonly oneKey?: boolean
  /** Asks for a new secret: that of the person, where one was given; never one of ours. */
  readonly wants?: 'enable'
  readonly evidence: Evidence
}

/** A command whose following lines are free text up to a delimiter. */
export interface BlockRule {
  /** Group `delimiter` is all that follows the command; the block ends where its first character comes again. */
  readonly line: RegExp
}

/** A line whose secret is not typed behind it but asked for, unechoed, as often as there are prompts. */
export interface HiddenInput {
  /** Groups `command` (what is typed) and `secret`. */
  readonly line: RegExp
  readonly prompts: readonly RegExp[]
}

export interface Driver {
  readonly name:
    | 'cisco_ios'
    | 'cisco_small_business'
    | 'frr'
    | 'generic'
    | 'hp_procurve'
    | 'linux'
    | 'netgear'
    | 'netgear_smart'
  readonly title: string
  /** Recognised, but no push goes to it: what it would do with the lines is not known. */
  readonly isTerminalOnly?: true
  /** In the text that `show version` or its like answers. */
  readonly detect: readonly RegExp[]
  /** Asked of a device of this prompt whose version told nothing of anybody; `detect` is looked for in its answer. */
  readonly detectBy?: string
  /** What a configuration read has to show before a line of ours goes there; absent: it is known by its version. */
  readonly dialect?: RegExp
  /** Too little is known of it: the first port of a push is read back before the rest goes on. */
  readonly isTried?: true
  readonly speeds: readonly number[]
  readonly prompt: PromptGrammar
  readonly pager: { readonly pattern: RegExp; readonly next: string; readonly quit: string }
  /** Commands typed once after attaching, in order; a refused one does no harm. Each inner list: first that works. */
  readonly prepare: readonly (readonly string[])[]
  readonly hush?: HushRule
  readonly keys: { readonly eraseLine: string; readonly abandon: string }
  /** Typed before a `?` it makes it a character; null: there is no such key, and every `?` asks for help at once. */
  readonly literalNext: string | null
  /** What stands there while a word is looked up in the network, for a minute at worst, and the key that ends it. */
  readonly lookup?: { readonly shown: RegExp; readonly key: string }
  /** Typed, never entered, to see that the device has read everything sent before; harmless should it be entered. */
  readonly marker: string
  readonly enable: string
  /** The enable secret of a device that was never given one; absent: it asks for none. */
  readonly factoryEnable?: string
  readonly enterConfig: string
  readonly leaveConfig: string
  /** From a mode that `leaveConfig` does not leave. */
  readonly leaveMode: readonly LeaveRule[]
  /** Sections of configuration mode have to be left by this line before the next one; null: any line leaves them. */
  readonly leaveSection: string | null
  readonly configMode: RegExp
  readonly globalMode: RegExp
  /** Any mode inside the global one. */
  readonly insideMode: RegExp
  readonly contexts: readonly ContextRule[]
  /** Guard lines that keep the context. */
  readonly careful: readonly RegExp[]
  /** May ask something: nothing is typed ahead after them. */
  readonly mayAsk: readonly RegExp[]
  /** Take long; patience in milliseconds without a byte. */
  readonly slow: readonly { readonly line: RegExp; readonly ms: number }[]
  /** A shell, to which `?` is a letter like any other. */
  readonly takesQuestions?: true
  /** Its command line takes letters beyond ASCII and echoes them; absent: they come back as others, or not at all. */
  readonly takesAccents?: true
  readonly hostname: RegExp
  readonly blocks: readonly BlockRule[]
  readonly hiddenInputs?: readonly HiddenInput[]
  /** Not configuration: left out of a text to be sent, because the push does it itself. */
  readonly frame: readonly RegExp[]
  /** Never sent by a push. */
  readonly forbidden: readonly RegExp[]
  readonly comment: RegExp
  /** Lines that a configuration never shows as they were typed. */
  readonly unshown: readonly RegExp[]
  /** Looked at before `errors`. */
  readonly warnings: readonly RegExp[]
  readonly errors: readonly RegExp[]
  readonly questions: readonly KnownQuestion[]
  readonly commands: {
    readonly version: readonly string[]
    readonly running: readonly string[]
    readonly startup: readonly string[]
    /** Tells serial numbers where the version does not; null where there is no such command. */
    readonly inventory: string | null
    readonly vlans: readonly string[]
    readonly save: readonly string[]
    /** Asked by a way of saving, and by nothing else. */
    readonly saveAnswers?: readonly {
      readonly pattern: RegExp
      readonly answer: string
      readonly oneKey?: boolean
    }[]
    /** Answers `saved` when the save worked. */
    readonly saved: RegExp
  }
  /** How many VLANs the device takes until it is told otherwise and restarted; group 1 is the number. */
  readonly vlanRoom?: {
    readonly command: string
    readonly pattern: RegExp
    /** The line that asks for more; `$1` is the number needed. */
    readonly raise: string
  }
  readonly quiet: { readonly on: string; readonly off: string; readonly shown: RegExp } | null
  readonly identity: readonly IdentityRule[]
  /** How it is found out what the software can do; empty: nothing is asked. */
  readonly probes: readonly Probe[]
  /** The complaint about words the software does not know. */
  readonly unknownWords: RegExp
  readonly refusals: readonly RefusalRule[]
  readonly evidence: Evidence
  /** Lines of which less is known than of the rest: they are `assumed`, and said to be unproven where they are sent. */
  readonly assumedLines?: RegExp
}

export interface IdentityRule {
  readonly field: 'model' | 'serial' | 'mac' | 'software' | 'hostname'
  /** First group is the value. First matching rule of a field wins. */
  readonly pattern: RegExp
}
