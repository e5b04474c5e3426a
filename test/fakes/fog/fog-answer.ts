/** How FOG 1.5.9 shows its rows: numbers as strings, relations embedded, secrets in clear (fog-api §1). */
import {
  type FogHostRow,
  type FogImageRow,
  type FogNodeRow,
  type FogTaskRow,
  type FogWorld,
  LEAKS,
  NOW,
  primaryOf,
} from './fog-world.ts'

const typeNames: Readonly<Record<number, string>> = {
  ...{ 1: 'Deploy', 2: 'Capture', 8: 'Multi-Cast', 10: 'Inventory', 12: 'All Snapins' },
  ...{ 13: 'Single Snapin', 14: 'Wake-Up' },
}
const stateNames = ['', 'Queued', 'Checked In', 'In-Progress', 'Complete', 'Cancelled']

export const showImage = (image: FogImageRow) => ({
  ...{ id: `${image.id}`, imageTypeID: '1', imagePartitionTypeID: '1', name: image.name, path: image.name },
  ...{ size: image.size, osID: '9', deployed: image.deployed, protected: image.protected },
  ...{ isEnabled: image.isEnabled, createdBy: 'fog', createdTime: NOW, srvsize: '0' },
  storagegroupname: 'default',
})

export const NO_IMAGE = { id: null, name: null }

export function showHost(world: FogWorld, host: FogHostRow) {
  const image = world.images.find(({ id }) => id === host.imageID)
  const inventory = world.inventories.find(({ hostID }) => hostID === host.id)
  const own = world.macs.filter(({ hostID }) => hostID === host.id)
  return {
    ...{ id: `${host.id}`, name: host.name, description: host.description, imageID: `${host.imageID}` },
    ...{ createdTime: NOW, deployed: host.deployed, createdBy: 'fog', pending: '' },
    primac: primaryOf(world, host.id)?.mac ?? null,
    imagename: image?.name ?? null,
    inventory: inventory
      ? { ...inventory, id: `${inventory.id}`, hostID: `${inventory.hostID}` }
      : { id: null, sysserial: null, sysproduct: null, mem: null, memory: '0.00 iB' },
    image: image ? showImage(image) : NO_IMAGE,
    pingstatus: '<i class="icon-ping-down fa fa-exclamation-circle red fa-1x"></i>',
    pingstatuscode: 0,
    ADPass: LEAKS.adPass,
    productKey: LEAKS.productKey,
    macs: [...own].sort((a, b) => Number(b.primary) - Number(a.primary)).map(({ mac }) => mac),
  }
}

const showNodeRow = ({ id, storagegroupID, ...node }: FogNodeRow) => ({
  ...{ ...node, id: `${id}`, storagegroupID: `${storagegroupID}`, path: '/images', ip: '192.0.2.5' },
  ...{ maxClients: '10', user: 'fogproject', pass: LEAKS.nodePass, interface: 'eth0', clientload: 0 },
})

/** The one there always is. */
export const showNode = (world: FogWorld) =>
  showNodeRow({
    ...{ id: 1, name: 'DefaultMember', isMaster: '1', storagegroupID: 1, isEnabled: '1' },
    online: world.nodeOnline,
  })

export const showNodes = (world: FogWorld) => [showNode(world), ...world.moreNodes.map(showNodeRow)]

export function showTask(world: FogWorld, task: FogTaskRow) {
  const host = world.hosts.find(({ id }) => id === task.hostID)
  const image = world.images.find(({ id }) => id === task.imageID)
  return {
    ...{ id: `${task.id}`, name: task.name, hostID: `${task.hostID}`, typeID: `${task.typeID}` },
    ...{ stateID: `${task.stateID}`, imageID: `${task.imageID}`, createdTime: NOW, percent: task.percent },
    ...{ bpm: '4.52GB/min', timeElapsed: '00:01:12', timeRemaining: '00:03:40', wol: '0' },
    ...{ dataCopied: '5.41 GiB', dataTotal: '21.90 GiB', checkInTime: NOW, storagenodeID: '1' },
    host: host ? { id: `${host.id}`, name: host.name, ADPass: LEAKS.adPass } : { id: null, name: null },
    image: image ? showImage(image) : NO_IMAGE,
    type: { id: `${task.typeID}`, name: typeNames[task.typeID] ?? null },
    state: { id: `${task.stateID}`, name: stateNames[task.stateID] ?? null },
    storagenode: showNode(world),
  }
}
