/**
 * What a parsed table is made of. A row carries every value in the device's own words (`interface: 'Gi1/0/1'`), and
 * beside it the neutral form where there is one (`interfaceName`, `mac`, `speedMbps`: see ./normalise.ts). Fields have
 * one name on all platforms; ./vocabulary.ts lists them.
 */
export type Value =
  | string
  | number
  | boolean
  | readonly string[]
  | readonly Fields[]
  | { readonly [name: string]: Value }

export type Fields = { readonly [name: string]: Value }

/** Fields that programs look for: the same on every platform, absent where the device did not tell. */
export interface KnownFields {
  readonly interface?: string
  /** The full name: `GigabitEthernet1/0/1`. */
  readonly interfaceName?: string
  readonly name?: string
  readonly description?: string
  readonly status?: string
  /** Whether the link is up, where the status tells. */
  readonly isUp?: boolean
  readonly vlanId?: string
  readonly vlanName?: string
  readonly macAddress?: string
  /** `aa:bb:cc:dd:ee:ff`. */
  readonly mac?: string
  readonly speed?: string
  readonly speedMbps?: number
  readonly duplex?: string
  readonly duplexMode?: 'full' | 'half' | 'auto'
  readonly neighborName?: string
  readonly neighborInterface?: string
  readonly neighborInterfaceName?: string
  readonly neighborAddress?: string
  readonly platform?: string
  readonly serialNumber?: string
  readonly model?: string
  readonly softwareVersion?: string
  readonly hostname?: string
}

export type Row = KnownFields & { readonly table: string; readonly [field: string]: Value | undefined }

export interface ShowOutput {
  readonly rows: readonly Row[]
  /** Lines that no rule understands, as they were read, in order. */
  readonly unparsed: readonly string[]
}
