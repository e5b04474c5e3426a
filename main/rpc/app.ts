/** Calls about the application and the disk: what a person needs before a site is open. */
import { listFolder, listPlaces } from '../services/files/folders.ts'
import { os } from './implementer.ts'

export const app = os.app.router({
  info: os.app.info.handler(({ context }) => context.services.info),
  recents: os.app.recents.handler(({ context }) => context.services.sites.recents()),
  forgetRecent: os.app.forgetRecent.handler(({ context, input }) =>
    context.services.sites.forgetRecent(input.path),
  ),
  places: os.app.places.handler(() => listPlaces()),
  folder: os.app.folder.handler(({ input }) => listFolder(input.path, input.extensions)),
})
