/** Parameters as Proxmox takes them: every value percent-encoded, since a bare "=" cuts it, and flags 1 or 0 (proxmox-api §1). */

export type Params = Readonly<Record<string, string | number | boolean | undefined>>

/** What goes into a form or a query; undefined is left out. */
export const shownParams = (params: Params): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'boolean' ? (value ? '1' : '0') : String(value)]],
    ),
  )

export const formOf = (params: Params): string => new URLSearchParams(shownParams(params)).toString()
