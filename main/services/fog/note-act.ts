/** What is about to be sent to FOG, in the journal before it goes out; runs have records of their own. */
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { appendJournal } from '../../db/journal.ts'
import type { SiteFile } from '../../db/site-file.ts'

/** On disk when it returns; in a file that is read-only nothing is noted. `text` is English, with a French sentence. */
export type NoteAct = (text: string) => void

export const noteActs =
  (site: SiteFile, { name }: LanService): NoteAct =>
  (text) => {
    if (site.readOnly) return
    site.record(() =>
      appendJournal(site.db, site.recorder, { kind: 'fog', text: `FOG ${name}: ${text}`, data: {} }),
    )
  }
