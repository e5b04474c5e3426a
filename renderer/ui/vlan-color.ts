/**
 * The colour of a VLAN: the one it was given, else one derived from its number. Neighbouring numbers get far hues (the
 * golden angle), so that the ports beside each other on a panel tell apart.
 */
const GOLDEN_ANGLE = 137.508

export function vlanColor(vid: number, given: string | null | undefined): string {
  if (given && /^#[0-9a-f]{6}$/i.test(given)) return given.toLowerCase()
  const hue = (vid * GOLDEN_ANGLE) % 360
  const lightness = [62, 74, 52][vid % 3] ?? 62
  return hslToHex(hue, 62, lightness)
}

function hslToHex(hue: number, saturation: number, lightness: number): string {
  const light = lightness / 100
  const chroma = (saturation / 100) * Math.min(light, 1 - light)
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12
    return Math.round(255 * (light - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1))))
  }
  return `#${[0, 8, 4].map((offset) => channel(offset).toString(16).padStart(2, '0')).join('')}`
}

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4

/** WCAG relative luminance, 0-1, of `#rrggbb`. */
export function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(color.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Black or white, whichever reads better on the colour; the worst case is 4.58:1. */
export const inkOn = (color: string): '#000000' | '#ffffff' =>
  luminance(color) > 0.179 ? '#000000' : '#ffffff'
