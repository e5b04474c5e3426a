/** Figures of Proxmox as tables show them: whole percents, gibibytes, hours. Null stays null: it was not told. */

export const shareOf = (used: number | null, total: number | null): number | null =>
  used === null || !total ? null : Math.round((used / total) * 100)

/** With one decimal. */
export const inGib = (bytes: number | null): number | null =>
  bytes === null ? null : Math.round(bytes / 1024 ** 3 / 0.1) / 10

export const hoursOf = (seconds: number | null): number | null =>
  seconds === null ? null : Math.round(seconds / 360) / 10
