/** The plan against reality: readings of switches, what is wrong by them, and what people said of it. */
import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import type { FindingText } from '../i18n/finding-texts.ts'
import type { ReadingChange } from '../verify/compare-evidence.ts'
import type { FindingKind, FindingSeverity, Mending } from '../verify/finding.ts'
import type { FindingRecordKind } from '../verify/finding-record.ts'
import type { LiveStates } from '../verify/live-states.ts'
import type { SameName } from '../verify/same-names.ts'
import { call } from './base.ts'
import type { EditAnswer } from './plan.ts'

/** In both languages, since findings name things in the middle of sentences. */
export interface InBoth<T> {
  readonly en: T
  readonly fr: T
}

export interface ReadingView {
  readonly id: string
  /** When the switch said it: ISO 8601, UTC. */
  readonly at: string
  readonly device: string
  readonly source: 'session' | 'text' | 'file'
  /** The console, address or file; null: pasted. */
  readonly origin: string | null
  readonly who: string
  readonly station: string
  /** Kinds of rows that were understood. */
  readonly tables: readonly string[]
  readonly hasRaw: boolean
}

export interface SwitchEvidence {
  readonly device: string
  readonly deviceId: number
  readonly room: string | null
  /** Where it is reached over the network; null: the plan does not say. */
  readonly address: string | null
  readonly last: ReadingView | null
}

export interface IntervalState {
  /** Null: switched off. */
  readonly minutes: number | null
  /** Consoles that were left alone last time, and why: English, said in the person's language. */
  readonly skipped: readonly { readonly device: string; readonly why: string }[]
}

export interface VerifyOverview {
  /** Switches of the plan, by name. */
  readonly switches: readonly SwitchEvidence[]
  readonly interval: IntervalState
  /** Times at which something was read, oldest first: what can be scrolled back to. */
  readonly times: readonly string[]
  /** Switches that call themselves the same, by their newest readings. */
  readonly sameNames: readonly SameName[]
}

export interface ExplanationView {
  readonly kind: FindingKind
  readonly outlets: readonly string[]
  readonly outletIds: readonly number[]
  /** Stands of those outlets, each once. */
  readonly stands: readonly string[]
  readonly panel: string | null
  readonly panelPorts: readonly number[]
  readonly switch: string | null
  readonly interface: string | null
  readonly interfaceId: number | null
  readonly texts: InBoth<FindingText>
}

export interface JudgementView {
  readonly kind: 'accepted' | 'muted'
  readonly who: string
  readonly at: string
  readonly reason: string | null
}

export interface FindingView extends ExplanationView {
  readonly id: string
  readonly severity: FindingSeverity
  readonly count: number
  /** 0 to 1. */
  readonly confidence: number
  readonly mending: Mending
  readonly alternatives: readonly ExplanationView[]
  /** When it was first seen, of the time it is there without a break. */
  readonly since: string
  /** False: the newest readings do not show its ports, so that it counts as it was seen last. */
  readonly isSeenNow: boolean
  readonly judgement: JudgementView | null
  /** The item of the checklist whose tick says that it is mended; null: it has none. */
  readonly item: string | null
  /** Who ticked it, where somebody did since it was seen. */
  readonly ticked: { readonly by: string; readonly at: string } | null
  /** Of a host that is where nobody expected it: its address, and the outlet planned where it was heard. */
  readonly mac: string | null
  readonly heardAt: string | null
}

export interface SilenceView {
  readonly outletId: number
  readonly outlet: string
  readonly stand: string | null
  readonly reason: InBoth<string>
}

/** A finding that is not there any more. */
export interface MendedView extends ExplanationView {
  readonly id: string
  readonly since: string
  readonly goneAt: string
}

export interface VerifyState {
  /** Of the newest reading that counts; null: nothing was read yet. */
  readonly at: string | null
  readonly findings: readonly FindingView[]
  readonly silences: readonly SilenceView[]
  /** How many outlets are proven to be as planned. */
  readonly right: number
  /** Newest first. */
  readonly mended: readonly MendedView[]
}

/** A MAC address heard where nobody known is at home. */
export interface StrangerView {
  readonly mac: string
  readonly vlan: number | null
  readonly switch: string
  readonly interface: string
  /** The outlet planned at that port; null: none is. */
  readonly outlet: string | null
  readonly stand: string | null
  /** What the plan knows of it: a host without an outlet, or at another one. */
  readonly host: string | null
}

export interface PortLinesView {
  readonly switch: string
  readonly lines: readonly string[]
}

export interface KeptReading {
  readonly id: string
  readonly device: string
  readonly tables: readonly string[]
  readonly unparsed: readonly string[]
}

const time = z.iso.datetime().nullable()
const name = z.string().trim().min(1).max(120)

export const verifyContract = {
  overview: call.output(type<VerifyOverview>()),
  /** `at`: what was known at that time; null: now. */
  state: call.input(z.object({ at: time })).output(type<VerifyState>()),
  /** Up, down, wrong or unknown of every outlet and port. */
  states: call.input(z.object({ at: time })).output(type<LiveStates>()),
  /** How much is done of a verdict that takes long, 0 to 1; null: none is being worked out, or it is quick. */
  working: call.output(eventIterator(type<number | null>())),
  /** `state` and `states` are then refused as `verdict_stopped`. */
  stopWorking: call,
  /** What changed between two times: who moved, who appeared, which links flap. */
  changes: call
    .input(z.object({ since: z.iso.datetime(), until: time }))
    .output(type<readonly ReadingChange[]>()),
  strangers: call.output(type<readonly StrangerView[]>()),
  /** Newest first. */
  readings: call.input(z.object({ device: name.nullable() })).output(type<readonly ReadingView[]>()),
  /** What was shown; null: it is not kept here. */
  raw: call.input(z.object({ id: z.string().max(64) })).output(type<string | null>()),
  /** `device` null: the switch that the text itself names. */
  keepText: call
    .input(
      z.object({
        text: z.string().min(1).max(8_000_000),
        device: name.nullable(),
        source: z.enum(['text', 'file']),
        origin: z.string().max(255).nullable(),
      }),
    )
    .output(type<KeptReading>()),
  /** Null switches it off. */
  interval: call.input(z.object({ minutes: z.int().min(1).max(120).nullable() })),
  /** The planned lines of the port that a finding is about; null: only the whole switch can be pushed. */
  portLines: call
    .input(z.object({ finding: z.string().min(1).max(80) }))
    .output(type<PortLinesView | null>()),
  /** Accepting and muting have a reason. */
  judge: call.input(
    z.object({
      finding: z.string().min(1).max(80),
      kind: z.enum(['accepted', 'muted', 'reopened']) satisfies z.ZodType<FindingRecordKind>,
      reason: z.string().trim().max(500),
      by: name,
    }),
  ),
  /** This MAC belongs to this outlet: an edit of the plan. */
  belongs: call
    .input(z.object({ mac: z.string().max(40), outlet: name, host: z.string().trim().max(120).optional() }))
    .output(type<EditAnswer>()),
}
