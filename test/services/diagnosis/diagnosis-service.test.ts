/** A diagnosis from beginning to end: what is there is used, what is not is said, and the journal has it. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSite } from '../../../main/db/open-site.ts'
import {
  createDiagnosisService,
  type DiagnosisServiceOptions,
} from '../../../main/services/diagnosis/diagnosis-service.ts'
import { readEntries } from '../../../main/services/journal/read-entries.ts'
import { createWorkspace, type Workspace } from '../../../main/services/workspace.ts'
import { WorkError } from '../../../main/work-error.ts'
import type { DiagnosisView } from '../../../shared/diagnosis/diagnosis-view.ts'
import { emptyReading, type SwitchReading } from '../../../shared/verify/reading.ts'
import { verifyPlan } from '../../../shared/verify/verify-plan.ts'
import { makeSampleSite, type SampleSite } from '../../e2e/sample-site.ts'
import { createFakeComputer, type FakeComputer } from '../../fakes/fake-computer.ts'

let site: SampleSite
let workspace: Workspace
let computer: FakeComputer
beforeEach(() => {
  site = makeSampleSite()
  workspace = createWorkspace()
  workspace.show({ file: openSite(site.path), scratch: false })
  computer = createFakeComputer()
})
afterEach(() => {
  workspace.close()
  site.remove()
})

const point = (kind: 'stand' | 'outlet', name: string) => {
  const rows = workspace.site().plan()[kind]
  return { kind, id: rows.find((row) => row.name === name)?.id ?? 0 }
}

interface Given extends Partial<Pick<DiagnosisServiceOptions, 'askPort'>> {
  readonly now?: readonly SwitchReading[]
}

function service({ now = [], askPort = async () => null }: Given = {}) {
  return createDiagnosisService({
    ...{ workspace, computer, askPort },
    evidence: () => ({ now, earlier: [] }),
    judge: async (plan, evidence) => verifyPlan(plan, evidence),
  })
}

async function diagnose(at: ReturnType<typeof point>, given: Given = {}): Promise<DiagnosisView> {
  let last: DiagnosisView | null = null
  for await (const view of service(given).run({ point: at, isHere: false, language: 'en' })) last = view
  if (!last) throw new Error('nothing was told')
  return last
}

const linksOf = (view: DiagnosisView, at = 0) =>
  Object.fromEntries(
    (view.outlets[at]?.links ?? []).map(({ link, verdict, code }) => [link, `${verdict} ${code}`]),
  )

const port = {
  port: 'FastEthernet0/3',
  isUp: true,
  isShut: false,
  errDisabled: null,
  speedMbps: 100,
  duplex: null,
}
const told = (more: Partial<SwitchReading>) => ({ ...emptyReading(1, '2026-05-12T10:00:00Z'), ...more })

it('works without any network, and says what was not possible', async () => {
  const view = await diagnose(point('stand', 'A3'))
  expect(linksOf(view)).toMatchObject({
    ...{ plan: 'ok planned', cabling: 'unknown cord_not_ticked', port: 'not_possible not_read' },
    ...{ gateway: 'not_possible offline', dhcp: 'not_possible offline', internet: 'not_possible offline' },
  })
  expect(view).toMatchObject({ name: 'A3', done: 11, total: 11, secondsLeft: null })
  expect(view.outlets[0]?.next).toMatchObject({ code: 'read_switch', link: 'port' })
})

it('names the break and writes it into the journal, tied to the stand', async () => {
  const view = await diagnose(point('stand', 'A3'), {
    now: [told({ ports: [{ ...port, isShut: true, isUp: false }] })],
  })
  expect(view.outlets[0]?.next).toMatchObject({ code: 'open_port', link: 'port' })
  const [entry] = readEntries(workspace.site())
  expect(entry).toMatchObject({ id: view.entry, kind: 'diagnosis' })
  expect(entry?.text).toBe(
    'Diagnosis of A3\nA3-1: Switch port: SW1 FastEthernet0/3 is shut. Push the plan to SW1: it opens SW1 FastEthernet0/3.',
  )
  expect(entry?.objects).toContainEqual(expect.objectContaining({ kind: 'stand', name: 'A3' }))
})

it('tries everything from a laptop that is plugged in there', async () => {
  computer.plug('10.1.103.20', { dns: ['10.1.0.53'], dhcpServer: '10.1.103.2' })
  computer.answers.pings = { '10.1.103.254': { kind: 'answered', ms: 1.2 } }
  computer.answers.names = { kind: 'answered', ms: 3 }
  computer.answers.dhcp = {
    kind: 'answered',
    servers: [{ server: '10.1.103.2', address: '10.1.103.21', isForeign: false }],
  }
  const view = await diagnose(point('outlet', 'A3-1'))
  expect(linksOf(view)).toMatchObject({
    lease: 'ok laptop_has_lease',
    gateway: 'ok gateway_answers',
    dhcp: 'ok dhcp_offers',
    dns: 'ok dns_answers',
    internet: 'wrong internet_silent',
  })
  expect(view.outlets[0]?.next.code).toBe('look_at_internet')
})

it('asks the switch where a console to it is open, and takes its word over an older one', async () => {
  const now = [
    told({
      ports: [{ ...port, isUp: false }],
      vlans: [{ port: port.port, mode: 'access', untagged: 103, tagged: null }],
    }),
  ]
  const asked: string[] = []
  const askPort: Given['askPort'] = async ({ port: name }) => {
    asked.push(name)
    return told({ ports: [port] })
  }
  const view = await diagnose(point('outlet', 'A3-1'), { now, askPort })
  expect(asked).toEqual(['FastEthernet0/3'])
  expect(linksOf(view)).toMatchObject({ port: 'ok link_up_speed', vlan: 'ok in_vlan' })
})

it('says why a switch could not be asked, and goes on', async () => {
  const askPort = async () => {
    throw new WorkError('console_busy', 'SW1 is being worked on. Wait, stop it, or take the keyboard.')
  }
  const view = await diagnose(point('outlet', 'A3-1'), { askPort })
  expect(linksOf(view)).toMatchObject({ port: 'not_possible not_asked', internet: 'not_possible offline' })
})

it('shows the worst outlet of a stand first', async () => {
  const reading = {
    ...told({
      ports: [
        { ...port, port: 'FastEthernet0/2', isUp: false },
        { ...port, port: 'FastEthernet0/1' },
      ],
    }),
    deviceId: 2,
  }
  const view = await diagnose(point('stand', 'B1'), { now: [reading] })
  expect(view.outlets.map(({ place }) => place.outlet)).toEqual(['B1-2', 'B1-1'])
  expect(view.total).toBe(22)
})

it('stops when nobody follows any more, and writes nothing', async () => {
  const stop = new AbortController()
  const askPort: Given['askPort'] = (_, signal) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  const seen: DiagnosisView[] = []
  for await (const view of service({ askPort }).run(
    { point: point('stand', 'A3'), isHere: false, language: 'fr' },
    stop.signal,
  )) {
    seen.push(view)
    if (view.outlets.length > 0) stop.abort()
  }
  expect(seen.at(-1)?.entry).toBeNull()
  expect(readEntries(workspace.site())).toEqual([])
})

it('refuses a stand without an outlet, and throws what is a bug', async () => {
  await expect(diagnose({ kind: 'stand', id: 999 })).rejects.toThrow('No outlet is planned')
  const askPort = async () => {
    throw new Error('a bug')
  }
  await expect(diagnose(point('outlet', 'A3-1'), { askPort })).rejects.toThrow('a bug')
})
