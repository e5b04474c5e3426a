/** What can be looked at of a service, as data: its port, and what its detail says. */

export interface CheckKindFacts {
  /** Null: there is none; of `tcp` it must be told. */
  readonly port: number | null
  /** What the detail is, with an example; null: it has none. */
  readonly detail: { readonly example: string; readonly isNeeded: boolean } | null
}

/** Ports: the well-known ones. */
export const checkKinds = {
  ping: { port: null, detail: null },
  tcp: { port: null, detail: null },
  http: { port: 80, detail: { example: '/status', isNeeded: false } },
  https: { port: 443, detail: { example: '/status', isNeeded: false } },
  /** A name to ask for, and the address it should have. */
  dns: { port: 53, detail: { example: 'intranet.orme.lan=10.1.0.25', isNeeded: true } },
  ldap: { port: 389, detail: null },
  ldaps: { port: 636, detail: null },
  smtp: { port: 25, detail: null },
  /** An exported folder; without one, any. */
  nfs: { port: 2049, detail: { example: '/srv/images', isNeeded: false } },
  smb: { port: 445, detail: null },
  ipp: { port: 631, detail: { example: '/ipp/print', isNeeded: false } },
  /** Raw printing. */
  jetdirect: { port: 9100, detail: null },
  ntp: { port: 123, detail: null },
  /** An offer on the network this computer is plugged into, of the target or of `any`; within so many seconds. */
  dhcp: { port: null, detail: { example: '10', isNeeded: false } },
  /** The toner of a printer by SNMP; the community by the name of its secret, else `public`. */
  toner: { port: 161, detail: { example: 'snmp-community', isNeeded: false } },
} as const satisfies Readonly<Record<string, CheckKindFacts>>

export type CheckKind = keyof typeof checkKinds

export const checkKindNames = Object.keys(checkKinds) as [CheckKind, ...CheckKind[]]

export const isCheckKind = (text: string): text is CheckKind => Object.hasOwn(checkKinds, text)
