/**
 * A process to be killed: notes incidents with a photo in the site file given as its argument, by the service that the
 * screens call, and prints the id of each once it was told that it is kept and mended.
 */
import { randomBytes } from 'node:crypto'
import { openSite } from '../../main/db/open-site.ts'
import { createJournalService } from '../../main/services/journal/journal-service.ts'
import { createWorkspace } from '../../main/services/workspace.ts'

const [path = '', state = ''] = process.argv.slice(2)

const workspace = createWorkspace()
workspace.show({ file: openSite(path, { stateFolder: state }), scratch: false })
const journal = createJournalService(workspace, () => null)
for (let count = 1; ; count += 1) {
  const { id } = await journal.write({
    text: `entry ${count} of B17`,
    isIncident: true,
    photo: { name: 'photo.jpg', mime: 'image/jpeg', data: randomBytes(30_000).toString('base64') },
  })
  await journal.change({ ids: [id], state: 'mended' })
  process.stdout.write(`${id}\n`)
}
