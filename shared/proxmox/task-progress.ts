/** How far a task of Proxmox is: only its log tells, and only of backups and restores (proxmox-api §7, §8). */

/** `INFO:  12% (3.9 GiB of 32.0 GiB) in 9s`, before 6.2 `INFO: status: 12% (…)`, of a restore `progress 12% (read … bytes …)`. */
const PERCENT = /^(?:INFO:\s+(?:status:\s+)?|progress\s+)(\d{1,3})%/

/** The last that these lines tell, 0 to 100; null: none does. */
export function lastPercent(lines: readonly string[]): number | null {
  const found = lines.findLast((line) => PERCENT.test(line))
  return found === undefined ? null : Math.min(100, Number(PERCENT.exec(found)?.[1]))
}

export interface PercentAt {
  readonly percent: number
  /** Milliseconds of any one clock. */
  readonly at: number
}

/** Seconds left at the pace between two looks; null where there is no pace yet. */
export function secondsLeft(first: PercentAt, now: PercentAt): number | null {
  const gained = now.percent - first.percent
  if (gained <= 0) return null
  return Math.round(((100 - now.percent) * (now.at - first.at)) / gained / 1000)
}
