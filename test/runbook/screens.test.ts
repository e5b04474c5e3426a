/** Where a step leads, with what the run was answered. */
import { expect, it } from 'vitest'
import { shippedRunbooks } from '../../main/services/runbooks/shipped-runbooks.ts'
import { draftFields, draftOf, formOf } from '../../shared/proxmox/interfaces-draft.ts'
import { faultsOfForm, interfacesFile, textOfInterfaces } from '../../shared/proxmox/interfaces-file.ts'
import { serverFields } from '../../shared/proxmox/server-files.ts'
import { filledScreens, linkOf } from '../../shared/runbook/screens.ts'

it('opens the form of a server’s network as the installation was answered, and that makes the file', () => {
  const runbook = shippedRunbooks().get('raid-and-proxmox')?.runbook
  const step = runbook?.steps.find(({ id }) => id === 'bond')
  const answers = {
    ...{ server: 'R520', cards: 'eno1, eno2', mode: 'lacp', address: '10.0.0.10/24', gateway: '10.0.0.1' },
    ...{ vlans: 'yes', dmz: 'eno3' },
  }
  for (const field of [...draftFields, ...serverFields])
    expect(runbook?.steps.map(({ id }) => id)).toContain(field)
  const link = linkOf(step?.open?.[0] ?? '', {}, answers)
  const told = new URLSearchParams(link?.path?.split('?')[1])
  expect(link?.path).toMatch(/^\/proxmox\/interfaces\?/)
  expect(told.has('server')).toBe(false)
  const form = formOf(draftOf(Object.fromEntries(told)))
  expect(faultsOfForm(form)).toEqual([])
  expect(textOfInterfaces(interfacesFile(form))).toContain('\tbond-slaves eno1 eno2\n')
})

it('opens an empty form where nothing was answered yet', () => {
  expect(linkOf('interfaces', {}, { cards: null })?.path).toBe('/proxmox/interfaces')
  const steps = shippedRunbooks().get('raid-and-proxmox')?.runbook.steps ?? []
  expect(filledScreens({ steps }, {})).toEqual([])
  expect(filledScreens({ steps }, { cards: 'eno1' })).toMatchObject([
    { path: '/proxmox/interfaces?cards=eno1' },
  ])
})

it('opens the form of the NFS storage, and the command for it, with what was answered', () => {
  const steps = shippedRunbooks().get('raid-and-proxmox')?.runbook.steps ?? []
  const answers = { 'nfs-server': '192.0.2.20', 'nfs-export': '/srv/backups', 'nfs-storage': 'backups' }
  const query = 'nfs-storage=backups&nfs-server=192.0.2.20&nfs-export=%2Fsrv%2Fbackups'
  expect(filledScreens({ steps }, answers).map(({ path }) => path)).toEqual([
    `/proxmox/interfaces?${query}`,
    `/proxmox?${query}`,
  ])
})

it('asks for nothing in that runbook that ends nowhere: in a form, in a branch, or in the words of a later step', () => {
  const runbook = shippedRunbooks().get('raid-and-proxmox')?.runbook
  const asked = runbook?.steps.filter(({ ask, branch }) => ask !== undefined && branch === undefined) ?? []
  const forms = new Set<string>([...draftFields, ...serverFields])
  const words = JSON.stringify(runbook?.steps)
  expect(asked.filter(({ id }) => !forms.has(id) && !words.includes(`<${id}>`)).map(({ id }) => id)).toEqual(
    [],
  )
})
