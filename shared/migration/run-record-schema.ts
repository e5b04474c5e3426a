/**
 * A record of a migration's run as it comes from another laptop: by its kind, so that nothing is taken over that a screen or a
 * console would stumble over later.
 */
import { z } from 'zod'
import type { AddedCard, CardIntent } from './guest-card.ts'
import type { KeptChange } from './kept-change.ts'
import { migrationRequest } from './migration-request.ts'
import { type MigrationStep, stepKinds } from './migration-step.ts'
import type { RepatchRow } from './repatch-list.ts'

const name = z.string().max(400)
/** An announcement lists every outlet that moves, with its stand: thousands of them. */
const long = z.string().max(1_000_000)
const both = z.object({ fr: long, en: long })
const lines = z.array(z.object({ depth: z.int().min(0).max(20), text: z.string().max(2000) })).max(20_000)

const step = z.object({
  n: z.int().min(1),
  id: name,
  kind: z.enum(stepKinds),
  device: name.nullable(),
  interface: name.nullable(),
  who: z.enum(['network', 'patching', 'server', 'owner', 'users']),
  when: z.enum(['beforehand', 'changeover', 'afterwards']),
  title: both,
  lines,
  instruction: both.nullable(),
  needs: z.array(name).max(20_000),
  pointOfNoReturn: z.boolean(),
  backOut: z.object({ lines, instruction: both.nullable() }),
  isSent: z.boolean(),
}) satisfies z.ZodType<MigrationStep>

const repatchRow = z.object({
  outlet: name,
  service: z.enum(['network', 'telephone', 'other']),
  label: z.literal('yellow').nullable(),
  stand: name.nullable(),
  panel: name.nullable(),
  panelPort: z.int().nullable(),
  switch: name.nullable(),
  interface: name.nullable(),
  cord: z.enum(['stays', 'plug', 'open']),
}) satisfies z.ZodType<RepatchRow>

const started = z.object({
  label: name,
  request: migrationRequest,
  steps: z.array(step).max(20_000),
  announcement: both,
  repatch: z.array(repatchRow).max(20_000),
  /** Their codes are those of the edition that wrote them. */
  warnings: z.array(z.looseObject({ code: name })).max(20_000),
})

const row = z.record(z.string().max(100), z.unknown()).nullable()
const planned = z
  .array(z.looseObject({ table: name, id: z.int().positive(), before: row, after: row }))
  .max(100_000)

const stamp = {
  id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/),
  at: z.iso.datetime(),
  station: z.string().max(300),
  seq: z.int().min(1),
  who: z.string().max(300),
  runId: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/),
  note: z.string().max(20_000).nullable(),
}
/** Which push it was is known where it was sent. */
const push = z.string().max(100)
const ofStep = { ...stamp, step: name }
const ofRun = { ...stamp, step: z.null() }

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const fileText = z.string().max(2_000_000)
/** What a step has written into a machine's files: a screen offers to take it back. */
const change = z.object({
  id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/),
  ...{ address: name, hostname: name },
  files: z
    .array(
      z.object({
        kind: z.enum(['interfaces', 'isc-default', 'isc-dhcp']),
        path: z.string().max(4096),
        ...{ before: sha256, after: sha256 },
        at: z.int().min(0),
        ...{ removed: fileText, added: fileText, former: fileText },
      }),
    )
    .max(10),
}) satisfies z.ZodType<KeptChange>

const cardIntent = z.object({
  ...{ service: name, guest: name },
  vmid: z.int().min(1),
  tag: z.int().min(1).max(4094),
  known: z.array(z.string().max(40)).max(100),
}) satisfies z.ZodType<CardIntent>
const addedCard = cardIntent.extend({
  name: z.string().max(40),
  mac: z.string().max(40),
}) satisfies z.ZodType<AddedCard>

export const migrationRecordSchema = z.discriminatedUnion('kind', [
  z.object({ ...ofRun, kind: z.literal('started'), value: started }),
  z.object({
    ...ofStep,
    kind: z.literal('intended'),
    value: z.looseObject({ back: lines, push: push.optional(), change: change.optional() }),
  }),
  z.object({
    ...ofStep,
    kind: z.literal('undoing'),
    value: z.looseObject({ push: push.optional(), change: change.optional() }).nullable(),
  }),
  z.object({ ...ofStep, kind: z.enum(['done', 'failed', 'undone', 'undo_failed']), value: z.unknown() }),
  z.object({ ...ofStep, kind: z.literal('card_intended'), value: cardIntent }),
  z.object({ ...ofStep, kind: z.enum(['card_added', 'card_removed']), value: addedCard }),
  z.object({ ...ofStep, kind: z.literal('card_failed'), value: z.null() }),
  z.object({ ...ofRun, kind: z.literal('planned'), value: planned }),
  z.object({ ...ofRun, kind: z.literal('unplanned'), value: z.null() }),
])
