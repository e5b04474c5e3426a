/**
 * A configuration as a bag of lines with their sections, read by indentation alone and by none of our own code: what
 * printing must not lose. Left out is only what a device prints anew each time; respelled only what is listed here.
 */
import type { GrammarName } from '../../shared/config/grammar/grammar.ts'

/** Comments, clocks, sizes, mode changes, prompts, and what a template language leaves. */
const volatile: readonly RegExp[] = [
  /^[!;#]/,
  /^Building configuration/,
  /^Current configuration ?:/,
  /^(Running|Startup) configuration:/,
  /^version \d/,
  /^banner \w+$/,
  /^"$/,
  /^(boot-start-marker|boot-end-marker|end|exit|configure( terminal)?)$/,
  /^[\w-]+#$/,
  /^"exit\\n": \|-$/,
  // The capture's own closing mark of a banner; its text stays.
  /^\^C$/,
  /^[~#]$/,
]

const respelled: readonly (readonly [RegExp, string])[] = [
  [/ +/g, ' '],
  [/^(no )?ip domain (lookup|name)/, '$1ip domain-$2'],
  [/^interface VLAN(\d+)$/, 'interface Vlan$1'],
  [/^(banner \w+) \^C(.+)\^C$/, '$2'],
  [/^(banner \w+) .*/, '$1'],
  [/^(switchport trunk allowed vlan) add /, '$1 '],
  [/^(port-channel) "(.*)"$/, '$1 $2'],
  [/^hostname ([^"].*)$/, 'hostname "$1"'],
  [/ (Un)?restricted$/i, ' $1restricted'],
  [/^(trunk \S+ )trk(\d+) (\w+) ?$/i, '$1Trk$2 $3'],
]

const lower = (text: string): string =>
  text.replace(/ (Unrestricted|Restricted|LACP|Trunk)$/i, (word) => word.toLowerCase())

const respell = (text: string): string =>
  lower(respelled.reduce((line, [from, to]) => line.replace(from, to), text.trim()))

/** `1-3,Trk1` as `1`, `2`, `3`, `Trk1`. */
function members(list: string): string[] {
  return list.split(',').flatMap((part) => {
    const [, word = '', first, last] = /^([A-Za-z]*)(\d+)-(?:[A-Za-z]*)(\d+)$/.exec(part) ?? []
    if (first === undefined) return [part]
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => `${word}${Number(first) + i}`)
  })
}

/** Lines that say one thing of each of a list are that many lines. */
const listed: readonly RegExp[] = [
  /^(tagged |untagged |forbid |trunk |spanning-tree |vlan )([\dA-Za-z,-]*\d[\dA-Za-z,-]*)( .*)?$/,
  /^(dhcp-snooping vlan )(\d[\d, ]*)()$/,
  /^(switchport trunk allowed vlan )(\d[\d,-]*)()$/,
  /^(loop-protect |tagged-vlan |aaa port-access authenticator |vlan participation include )(\d[\d,-]*)()$/,
]

function eachOf(text: string): string[] {
  for (const rule of listed) {
    const [, before, list, after = ''] = rule.exec(text) ?? []
    if (before !== undefined && list !== undefined)
      return members(list.trim().replaceAll(' ', ',')).map((one) => `${before}${one}${after}`)
  }
  return [text]
}

/** FASTPATH indents nothing: a section goes on to its `exit`. */
function indentFlat(lines: readonly string[]): string[] {
  let isInside = false
  return lines.map((line) => {
    if (/^(interface |vlan database|lineconfig)/.test(line)) isInside = true
    else if (line.trim() === 'exit') isInside = false
    else if (isInside && !line.startsWith(' ')) return ` ${line}`
    return line
  })
}

/** `section / line` of each, sorted. ProCurve says by `no untagged` only what the rest of its lines say too. */
export function linesSaid(source: string, platform: GrammarName): string[] {
  const stack: { indent: number; text: string }[] = []
  const said = new Set<string>()
  const isFlat = platform === 'netgear' && !/^ /m.test(source)
  const lines = source.replace(/\r/g, '').split('\n')
  for (const raw of isFlat ? indentFlat(lines) : lines) {
    const indent = raw.length - raw.trimStart().length
    const text = respell(raw)
    if (text === '' || volatile.some((rule) => rule.test(text))) continue
    while (stack.length > 0 && (stack.at(-1)?.indent ?? 0) >= indent) stack.pop()
    const above = stack.map((section) => section.text)
    stack.push({ indent, text })
    if (platform === 'hp_procurve' && /^no untagged /.test(text)) continue
    for (const one of eachOf(text)) said.add([...above, one].join(' / '))
  }
  return [...said].sort()
}
