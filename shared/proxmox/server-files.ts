/**
 * What stands beside `/etc/network/interfaces` on a fresh Proxmox server: its name, the DNS servers it asks, and the command that adds
 * its NFS storage, every line with what it is for. Each is made only of what was told for it.
 */
import { inBoth } from '../i18n/both-texts.ts'
import { type ExplainedLine, octets } from './interfaces-file.ts'
import { faultOfStorage, USUAL_CONTENT } from './nfs-storage.ts'

/** Ids of the steps of a runbook, parts of the page's address, options of the command. */
export const storageFields = ['nfs-storage', 'nfs-server', 'nfs-export'] as const
export const serverFields = ['name', 'dns', ...storageFields] as const
export type ServerField = (typeof serverFields)[number]
/** Empty: not told. */
export type ServerWords = Readonly<Record<ServerField, string>>

export interface ServerFile {
  /** Where it belongs on the server; null: a command that is typed there. */
  readonly path: '/etc/hosts' | '/etc/hostname' | '/etc/resolv.conf' | null
  readonly lines: readonly ExplainedLine[]
}

export interface ServerFault {
  readonly field: ServerField
  readonly message: string
}

export const serverWordsOf = (told: Readonly<Partial<Record<string, string | null>>>): ServerWords => ({
  ...{ name: told.name?.trim() ?? '', dns: told.dns?.trim() ?? '' },
  'nfs-storage': told['nfs-storage']?.trim() ?? '',
  'nfs-server': told['nfs-server']?.trim() ?? '',
  'nfs-export': told['nfs-export']?.trim() ?? '',
})

/** More are never asked (MAXNS of the resolver). */
const MOST_SERVERS = 3
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i
/** A name of digits alone is refused by the installer of Proxmox. */
const isFullName = (name: string): boolean => {
  const labels = name.split('.')
  return labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels[0] ?? '')
}
const serversOf = ({ dns }: ServerWords): string[] => dns.split(/[\s,;]+/).filter((word) => word !== '')
const storageOf = (words: ServerWords) => ({
  ...{ storage: words['nfs-storage'], server: words['nfs-server'], export: words['nfs-export'] },
  content: USUAL_CONTENT,
})
const isStorageTold = (words: ServerWords): boolean => storageFields.some((field) => words[field] !== '')

/** Of what was told. */
export function faultsOfServer(words: ServerWords): ServerFault[] {
  const faults: ServerFault[] = []
  if (words.name !== '' && !isFullName(words.name))
    faults.push({
      field: 'name',
      message: `"${words.name}" is no full name of a server: letters, digits and "-", with its domain, as in pve1.example.org.`,
    })
  const servers = serversOf(words)
  const wrong = servers.find((one) => octets(one) === null)
  if (wrong !== undefined) faults.push({ field: 'dns', message: `"${wrong}" is no address of a DNS server.` })
  else if (servers.length > MOST_SERVERS)
    faults.push({ field: 'dns', message: 'Only the first three DNS servers are ever asked: name no more.' })
  const storage = isStorageTold(words) ? faultOfStorage(storageOf(words)) : null
  if (storage !== null && storage.field !== 'content')
    faults.push({ field: `nfs-${storage.field}`, message: storage.message })
  return faults
}

const line = (text: string, en: string, fr: string): ExplainedLine => ({ text, why: inBoth(en, fr) })

/** Those that were told and are without fault. `address`: of the server, with or without the length of its prefix. */
export function serverFiles(words: ServerWords, address: string): ServerFile[] {
  const bad = new Set(faultsOfServer(words).map(({ field }) => field))
  const hasName = words.name !== '' && !bad.has('name')
  const hasStorage = isStorageTold(words) && !storageFields.some((field) => bad.has(field))
  return [
    ...(hasName ? nameFiles(words.name, address.split('/')[0] ?? '') : []),
    ...(words.dns !== '' && !bad.has('dns') ? [resolverFile(words, hasName)] : []),
    ...(hasStorage ? [storageCommand(words)] : []),
  ]
}

const shortOf = (name: string): string => name.split('.')[0] ?? ''

const nameFiles = (name: string, host: string): ServerFile[] => [
  {
    path: '/etc/hosts',
    lines: [
      line('127.0.0.1 localhost.localdomain localhost', 'The server itself.', 'Le serveur lui-même.'),
      line(
        `${host} ${name} ${shortOf(name)}`,
        'Proxmox does not start unless its name leads to this address, and not to 127.0.0.1.',
        'Proxmox ne démarre pas si son nom ne mène pas à cette adresse, et non à 127.0.0.1.',
      ),
      { text: '', why: null },
      line('::1 ip6-localhost ip6-loopback', 'The same by IPv6.', 'De même en IPv6.'),
      line('ff02::1 ip6-allnodes', 'All machines on the link.', 'Toutes les machines du lien.'),
      line('ff02::2 ip6-allrouters', 'All routers on the link.', 'Tous les routeurs du lien.'),
    ],
  },
  {
    path: '/etc/hostname',
    lines: [
      line(
        shortOf(name),
        'The name without its domain: that of the node in Proxmox. Do not change it once there are guests.',
        'Le nom sans son domaine : celui du nœud dans Proxmox. N’en changez plus une fois les machines créées.',
      ),
    ],
  },
]

const resolverFile = (words: ServerWords, hasName: boolean): ServerFile => ({
  path: '/etc/resolv.conf',
  lines: [
    ...(hasName
      ? [
          line(
            `search ${words.name.slice(shortOf(words.name).length + 1)}`,
            'The domain that is put behind a short name.',
            'Le domaine ajouté derrière un nom court.',
          ),
        ]
      : []),
    ...serversOf(words).map((server, at) =>
      at === 0
        ? line(
            `nameserver ${server}`,
            'The DNS server that is asked first.',
            'Le serveur DNS interrogé d’abord.',
          )
        : line(
            `nameserver ${server}`,
            'Asked where the one before does not answer.',
            'Interrogé si le précédent ne répond pas.',
          ),
    ),
  ],
})

/** As a shell takes it for one word. */
const quoted = (word: string): string =>
  /^[\w./:-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`

function storageCommand(words: ServerWords): ServerFile {
  const { storage, server, export: path, content } = storageOf(words)
  return {
    path: null,
    lines: [
      line(
        `pvesm add nfs ${storage} --server ${server} --export ${quoted(path)} --content ${content.join(',')}`,
        'Typed once on the server, it adds the NFS storage for backups and ISO files.',
        'Tapée une fois sur le serveur, elle ajoute le stockage NFS pour sauvegardes et fichiers ISO.',
      ),
    ],
  }
}
