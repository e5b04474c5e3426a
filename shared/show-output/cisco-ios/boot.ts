/** `show boot`: labels with `:` (2950 to 3750) or `=` (IOS-XE), one row a switch of the stack; some labels take two lines. */
import { add, labels, row, skip, type Table } from '../table.ts'

export const boot: Table = {
  table: 'boot',
  commands: ['show boot [rest]'],
  rules: [
    row(/^ *Switch 0?(?<switch>\d+)$/),
    skip(/^-{3,}$/),
    skip(/^Current Boot Variables:$/, { begins: [add(/^(?<currentBootVariables>BOOT variable.*)$/)] }),
    skip(/^Boot Variables on next reload:$/, { begins: [add(/^BOOT variable *= *(?<bootPath>.*)$/)] }),
    add(/^BOOT variable *= *(?<bootPath>.*)$/),
    skip(/^ *(?:NVRAM\/Config file|Timeout for Config|Config Download)$/),
    add(/^ *via DHCP: *(?<configDownloadDhcp>\w+)(?: *\(next boot: *(?<configDownloadDhcpNextBoot>\w+)\)?)?/),
    add(/^ *Download: *(?<configDownloadTimeout>\d+) seconds/),
    add(/^ *buffer size: *(?<bufferSize>\d+)/),
    labels({
      'boot path-list': 'bootPath',
      'config file': 'configFile',
      'private config file': 'privateConfigFile',
      'helper path-list': 'helperPath',
    }),
  ],
  finish: (found) =>
    typeof found.bootPath === 'string'
      ? { ...found, bootFiles: found.bootPath.split(/[;,]/).filter((file) => file !== '') }
      : found,
}
