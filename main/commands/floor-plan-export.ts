/** `brassage floor-plan export`: what is shown of a floor plan, as a file: the drawing itself, or its sanitised SVG. */
import { openDraft } from '../../shared/model/draft.ts'
import { findFloorPlan } from '../../shared/plan/edits/index.ts'
import { readDocument } from '../db/documents.ts'
import type { SiteFile } from '../db/open-site.ts'
import { checkFolder } from '../db/publish-file.ts'
import { expectAtMost, positional } from './arguments.ts'
import { type Command, WorkError } from './command.ts'
import { explainEdit } from './edit-site.ts'
import { withSite } from './with-site.ts'
import { writeNewFile } from './write-new-file.ts'

export const floorPlanExportCommand: Command = {
  usage: 'brassage floor-plan export FILE ID OUT',
  options: {},
  async run(input) {
    const id = positional(input, 1, 'ID')
    const out = positional(input, 2, 'OUT')
    expectAtMost(input, 3)
    checkFolder(out)
    const { mime, data } = await withSite(input, (site) => shownOf(site, id))
    writeNewFile(out, data)
    const bytes = data.byteLength
    return { exit: 0, json: { file: out, mime, bytes }, text: `${out}: ${bytes} bytes, ${mime}` }
  },
}

function shownOf(site: SiteFile, text: string) {
  const draft = openDraft(site.plan())
  const row = explainEdit(() => draft.get('floorPlan', findFloorPlan(draft, text)))
  const document = row && readDocument(site.db, row.shownHash)
  if (document) return document
  throw new WorkError('no_such_document', `The drawing of floor plan ${text} is not kept in this site.`)
}
