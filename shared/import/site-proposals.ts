/**
 * Addressing rules told in a readme sheet: `10.x.z.0/24, x = numéro du commutateur, z = vlan. Passerelle .254, DHCP de
 * .10 à .200`. They are proposed, never applied: the workbook's author may have described another year.
 */
import type { Site } from '../model/entities.ts'
import { cellRef, type Workbook } from './workbook.ts'

export interface SiteProposal {
  readonly field: 'scheme' | 'gatewayHost' | 'dhcpFirst' | 'dhcpLast'
  readonly value: string | number
  readonly sheet: string
  readonly cell: string
  readonly text: string
}

const SCHEME = /\b(\d{1,3}|[a-z])\.(\d{1,3}|[a-z])\.(\d{1,3}|[a-z])\.(\d{1,3}|[a-z])\s*\/\s*(\d{1,2})/i
const GATEWAY = /\b(?:passerelle|gateway|gw)\b[^.\d]{0,20}(?:\d{1,3}\.\d{1,3}\.\d{1,3})?\.(\d{1,3})\b/i
const DHCP = /\bdhcp\b[^.\d]{0,25}\.(\d{1,3})\s*(?:à|a|au|to|-|–|\.\.)\s*\.?(\d{1,3})\b/i

/** What a letter of the scheme stands for: `x = numéro du commutateur`. */
function meaningOf(letter: string, text: string): string | null {
  const said =
    new RegExp(`\\b${letter}\\s*(?:=|:|est|is)\\s*(?:le |la |the )?([^,;.]{3,40})`, 'i').exec(text)?.[1] ?? ''
  if (/vlan/i.test(said)) return '{vlan}'
  return /commutateur|switch|\bsw\b/i.test(said) ? '{switch}' : null
}

function schemeIn(text: string): string | null {
  const match = SCHEME.exec(text)
  if (!match?.slice(1, 5).some((octet) => /[a-z]/i.test(octet ?? ''))) return null
  const octets = match.slice(1, 5).map((octet = '') => (/\d/.test(octet) ? octet : meaningOf(octet, text)))
  return octets.includes(null) ? null : `${octets.join('.')}/${match[5]}`
}

function readText(text: string): Partial<Record<SiteProposal['field'], string | number>> {
  const scheme = schemeIn(text)
  const gateway = GATEWAY.exec(text)?.[1]
  const dhcp = DHCP.exec(text)
  return {
    ...(scheme === null ? {} : { scheme }),
    ...(gateway === undefined ? {} : { gatewayHost: Number(gateway) }),
    ...(dhcp ? { dhcpFirst: Number(dhcp[1]), dhcpLast: Number(dhcp[2]) } : {}),
  }
}

/** The rules a workbook tells that differ from the site's. */
export function proposeSettings(workbooks: readonly Workbook[], site: Site): SiteProposal[] {
  const proposals = new Map<string, SiteProposal>()
  for (const { sheets } of workbooks)
    for (const sheet of sheets)
      for (const row of sheet.rows)
        for (const { text, row: at, column } of row.cells) {
          if (text.length < 12 || !/passerelle|gateway|dhcp|\/\s*\d{2}/i.test(text)) continue
          for (const [field, value] of Object.entries(readText(text)) as [
            SiteProposal['field'],
            string | number,
          ][])
            if (site[field] !== value && !proposals.has(field))
              proposals.set(field, { field, value, sheet: sheet.name, cell: cellRef(at, column), text })
        }
  return [...proposals.values()]
}
