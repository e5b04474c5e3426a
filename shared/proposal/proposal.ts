/**
 * A cable found on a laptop that does not write the plan: proposed there, and accepted or declined where the plan is
 * written. All of it is append-only records that laptops unite in any order; what became of a proposal is derived.
 */
import { z } from 'zod'
import { type Cable, cableKind, cableSchema } from '../model/entities.ts'

const text = z.string().trim().min(1).max(120)

export const foundCableSchema = z.object({
  /** Its ends as people write them: `P1A 12`. */
  from: text,
  to: text,
  kind: cableKind.nullable(),
  colour: z.string().max(120).nullable(),
  /** Metres. */
  length: z.number().min(0).max(100_000).nullable(),
})
export type FoundCable = z.infer<typeof foundCableSchema>

interface Stamp {
  /** ULID, the identity under which packets are merged. */
  readonly id: string
  readonly at: string
  readonly station: string
  /** Grows by each record that a laptop has seen, its own and others': what follows another is after it. */
  readonly seq: number
  readonly who: string
  /** Id of the record that proposes. */
  readonly proposal: string
  readonly note: string | null
}

export type ProposalRecord = Stamp &
  (
    | { readonly kind: 'proposed'; readonly cable: FoundCable }
    /** The row that it became: laptops that do not write the plan take it over as it is. */
    | { readonly kind: 'accepted'; readonly cable: Cable }
    | { readonly kind: 'declined'; readonly cable: null }
  )

/** What the record of each kind holds of the cable. */
export const proposalCable = {
  proposed: foundCableSchema,
  accepted: cableSchema,
  declined: z.null(),
} as const

export interface Answer {
  readonly at: string
  readonly station: string
  readonly who: string
  readonly note: string | null
  /** Of the cable in the plan; null: declined. */
  readonly number: number | null
}

export interface Proposal {
  readonly id: string
  readonly at: string
  readonly station: string
  readonly who: string
  readonly cable: FoundCable
  readonly state: 'open' | 'accepted' | 'declined'
  readonly answer: Answer | null
}

const isLater = (a: ProposalRecord, b: ProposalRecord): boolean =>
  a.seq === b.seq ? (a.at === b.at ? a.id > b.id : a.at > b.at) : a.seq > b.seq

/** From records in any order; open ones first, then the newest. An answer without its proposal waits for it. */
export function proposalsOf(records: readonly ProposalRecord[]): Proposal[] {
  const answers = new Map<string, Exclude<ProposalRecord, { kind: 'proposed' }>>()
  for (const record of records) {
    if (record.kind === 'proposed') continue
    const known = answers.get(record.proposal)
    if (!known || isLater(record, known)) answers.set(record.proposal, record)
  }
  return records
    .flatMap((record) => (record.kind === 'proposed' ? [proposalOf(record, answers.get(record.id))] : []))
    .sort(
      (a, b) =>
        Number(a.state !== 'open') - Number(b.state !== 'open') ||
        (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1),
    )
}

function proposalOf(
  { id, at, station, who, cable }: Extract<ProposalRecord, { kind: 'proposed' }>,
  answer: Exclude<ProposalRecord, { kind: 'proposed' }> | undefined,
): Proposal {
  return {
    ...{ id, at, station, who, cable },
    state: answer?.kind ?? 'open',
    answer: answer
      ? {
          ...{ at: answer.at, station: answer.station, who: answer.who, note: answer.note },
          number: answer.cable?.id ?? null,
        }
      : null,
  }
}
