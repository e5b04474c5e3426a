/**
 * An installation that is cut: the session dies in each of its steps, comes back or stays away. Whatever happens, the machine
 * ends as it was before or as it is to be, and the next installation knows which.
 */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../../main/clock.ts'
import { openSite, type SiteFile } from '../../../main/db/open-site.ts'
import {
  type Carrier,
  openMachine,
  type RouterMachine,
} from '../../../main/integrations/router-machine/router-machine.ts'
import { openInstalls, recordInstall } from '../../../main/services/routers/install/install-records.ts'
import { prepareInstall, refuseOther } from '../../../main/services/routers/install/prepare-install.ts'
import { type InstallResult, runInstall } from '../../../main/services/routers/install/run-install.ts'
import { settleOpen } from '../../../main/services/routers/install/settle-installs.ts'
import { hostNamed, plannedRouters } from '../../../main/services/routers/routers-of.ts'
import { loadPrivateKey } from '../../../main/transports/ssh/private-key.ts'
import { openSshCommands } from '../../../main/transports/ssh.ts'
import { WorkError } from '../../../main/work-error.ts'
import { type InstallStep, installSteps } from '../../../shared/contract/routers.ts'
import { brassage } from '../../commands/command-line.ts'
import { isPresent } from '../../requirements.ts'
import { type DebianRouter, startDebianRouter } from '../../system/debian-router.ts'
import { missingNamespace, missingSshd } from '../../system/ssh-peers.ts'

const missing = missingSshd() || missingNamespace() || !isPresent('routerDaemons')
const steps = installSteps

