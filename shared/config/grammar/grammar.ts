/**
 * The form of a platform's configuration grammar: what a parser, a comparison and a remediation need to know about a
 * dialect, as data. Code branches on these fields and never on the platform's name.
 */
import type { Platform } from '../intent.ts'

/** The platforms that are rendered, and `generic`: indentation and `no`, nothing else. */
export type GrammarName = Platform | 'generic'

/** Where a line stands: `in` is its section's text; null = top level only; absent = anywhere. */
export interface LineRule {
  readonly in?: RegExp | null
  readonly line: RegExp
}

/** A section of an un-indented (pasted) configuration: opened by `open`, holding lines that match `body`. */
export interface SectionRule {
  readonly open: RegExp
  readonly body: RegExp
}

/** Text kept as it is, over several lines. `end` null: until the delimiter that `start` captured comes again. */
export interface BlockRule {
  readonly start: RegExp
  readonly end: RegExp | null
}

/** Another way to write the same thing; `to` may use `$1`. Applied on load, so it is also what is sent. */
export interface SpellingRule extends LineRule {
  readonly to: string
}

/** One line that stands for several: groups 1 and 3 are kept, group 2 is a list of numbers or ports. */
export interface ExpansionRule extends LineRule {
  /** `terminals`: numbers from-to of lines, of which 0-4 are printed apart from the rest. */
  readonly of: 'numbers' | 'ports' | 'interfaces' | 'terminals'
}

/** A command that holds a list of VLANs. Everything it can do is written from `prefix`. */
export interface ListRule {
  readonly in: RegExp | null
  readonly prefix: string
  /** The words between prefix and list that add and remove; null: the bare command adds, its negation removes. */
  readonly words: { readonly add: string; readonly remove: string } | null
  /** What it means that the line is missing. */
  readonly absent: 'all' | 'none'
  /** Long lists are not sent as one but run by run. */
  readonly isOneByOne?: boolean
  /** VLANs that old trains always print and never change. */
  readonly reserved: readonly number[]
}

/** A command of which a section holds one: a new value replaces the old. The groups of `line` tell it from others. */
export interface SettingRule extends LineRule {
  /** The device takes another value only where it has none: the old one is undone first. */
  readonly isUndoneFirst?: boolean
  /** Its negation is a value of its own and stays visible (`no logging console`). */
  readonly keepsNegation?: boolean
}

/** How a line is undone where `no` and the whole line would be wrong; `use` may use `$1`. */
export interface NegationRule extends LineRule {
  readonly use: string
}

/** A line equal to its absence. `version`: only where the device's version line matches. */
export interface DefaultRule extends LineRule {
  readonly version?: RegExp
}

/** A line that the device will not give up while its section has a line like `by`. */
export interface NeedRule extends LineRule {
  readonly by: RegExp
}

/** Lower goes first. Without a rule: removals in a section 400, settings 500, removals at top level 700. */
export interface OrderRule extends LineRule {
  readonly weight: number
  /** Only where a line of the section matches. */
  readonly child?: RegExp
}

/** Sections that cannot be removed, only emptied, on a device whose configuration shows a line like `proof`. */
export interface FixedRule {
  readonly line: RegExp
  readonly proof: RegExp
  /** Not where membership is told by the port: that software takes a port's section away. */
  readonly unlessPortCentred?: boolean
}

/** Access lists: entries numbered from 10 where they are not, or their numbers taken away. */
export interface AclRule {
  readonly section: RegExp
  readonly drop: RegExp | null
  readonly number: RegExp | null
  readonly strip: RegExp | null
}

/**
 * VLAN-centred membership, as ProCurve writes it, is turned into lines of the port on load and back when rendered:
 * `vlan 10 / untagged 1-8` is `interface 1 / untagged vlan 10` ...
 */
export interface MembershipRule {
  readonly section: RegExp
  readonly words: readonly string[]
  readonly port: string
}

/** How a port says that it is a member of a LAG. */
export interface BundleRule {
  /** The member's line; group 1 is put into `lag`. */
  readonly line: RegExp
  /** The LAG's name, by which its section is called; `$1` is the member's word for it. */
  readonly lag: string
  /** LAGs that are told even without a member. */
  readonly isLag: RegExp
  /**
   * Written at the top level with a list of ports (`trunk 23-24 Trk1 lacp`), and then more than it says: who joins loses
   * its own memberships, a LAG begins in VLAN 1 and is gone with its last port, who leaves is back in VLAN 1.
   */
  readonly top: string | null
}

/** Secrets in configuration text; group 1 is kept, the rest of the match up to group 3 is hidden. */
export interface SecretRule {
  readonly line: RegExp
}

export interface Grammar {
  readonly name: GrammarName
  readonly negation: string
  /** Tested on the trimmed line: comments, mode changes and everything a device prints that is no configuration. */
  readonly ignore: readonly RegExp[]
  /** Ends the configuration; what follows is a prompt. */
  readonly stop: RegExp | null
  readonly leave: RegExp
  /** Sections that the device prints with a line of their own at the end, at the depth of their head. */
  readonly ends: readonly { readonly open: RegExp; readonly line: string }[]
  /** Which line tells the software's version; kept beside the tree. */
  readonly version: RegExp | null
  readonly blocks: readonly BlockRule[]
  readonly sections: readonly SectionRule[]
  /** Lines in which spaces count. */
  readonly verbatim: RegExp | null
  readonly spellings: readonly SpellingRule[]
  readonly expansions: readonly ExpansionRule[]
  readonly lists: readonly ListRule[]
  readonly settings: readonly SettingRule[]
  /**
   * Lists made of top-level lines (group 1 is the list), in which order counts and of which no single line can be
   * taken away: they are made anew.
   */
  readonly rebuilt: readonly RegExp[]
  /** Lines that cannot stand together where the groups of `line` are the same: tagged and untagged in one VLAN. */
  readonly exclusive: readonly LineRule[]
  readonly negations: readonly NegationRule[]
  readonly defaults: readonly DefaultRule[]
  /**
   * Lines whose value (group 1) only one section of a kind may have: VLAN names. `free` gives it up; its zeros stand
   * for the section's number.
   */
  readonly unique: readonly { readonly in: RegExp; readonly line: RegExp; readonly free: string }[]
  /** Never removed: VLAN 1 and its like. */
  readonly permanent: readonly LineRule[]
  readonly needed: readonly NeedRule[]
  readonly fixed: readonly FixedRule[]
  /** Sections that a device leaves out as long as all in them is as it came: they are there all the same. */
  readonly unprinted: readonly LineRule[]
  readonly order: readonly OrderRule[]
  readonly acls: readonly AclRule[]
  readonly membership: MembershipRule | null
  readonly bundle: BundleRule | null
  /** The section in which VLANs are made apart from the configuration (`vlan database`), hoisted on load. */
  readonly vlanDatabase: RegExp | null
  /** Inside a planned port or VLAN: the lines that the plan speaks of. All else is not ours. */
  readonly owned: readonly LineRule[]
  /** Lines that may cut the way the device is reached, inside a protected section. */
  readonly cuts: readonly RegExp[]
  /** The same only where group 1 is a protected VLAN; outside ports too, where VLANs are deleted in a section. */
  readonly vlanCuts: readonly RegExp[]
  readonly secrets: readonly SecretRule[]
}
