/** A disk that fills while services are looked at hides nothing of what was seen: on screens and on the command line it is told, and said. */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openSite } from '../../../main/db/open-site.ts'
import { createServiceCheckService } from '../../../main/services/service-checks/service-check-service.ts'
import { createWorkspace } from '../../../main/services/workspace.ts'
import { brassage } from '../../commands/command-line.ts'
import { temporarySite } from '../../db/temporary-site.ts'
import { serve } from '../../fakes/http-server.ts'
import { mayMount, smallDisk } from '../../fakes/small-disk.ts'

describe.skipIf(!mayMount())('a full disk (skipped unless root may mount one)', () => {
  async function siteOnDisk() {
    const disk = smallDisk()
    onTestFinished(() => disk.remove())
    const place = temporarySite()
    place.create().close()
    let isFull = false
    const { url } = await serve((_, response) => {
      if (!isFull) disk.fill()
      isFull = true
      response.end('ok')
    }, null)
    const { port } = new URL(url)
    const words = ['service-check', 'page', 'kind=http', 'target=127.0.0.1', `port=${port}`]
    expect((await brassage(['add', place.path, ...words])).exit).toBe(0)
    const path = join(disk.folder, 'site.brassage')
    copyFileSync(place.path, path)
    return path
  }

  it('is said on the command line, beside what was seen', async () => {
    const { exit, json, err } = await brassage(['service-check', await siteOnDisk(), '--json'])
    expect([exit, err]).toEqual([0, expect.stringContaining('could not be kept')])
    expect(json).toMatchObject({
      rows: [{ name: 'page', state: 'up' }],
      unkept: expect.stringContaining('full'),
    })
  })

  it('is said on screens, whose list has what was seen', async () => {
    const file = openSite(await siteOnDisk())
    const workspace = { ...createWorkspace(), site: () => file, touch: () => undefined }
    const service = createServiceCheckService(workspace, () => null)
    const looking = (async () => {
      for await (const _ of service.run([]));
    })()
    await expect(looking).rejects.toMatchObject({ code: 'unkept' })
    expect(service.list()).toMatchObject([{ look: { state: 'up' } }])
    file.close()
  })
})
