/** A disk that fills while a WAPT server is read hides nothing of what it told: on screens and on the command line it is told, and said. */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { systemClock } from '../../../main/clock.ts'
import { openSite } from '../../../main/db/open-site.ts'
import { createWaptDesk } from '../../../main/services/wapt/wapt-desk.ts'
import { createWorkspace } from '../../../main/services/workspace.ts'
import { openVault } from '../../../main/vault/vault.ts'
import { brassage } from '../../commands/command-line.ts'
import { temporarySite } from '../../db/temporary-site.ts'
import { mayMount, smallDisk } from '../../fakes/small-disk.ts'
import { startWapt, WAPT_LOGIN } from '../../fakes/wapt.ts'

const env = { PASS: 'four words of it', WAPT: WAPT_LOGIN.password }

async function siteOnDisk() {
  const disk = smallDisk()
  onTestFinished(() => disk.remove())
  let toFill = false
  const wapt = await startWapt({
    agents: [{ uuid: 'u1', computer_name: 'acc-01', reachable: 'OK' }],
    states: [{ package: 'office', version: '16', install_status: 'OK', host_uuids: ['u1'] }],
    instead() {
      if (toFill) disk.fill()
      toFill = false
      return null
    },
  })
  const place = temporarySite()
  place.create().close()
  const login = ['--user', WAPT_LOGIN.user, '--password-env', 'WAPT', '--passphrase-env', 'PASS', '--trust']
  const added = await brassage(
    ['service', 'add', place.path, 'wapt', 'wapt', '--url', wapt.url, ...login],
    env,
  )
  expect(added.err).not.toContain('error')
  const path = join(disk.folder, 'site.brassage')
  copyFileSync(place.path, path)
  return { path, fillSoon: () => (toFill = true) }
}

describe.skipIf(!mayMount())('a full disk (skipped unless root may mount one)', () => {
  it.each(['hosts', 'outdated', 'groups'])('is said on the command line, beside the %s', async (list) => {
    const { path, fillSoon } = await siteOnDisk()
    fillSoon()
    const { exit, json, err } = await brassage(
      ['wapt', list, path, '--passphrase-env', 'PASS', '--json'],
      env,
    )
    expect([exit, err]).toEqual([0, expect.stringContaining('could not be kept')])
    expect(json).toMatchObject({ rows: expect.any(Array), unkept: expect.stringContaining('full') })
  })

  it('is said on screens, whose lists have what was seen', async () => {
    const { path, fillSoon } = await siteOnDisk()
    const file = openSite(path)
    onTestFinished(() => file.close())
    const vault = await openVault(file, env.PASS)
    const workspace = { ...createWorkspace(), site: () => file, touch: () => undefined }
    const desk = createWaptDesk({
      workspace,
      vault: () => vault,
      clock: systemClock,
      onBug: (error) => {
        throw error
      },
    })
    fillSoon()
    for await (const _ of desk.read('wapt'));
    expect(desk.kept('wapt')).toMatchObject({
      rows: [{ name: 'acc-01' }],
      unkept: expect.stringContaining('full'),
    })
  })
})
