/** The journal for screens. */

import type { GivenPhoto } from '../../../shared/contract/given-photo.ts'
import type { EntryView, NamedCandidate, NamesInText, PlaceView } from '../../../shared/contract/journal.ts'
import type {
  IncidentCause,
  IncidentState,
  LinkedObject,
  ObjectRef,
} from '../../../shared/journal/log-record.ts'
import { findObjects } from '../../../shared/journal/matching/find-objects.ts'
import { readyNamesInSlices } from '../../../shared/journal/matching/ready-names.ts'
import { objectName, pointOf, roomOf } from '../../../shared/journal/object-name.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { hitDetail } from '../../../shared/plan/search/hit-detail.ts'
import type { NewDocument } from '../../db/documents.ts'
import type { Recorder } from '../../db/journal.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { inSlices } from '../in-slices.ts'
import type { Workspace } from '../workspace.ts'
import { hideSecrets } from './hide-secrets.ts'
import { placeEvents } from './place-events.ts'
import { readEntries, viewEntry } from './read-entries.ts'
import { changeEntries, type NewEntry, writeEntry } from './write-entry.ts'

export interface ScreenEntry extends Pick<NewEntry, 'text' | 'kind' | 'chosen' | 'dropped'> {
  readonly isIncident?: boolean | undefined
  readonly cause?: IncidentCause | undefined
  readonly photo?: GivenPhoto | undefined
  readonly by?: string | undefined
}

export interface ScreenChange {
  readonly ids: readonly string[]
  readonly text?: string | undefined
  readonly chosen?: readonly ObjectRef[] | undefined
  readonly dropped?: readonly ObjectRef[] | undefined
  readonly state?: IncidentState | undefined
  readonly cause?: IncidentCause | undefined
  readonly remark?: string | undefined
  readonly photo?: GivenPhoto | undefined
  readonly by?: string | undefined
}

export interface JournalService {
  entries(): EntryView[]
  find(text: string): Promise<NamesInText>
  /** On disk when it resolves. `kind` diagnosis: what the application found out by itself. */
  write(entry: ScreenEntry): Promise<EntryView>
  change(change: ScreenChange): Promise<EntryView[]>
  place(place: ObjectRef): PlaceView
}

export function createJournalService(workspace: Workspace, vault: () => OpenVault | null): JournalService {
  const plan = () => workspace.site().plan()
  const recorder = (by: string | undefined): Recorder => {
    const own = workspace.site().recorder
    return by === undefined ? own : { ...own, who: by }
  }
  const clean = (text: string) => hideSecrets(text, workspace.site().db, vault())
  return {
    entries: () => readEntries(workspace.site()).map((entry) => viewEntry(plan(), entry)),
    async find(text) {
      await namesReady(plan, text)
      return namesIn(plan(), text)
    },
    async write({ by, isIncident, cause = null, photo, ...entry }) {
      await namesReady(plan, entry.text)
      const written = writeEntry(workspace.site(), recorder(by), {
        ...entry,
        text: clean(entry.text),
        cause,
        state: isIncident === true ? 'open' : null,
        photo: photo ? documentOf(photo) : null,
      })
      workspace.touch()
      return viewEntry(plan(), written)
    },
    async change({ ids, by, photo, text, remark, ...change }) {
      await namesReady(plan, text ?? '')
      const changed = changeEntries(workspace.site(), recorder(by), ids, {
        ...change,
        text: text === undefined ? undefined : clean(text),
        remark: remark === undefined ? undefined : clean(remark),
        photo: photo && documentOf(photo),
      })
      workspace.touch()
      return changed.map((entry) => viewEntry(plan(), entry))
    },
    place: (place) => ({
      name: objectName(plan(), place),
      detail: detailOf(plan(), place),
      point: pointOf(plan(), place),
      events: placeEvents(workspace.site(), place),
    }),
  }
}

const documentOf = ({ name, mime, data }: GivenPhoto): NewDocument => ({
  name,
  mime,
  data: Buffer.from(data, 'base64'),
})

/** The names of a large plan are gathered in slices, and anew where it was edited meanwhile. */
async function namesReady(current: () => Plan, text: string): Promise<void> {
  for (;;) {
    const plan = current()
    const isReady = await inSlices(readyNamesInSlices(plan, text), () => current() === plan)
    if (isReady && current() === plan) return
  }
}

function namesIn(plan: Plan, text: string): NamesInText {
  const { objects, open } = findObjects(plan, text)
  return {
    objects,
    open: open.map((one) => ({
      text: one.text,
      candidates: one.candidates.map((candidate) => named(plan, candidate)),
    })),
  }
}

const named = (plan: Plan, object: LinkedObject): NamedCandidate => ({
  ...object,
  detail: detailOf(plan, object),
})

/** Where it is and what it is connected to. */
function detailOf(plan: Plan, { kind, id }: ObjectRef): string {
  if (kind === 'room' || kind === 'cable') return roomOf(plan, { kind, id }) ?? ''
  return hitDetail(plan, { kind, id })
}
