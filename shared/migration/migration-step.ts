/** One step of a migration: what is done where by whom, and how it is taken back. What screens, files and runs share. */
import type { TextLine } from '../config/tree.ts'
import type { BothTexts } from '../i18n/both-texts.ts'

export const stepKinds = [
  'vlan',
  'uplink',
  'dhcp_interface',
  'dhcp_subnet',
  'port',
  'address',
  'check',
] as const
export type StepKind = (typeof stepKinds)[number]

/** Who does it; their words are in step-words.ts. */
export type StepPerson = 'network' | 'patching' | 'server' | 'owner' | 'users'

/** Beforehand nobody notices anything; at the changeover users are cut for a moment. */
export type StepTime = 'beforehand' | 'changeover' | 'afterwards'

export interface BackOut {
  readonly lines: readonly TextLine[]
  /** Null: the lines say it all. */
  readonly instruction: BothTexts | null
}

export interface MigrationStep {
  /** From 1, in the order in which they are done. */
  readonly n: number
  /** Says what it is about, and is the same for the same plan and change: `port SW1 FastEthernet0/5`. */
  readonly id: string
  readonly kind: StepKind
  /** The switch of `vlan`, `uplink` and `port`; else the machine it is about, null for a check. */
  readonly device: string | null
  /** Of `uplink` and `port`. */
  readonly interface: string | null
  readonly who: StepPerson
  readonly when: StepTime
  readonly title: BothTexts
  readonly lines: readonly TextLine[]
  /** What a person does or looks at; null: the lines say it all. */
  readonly instruction: BothTexts | null
  /** Ids of earlier steps that have to be done before. */
  readonly needs: readonly string[]
  /** From here on lines do not bring back what was: somebody has to go there. At most one step. */
  readonly pointOfNoReturn: boolean
  readonly backOut: BackOut
  /** Its lines can be sent to the switch by the application; else a person does it and ticks it. */
  readonly isSent: boolean
}
