/**
 * Names of hosts in FOG. FOG does not refuse a bad name: it cuts it, stores it, and from then on holds the host for invalid, which
 * its API can neither mend nor remove (fog-api §2, measured on 1.5.9). So a name is judged before it is sent.
 */

/** Characters; a NetBIOS name has no more. */
export const FOG_NAME_LENGTH = 15

/** Letters, digits, `_`, `-`, `.`: the others that FOG lets pass differ between versions. */
export const isFogName = (name: string): boolean => /^[A-Za-z0-9_.-]{1,15}$/.test(name)

/** MariaDB compares names without regard to case; so does a Windows network. */
export const isSameFogName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
