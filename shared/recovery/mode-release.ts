/**
 * When the MODE button of a Catalyst is let go. Source: Cisco's password recovery procedure of the fixed Catalysts.
 * Surprising: it is another lamp on every generation, and let go too early the switch just starts as usual.
 */
export type ModeReleaseName = 'xl' | '2950' | '2960' | '3560'

export interface ModeRelease {
  readonly name: ModeReleaseName
  /** Of the model as the switch tells it. */
  readonly models: RegExp
  /** As printed on the front. */
  readonly title: string
  readonly lamp: 'port' | 'STAT' | 'SYST'
  /** About so long after the power came back; null: nobody wrote it down. */
  readonly seconds: number | null
}

export const modeReleases: readonly ModeRelease[] = [
  {
    name: 'xl',
    models: /^(WS-)?C(29\d\d|35\d\d)\w*-(\w+-)?XL|^(WS-)?C3550/i,
    title: '2900XL, 3500XL, 3550',
    lamp: 'port',
    seconds: null,
  },
  { name: '2950', models: /^(WS-)?C29[45]0/i, title: '2940, 2950', lamp: 'STAT', seconds: 5 },
  { name: '2960', models: /^(WS-)?C29[67]0/i, title: '2960, 2970', lamp: 'SYST', seconds: null },
  { name: '3560', models: /^(WS-)?C3(560|750)/i, title: '3560, 3750', lamp: 'SYST', seconds: 15 },
]

/** Null where the model is not known yet, or is none of these. */
export const modeReleaseOf = (model: string | null): ModeRelease | null =>
  modeReleases.find(({ models }) => model !== null && models.test(model)) ?? null
