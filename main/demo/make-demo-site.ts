/** The demo site: a site file like any other, made of the sources beside this file by the edits a person would make. */
import { deviceTypeBySlug } from '../../shared/device-types/library.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { addSwitch } from '../../shared/plan/edits/add-switch.ts'
import { createSite } from '../db/create-site.ts'
import type { OpenOptions } from '../db/site-file.ts'

const switches = [
  { name: 'SW1', number: 1, typeSlug: 'ws-c2950t-48-si' },
  { name: 'SW2', number: 2, typeSlug: 'ws-c2950t-48-si' },
  { name: 'SW3', number: 3, typeSlug: 'ws-c3548-xl-en' },
  { name: 'SW4', number: 4, typeSlug: 'ws-c3560-48ts-s' },
]

/** Makes the demo at `path`, which must be free. */
export async function makeDemoSite(path: string, options: OpenOptions = {}): Promise<void> {
  const file = createSite(path, { name: 'Rencontres (démonstration)' }, options)
  try {
    const draft = openDraft(file.plan())
    for (const { name, number, typeSlug } of switches) {
      const type = deviceTypeBySlug(typeSlug)
      if (!type) throw new Error(`the library has no ${typeSlug}`)
      addSwitch(draft, { name, number, type })
    }
    file.commit('Add the switches', draft.changes())
  } finally {
    file.close()
  }
}
