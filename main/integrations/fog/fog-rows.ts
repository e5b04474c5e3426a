/**
 * Rows of FOG as they are worked with. Only what is named here is taken out of an answer: storage passwords, product keys and the
 * password that joins a domain, which FOG hands out in clear (fog-api §1), go no further.
 */
import { z } from 'zod'
import { fogTaskStates, fogTaskTypes } from '../../../shared/fog/fog-task.ts'
import { normalizeMac } from '../../../shared/plan/mac.ts'
import { flag, fogTime, idText, relation } from './read-list.ts'

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === undefined || value === null ? '' : String(value).trim()))

const named = z.object({ name: text }).nullish()

export const nameRow = z.object({ id: idText, name: text })
export type FogName = z.infer<typeof nameRow>

export const macRow = z
  .object({ hostID: relation, mac: text, primary: flag })
  .transform(({ hostID, mac, primary }) => ({
    hostId: hostID,
    isPrimary: primary,
    mac: normalizeMac(mac) ?? mac.toLowerCase(),
  }))

export const inventoryRow = z
  .object({
    hostID: relation,
    ...{ sysman: text, sysproduct: text, sysserial: text, cpuversion: text },
    ...{ hdmodel: text, hdserial: text, memory: text, createdTime: fogTime },
  })
  .transform(({ hostID, sysman, sysproduct, sysserial, cpuversion, createdTime, ...rest }) => ({
    ...{ hostId: hostID, maker: sysman, model: sysproduct, serial: sysserial, cpu: cpuversion },
    ...{ disk: rest.hdmodel, diskSerial: rest.hdserial, memory: rest.memory, takenAt: createdTime },
  }))
export type FogInventory = z.infer<typeof inventoryRow>

export const hostRow = z
  .object({
    id: idText,
    name: text,
    macs: z.array(z.string()).nullish(),
    primac: z.string().nullish(),
    imageID: relation,
    imagename: z.string().nullish(),
    deployed: fogTime,
  })
  .transform(({ id, name, macs, primac, imageID, imagename, deployed }) => ({
    ...{ id, name, imageId: imageID, image: imagename || null, deployedAt: deployed },
    /** Lower case with colons, the primary one first. */
    macs: (macs ?? (primac ? [primac] : [])).map((mac) => normalizeMac(mac) ?? mac.toLowerCase()),
  }))
export type FogHost = z.infer<typeof hostRow>

export const taskRow = z
  .object({
    ...{ id: idText, name: text, hostID: relation, typeID: idText, stateID: idText, imageID: relation },
    ...{ percent: text, checkInTime: fogTime, timeRemaining: text, bpm: text },
    ...{ host: named, type: named, state: named, image: named },
  })
  .transform((row) => ({
    ...{ id: row.id, name: row.name, hostId: row.hostID, host: row.host?.name ?? '' },
    ...{ typeId: row.typeID, type: row.type?.name || (fogTaskTypes[row.typeID] ?? row.typeID) },
    ...{ stateId: row.stateID, state: row.state?.name || (fogTaskStates[row.stateID] ?? row.stateID) },
    ...{ imageId: row.imageID, image: row.image?.name || null, checkedInAt: row.checkInTime },
    /** 0 to 100; null: the client has reported nothing yet. */
    percent: row.percent === '' || Number.isNaN(Number(row.percent)) ? null : Number(row.percent),
    /** As the client writes it, to be shown and not read. */
    remaining: row.timeRemaining,
    rate: row.bpm,
  }))
export type FogTask = z.infer<typeof taskRow>

export const imageRow = z
  .object({
    ...{ id: idText, name: text, size: text, deployed: fogTime, createdTime: fogTime, createdBy: text },
    ...{ isEnabled: flag, protected: flag, osname: text, os: named, imagetypename: text, srvsize: text },
  })
  .transform((row) => ({
    ...{ id: row.id, name: row.name, isEnabled: row.isEnabled, isProtected: row.protected },
    ...{ os: row.osname || row.os?.name || '', type: row.imagetypename, by: row.createdBy },
    /** When it was last captured or deployed; null: never. */
    ...{ usedAt: row.deployed, madeAt: row.createdTime },
    /** Of all its partitions on the disk it came from, bytes; null: nothing was ever captured into it. */
    bytes: bytesIn(row.size),
    isCaptured: bytesIn(row.size) !== null || Number(row.srvsize) > 0,
  }))
export type FogImage = z.infer<typeof imageRow>

/** FOG keeps the partitions' sizes parted by colons: `524288000.000000:21900000000.000000:`. */
function bytesIn(size: string): number | null {
  const sum = size
    .split(':')
    .map(Number)
    .filter((bytes) => bytes > 0)
    .reduce((total, bytes) => total + bytes, 0)
  return sum > 0 ? Math.round(sum) : null
}

export const sessionRow = z
  .object({ ...{ id: idText, name: text, clients: text, stateID: text, imageID: relation, percent: text } })
  .transform(({ id, name, clients, stateID, imageID, percent }) => ({
    ...{ id, name, imageId: imageID, stateId: stateID },
    /** How many have checked in; null: a session of one host, where FOG counts none. */
    checkedIn: Number(clients) >= 0 ? Number(clients) : null,
    percent: Number(percent) || 0,
  }))
export type FogSession = z.infer<typeof sessionRow>

export const sessionTaskRow = z
  .object({ msID: relation, taskID: relation })
  .transform(({ msID, taskID }) => ({ sessionId: msID, taskId: taskID }))

export const memberRow = z
  .object({ hostID: relation, groupID: relation })
  .transform(({ hostID, groupID }) => ({ hostId: hostID, groupId: groupID }))

/** `online` is what FOG found; of the space on it FOG tells nothing (fog-api §8). `load`: places taken, waiting hosts among them. */
export const nodeRow = z
  .object({
    ...{ id: idText, name: text, isEnabled: flag, online: z.boolean().nullish(), storagegroupID: relation },
    ...{ isMaster: flag, path: text, maxClients: text, clientload: text },
  })
  .transform(({ maxClients, clientload, storagegroupID, ...node }) => ({
    ...{ ...node, groupId: storagegroupID, slots: Number(maxClients) || 0, load: Number(clientload) || 0 },
  }))
export type FogNode = z.infer<typeof nodeRow>

export const snapinRow = z.object({ id: idText, name: text, file: text, isEnabled: flag })
export type FogSnapin = z.infer<typeof snapinRow>

export const snapinLinkRow = z
  .object({ hostID: relation, snapinID: relation })
  .transform(({ hostID, snapinID }) => ({ hostId: hostID, snapinId: snapinID }))

/** What a host is to install, in one task. */
export const snapinJobRow = z
  .object({ id: idText, hostID: relation, stateID: text })
  .transform(({ id, hostID, stateID }) => ({ id, hostId: hostID, stateId: stateID }))

/** One snapin of a job. `code`: what the installer returned; empty until it has ended. */
export const snapinTaskRow = z
  .object({ id: idText, jobID: relation, snapinID: relation, stateID: text, return: text, details: text })
  .transform((row) => ({
    ...{ id: row.id, jobId: row.jobID, snapinId: row.snapinID, stateId: row.stateID },
    ...{ code: row.return, details: row.details },
  }))
export type FogSnapinTask = z.infer<typeof snapinTaskRow>

export const imagingLogRow = z
  .object({ hostID: relation, start: fogTime, finish: fogTime, image: text, type: text })
  .transform(({ hostID, ...row }) => ({ ...row, hostId: hostID }))
