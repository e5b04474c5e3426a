/** The rules a new site begins with: those of the reference event, each of which can be changed later. */
import { defaultScheme, parseScheme } from '../../shared/addressing/scheme.ts'
import { type Site, siteSchema } from '../../shared/model/entities.ts'
import { WorkError } from '../work-error.ts'
import type { Db } from './database.ts'
import { codecs, quoteName } from './row-codec.ts'

export interface NewSite {
  readonly name: string
  readonly scheme?: string
  /** By default: a domain per switch where the scheme contains `{switch}`, else one for the site. */
  readonly domains?: Site['domains']
}

/** Throws WorkError `invalid_site`. */
export function newSiteRow(site: NewSite): Site {
  const scheme = (site.scheme ?? defaultScheme).trim()
  const rules = parseScheme(scheme)
  if (!rules.ok)
    throw new WorkError(
      'invalid_site',
      `The addressing scheme ${scheme}, character ${rules.error.position + 1}: ${rules.error.message}`,
    )
  const parsed = siteSchema.safeParse({
    id: 1,
    name: site.name,
    scheme,
    domains: site.domains ?? (rules.value.usesSwitch ? 'switch' : 'site'),
    gatewayHost: -1,
    dhcpFirst: 10,
    dhcpLast: 200,
    defaultType: 'generic-48-2',
    managementVlan: null,
    allocation: 'sheet',
    firstVlan: 10,
    lastVlan: 254,
    wifiName: null,
    wifiHelp: null,
    contact: null,
    cordLength: 2,
  })
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new WorkError('invalid_site', `The site's ${issue?.path.join('.')}: ${issue?.message}`)
}

export function writeSiteRow(db: Db, row: Site): void {
  const { columns, encode } = codecs.site
  db.prepare(
    `INSERT INTO site (${columns.map(quoteName).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  ).run(...encode(row))
}
