/**
 * A process to be killed: edits the site file given as its argument until it ends, telling each edit it holds for
 * confirmed. `edit` adds five stands at a time, `import` five hundred outlets with their stands.
 */
import { openSite } from '../../main/db/open-site.ts'
import { openDraft } from '../../shared/model/draft.ts'

export const ROWS = { edit: 5, import: 500 } as const

const [path = '', kind = 'edit', state = ''] = process.argv.slice(2)

if (process.argv[1]?.endsWith('editing-child.ts')) {
  const site = openSite(path, { stateFolder: state })
  const rows = kind === 'import' ? ROWS.import : ROWS.edit
  process.stdout.write('open\n')
  for (let round = 1; ; round += 1) {
    const draft = openDraft(site.plan())
    for (let index = 0; index < rows; index += 1) {
      const stand = draft.insert('stand', {
        name: `S${site.plan().nextIds.stand + index}`,
        locationId: null,
        exhibitor: null,
        note: null,
      })
      draft.insert('outlet', {
        name: stand.name,
        standId: stand.id,
        locationId: null,
        service: 'network',
        occupied: null,
        note: null,
      })
    }
    site.commit(`Round ${round}`, draft.changes())
    if (round % 4 === 0) {
      site.undo()
      site.redo()
    }
    if (round % 7 === 0) site.checkpoint()
    process.stdout.write(`${site.plan().stand.length}\n`)
  }
}
