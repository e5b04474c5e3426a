/** `show version`, `show hardware`, `show sysinfo`: labels with dots; packages go on in lines of their own. */
import { add, row, skip, type Table } from '../table.ts'
import { dotted } from './dotted.ts'

export const version: Table = {
  table: 'version',
  commands: [
    'show version [rest]',
    'show hardware',
    'show sysinfo',
    'show system',
    'show system information',
  ],
  lists: { additionalPackages: /\n/ },
  rules: [
    row(/^ *(?:Switch|Unit) *: *(?<memberId>\d{1,2})$/i),
    skip(/^ *(?:System Information|Hardware Information)$/i),
    skip(/^ *MIBs Supported: *$/i, { begins: [skip(/^ *\S/)] }),
    dotted({
      'system description': 'description',
      'machine model': 'model',
      'serial number': 'serialNumber',
      'burned in mac address': 'macAddress',
      'system mac address': 'macAddress',
      'software version': 'softwareVersion',
      'system name': 'hostname',
      'system location': 'location',
      'system contact': 'contact',
      'system up time': 'uptime',
      'additional packages': 'additionalPackages',
    }),
    // The smart dialect: `System Name: sw`, `SW version    5.4.2.30 ( date ... )`.
    add(/^ *SW version +(?<softwareVersion>\S+)/i),
    add(/^ *Boot version +(?<bootVersion>\S+)/i),
    add(/^ *HW version +(?<hardwareVersion>\S+)/i),
    add(/^ *System Name *: *(?<hostname>.*)$/i),
    add(/^ *System Description *: *(?<description>.*)$/i),
    add(/^ *System Location *: *(?<location>.*)$/i),
    add(/^ *System Contact *: *(?<contact>.*)$/i),
    add(/^ *System MAC Address *: *(?<macAddress>\S+)$/i),
    add(/^ *System Up Time[^:]*: *(?<uptime>.*)$/i),
    add(/^ *System Object ID *: *(?<objectId>\S+)$/i),
    add(/^ {16,}(?<additionalPackages>\S.*)$/),
  ],
}
