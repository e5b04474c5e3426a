/** `hostnamectl`, `uname -a`, `cat /etc/os-release`: what the machine is and what runs on it. */
import { add, fill, pairs, type Table } from '../table.ts'
import { shellPrompt } from './shell-prompt.ts'

export const version: Table = {
  table: 'version',
  commands: ['hostnamectl [rest]', 'uname [rest]', 'cat /etc/os-release', 'lsb_release [rest]'],
  rules: [
    shellPrompt,
    fill(
      /^(?<kernelName>Linux) (?<hostname>\S+) (?<softwareVersion>\d\S+) (?<kernelVersion>#.*?) (?<architecture>x86_64|aarch64|i686|armv\w+|riscv64|ppc64le)(?: .*)?$/,
    ),
    pairs(/^ *[A-Z][A-Za-z ]{1,30}: /, /^ *(?<key>[A-Z][A-Za-z ]{1,30}): (?<value>.*)$/g, {
      'static hostname': 'hostname',
      'operating system': 'operatingSystem',
      kernel: 'softwareVersion',
      'hardware vendor': 'manufacturer',
      'hardware model': 'model',
      'firmware version': 'firmwareVersion',
    }),
    add(/^PRETTY_NAME="?(?<operatingSystem>[^"]*)"?$/),
    pairs(/^[A-Z][A-Z_]{1,30}=/, /^(?<key>[A-Z][A-Z_]{1,30})="?(?<value>[^"]*)"?$/g),
  ],
}