describe.skipIf(missing)('an installation that is cut', () => {
  let folder: string
  let demo: string
  let site: SiteFile
  let router: DebianRouter
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'brassage-cut-'))
    demo = join(folder, 'demo.brassage')
    await brassage(['demo', demo], { BRASSAGE_STATE: join(folder, 'state') })
  })
  beforeEach(async () => {
    const path = join(folder, `${Math.random()}.brassage`)
    copyFileSync(demo, path)
    site = openSite(path, { stateFolder: join(folder, 'state') })
    router = await startDebianRouter(site.plan(), 0)
    router.write('etc/keepalived/keepalived.conf', '# before\n')
  })
  afterEach(async () => {
    site.close()
    await router.stop()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** `open`: sessions now; `cut` ends all of them in the middle of what they do. */
  const line = { isDown: false, open: new Set<Carrier>(), sent: 0 }
  const cut = () => {
    for (const one of line.open) void one.close()
    line.open.clear()
  }

  async function connect(): Promise<RouterMachine> {
    if (line.isDown) throw new WorkError('connection_cut', 'The cable is out.')
    const { port, user, key } = router.peer
    const login = { host: '127.0.0.1', port, user, key: await loadPrivateKey(key) }
    const carrier = await openSshCommands({ ...login, judgeHostKey: async () => {} })
    line.open.add(carrier)
    return openMachine({
      ...carrier,
      run(command, input) {
        const answer = carrier.run(command, input)
        if (--line.sent === 0) cut()
        return answer
      },
    })
  }

  const request = () => {
    const planned = plannedRouters(site.plan())
    const host = hostNamed(planned.hosts, 'R1')
    return { site, planned, host, address: router.peer.address, vault: null, replace: ['all'] }
  }

  async function install(
    onStep: (step: InstallStep) => void = () => {},
    seconds = 20,
  ): Promise<InstallResult> {
    const machine = await connect()
    await settleOpen(machine, request())
    const prepared = await prepareInstall(machine, request())
    await machine.close()
    const signal = new AbortController().signal
    return runInstall(prepared, { clock: systemClock, connect, onStep, signal, seconds, other: null })
  }

  const isInstalled = () => router.read('etc/keepalived/keepalived.conf').includes('vrrp_instance')
  const leftOvers = () =>
    ['etc', 'etc/keepalived', 'etc/dhcp', 'etc/network']
      .flatMap((path) => readdirSync(router.at(path)))
      .filter((name) => name.includes('brassage-new'))

  it.each(steps)('in the step "%s": is taken back at once, or came to its end', async (step) => {
    router.write('etc/dhcp/x', '')
    router.write('etc/network/x', '')
    const result = await install((now) => {
      // In the middle of the first command of the step.
      if (now === step) line.sent = 1
    })
    const early = steps.indexOf(step) < steps.indexOf('swap')
    expect(['refused', 'rolled_back', 'done']).toContain(result.state)
    if (early) expect(isInstalled()).toBe(false)
    // What is said to be installed comes up with the machine.
    if (result.state === 'done') expect(existsSync(router.at('state/enabled/keepalived'))).toBe(true)
    expect(isInstalled()).toBe(result.state === 'done')
    expect(router.read('etc/keepalived/keepalived.conf').startsWith('# before')).toBe(result.state !== 'done')
    expect(leftOvers()).toEqual([])
    expect(openInstalls(site)).toEqual([])
    expect((await install()).state).toBe('done')
    expect(isInstalled()).toBe(true)
  })

  it('and stays cut after the swap: the machine goes back by itself, and the next one knows', async () => {
    const result = await install((now) => {
      if (now !== 'restart') return
      line.isDown = true
      line.sent = 2
    }, 6)
    // On a busy machine it had gone back before the second command.
    line.sent = 0
    expect(result).toMatchObject({ state: 'unknown' })
    expect(result.message).toMatch(/not reached any more.*goes back by itself/)
    expect(router.read('etc/keepalived/keepalived.conf')).toBe('# before\n')
    expect(openInstalls(site)).toMatchObject([{ host: 'R1', phase: 'armed' }])
    // The other one has to wait: one at a time.
    expect(() => refuseOther(site, 'R2', systemClock.timestamp())).toThrow(/Install R1 again first/)
    line.isDown = false
    const machine = await connect()
    expect(await settleOpen(machine, request())).toMatchObject([{ end: 'restored' }])
    await machine.close()
    expect(() => refuseOther(site, 'R2', systemClock.timestamp())).not.toThrow()
    expect((await install()).state).toBe('done')
  })

  it('by this computer: what was armed there goes back when it is asked again', async () => {
    // As a process that is killed: nothing of what comes after the swap happens.
    const stopped = new Error('killed')
    await expect(
      install((now) => {
        if (now === 'restart') throw stopped
      }),
    ).rejects.toBe(stopped)
    expect(isInstalled()).toBe(true)
    const [open] = openInstalls(site)
    expect(open).toMatchObject({ host: 'R1', phase: 'armed' })
    const machine = await connect()
    expect(await settleOpen(machine, request())).toEqual([{ install: open?.install, end: 'restored' }])
    await machine.close()
    expect(router.read('etc/keepalived/keepalived.conf')).toBe('# before\n')
  })

  it.each([
    [true, 'etc/systemd/system/brassage-way-back.service'],
    [false, 'etc/init.d/brassage-way-back'],
  ])(
    'by a start of the machine itself (systemd: %s): its hook puts the files back before anything runs',
    async (hasSystemd, hook) => {
      await router.stop()
      router = await startDebianRouter(site.plan(), 0, { hasSystemd })
      router.write('etc/keepalived/keepalived.conf', '# before\n')
      const stopped = new Error('killed')
      await expect(
        install((now) => {
          if (now === 'verify') throw stopped
        }),
      ).rejects.toBe(stopped)
      expect(isInstalled()).toBe(true)
      expect(router.read(hook)).toContain('/bin/sh /var/lib/brassage/install/boot.sh')
      const [name = ''] = router.installs().filter((one) => one !== 'boot.sh')
      const folderOf = `lib/brassage/install/${name}`
      if (hasSystemd) expect(router.read('state/units')).toContain(`--unit=brassage-way-back-${name}`)
      // The watcher ends with the machine; its number is somebody else's afterwards.
      process.kill(Number(router.read(`${folderOf}/pid`)), 'SIGKILL')
      router.write(`${folderOf}/pid`, `${process.pid}\n`)
      router.write(`${folderOf}/boot`, 'another start\n')
      router.calls()
      const machine = await connect()
      await machine.need('sh /var/lib/brassage/install/boot.sh')
      expect(router.read('etc/keepalived/keepalived.conf')).toBe('# before\n')
      expect(router.calls()).toEqual([])
      expect(() => router.read(hook)).toThrow()
      expect(await settleOpen(machine, request())).toMatchObject([{ end: 'restored' }])
      await machine.close()
    },
  )

  it('leaves no hook behind where it came to its end', async () => {
    expect((await install()).state).toBe('done')
    expect(readdirSync(router.at('etc/init.d'))).not.toContain('brassage-way-back')
    expect(readdirSync(router.at('etc/rcS.d')).join()).not.toContain('brassage')
  })

  it('twice at once: the second is refused while the first is under way', async () => {
    let second: InstallResult | null = null
    const waiting: Promise<unknown>[] = []
    const first = await install((now) => {
      if (now === 'restart')
        waiting.push(
          (async () => {
            const machine = await connect()
            const prepared = await prepareInstall(machine, { ...request(), address: 'again' })
            await machine.close()
            const changes = request().host.files.map(({ kind }) => ({
              kind,
              path: '/etc/x',
              text: 'x',
              mode: 0o644,
            }))
            const signal = new AbortController().signal
            const onStep = () => {}
            second = await runInstall(
              { ...prepared, changes },
              { clock: systemClock, connect, onStep, signal, seconds: 20, other: null },
            )
          })(),
        )
    })
    await Promise.all(waiting)
    expect(first.state).toBe('done')
    expect(second).toMatchObject({ state: 'refused' })
    expect((second as InstallResult | null)?.message).toMatch(/another installation is under way/)
  })

  it('is settled by its own machine only: another one knows nothing of it', async () => {
    const record = { install: '01GONE', host: 'R1', address: router.peer.address } as const
    recordInstall(site, site.recorder, { ...record, phase: 'intended' })
    recordInstall(site, site.recorder, { ...record, phase: 'armed' })
    const machine = await connect()
    // A machine that is set up anew, or any other: neither can be told from the other.
    for (const name of ['r2', 'debian']) {
      router.set('hostname', name)
      await expect(settleOpen(machine, request())).rejects.toMatchObject({ code: 'install_not_there' })
      expect(openInstalls(site)).toHaveLength(1)
    }
    router.set('hostname', 'r1.event.internal')
    expect(await settleOpen(machine, request())).toEqual([{ install: '01GONE', end: 'nothing' }])
    expect(openInstalls(site)).toEqual([])
    await machine.close()
  })
})
