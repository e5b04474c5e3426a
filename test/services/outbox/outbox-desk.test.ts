/** The outbox as screens use it: a stop before anything was sent sends nothing, and a secret that is missing is an answer. */
import { expect, it, onTestFinished } from 'vitest'
import { createFogDesk } from '../../../main/services/fog/fog-desk.ts'
import { createSparedLogins } from '../../../main/services/lan-services/spared-logins.ts'
import { createOutboxDesk } from '../../../main/services/outbox/outbox-desk.ts'
import { keepWork } from '../../../main/services/outbox/outbox-jobs.ts'
import { createWorkspace } from '../../../main/services/workspace.ts'
import { listSecrets, openVault, removeSecret } from '../../../main/vault/vault.ts'
import { createFakeComputer } from '../../fakes/fake-computer.ts'
import { addHost, addImage } from '../../fakes/fog/fog-world.ts'
import { foundBy } from '../../fakes/fog/found-by.ts'
import { FOG_ENV, siteWithFog } from '../../fakes/fog/site-with-fog.ts'

const MAC = '00:11:22:33:44:01'

async function deskWithJob() {
  const { fog, place } = await siteWithFog()
  const image = addImage(fog.world, 'win11')
  const host = addHost(fog.world, 'PC-1', [MAC], image.id)
  const file = place.open()
  const id = keepWork(file, {
    ...{ kind: 'image', service: 'fog', hosts: [{ id: String(host.id), name: 'PC-1', mac: MAC }] },
    ...{ mode: 'unicast', image: 'win11', wake: true, setImage: false },
  })
  const vault = await openVault(file, FOG_ENV.PASS)
  const workspace = { ...createWorkspace(), site: () => file, touch: () => undefined }
  const desk = createOutboxDesk({
    ...{
      workspace,
      vault: () => vault,
      fog: createFogDesk(
        workspace,
        () => vault,
        (error) => expect.unreachable(String(error)),
      ),
    },
    logins: createSparedLogins(),
    moves: { resume: () => undefined, stop: () => undefined, view: () => expect.unreachable() },
    probe: createFakeComputer(),
    onBug: (error) => expect.unreachable(String(error)),
  })
  onTestFinished(() => desk.stopAll())
  return { fog, desk, id, file }
}

it('leaves a job waiting, and sends nothing, where it is stopped while the service is looked at', async () => {
  const { fog, desk, id } = await deskWithJob()
  const { seen, word } = await foundBy(desk.check(id))
  fog.intercept = () => {
    desk.stop(id)
    return null
  }
  await expect(desk.run(id, seen, word)).rejects.toMatchObject({ code: 'stopped' })
  expect(fog.writes()).toEqual([])
  expect(desk.list()).toMatchObject([{ state: 'waiting', run: null, message: 'Stopped. Nothing was sent.' }])
})

it('says of a service whose secret is not in the vault why it is not reached', async () => {
  const { desk, file } = await deskWithJob()
  for (const { name } of listSecrets(file.db)) removeSecret(file.db, name)
  expect(await desk.offers()).toMatchObject([
    { service: 'fog', ok: false, jobs: 0, message: expect.stringContaining('holds no login') },
  ])
})
