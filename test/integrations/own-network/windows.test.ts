/** A Windows laptop's own network, from `ipconfig /all` in French and English. */
import { describe, expect, it } from 'vitest'
import { readOwnNetwork } from '../../../main/integrations/own-network/read-own-network.ts'
import { readIpconfig } from '../../../main/integrations/own-network/windows/ipconfig.ts'
import { fakeSystem } from './fake-system.ts'

const FRENCH = `
Configuration IP de Windows

   Nom de l’hôte . . . . . . . . . . : PORTABLE-LT1
   Suffixe DNS principal . . . . . . :
   Type de noeud. . . . . . . . . .  : Hybride
   Routage IP activé . . . . . . . . : Non
   Proxy WINS activé . . . . . . . . : Non

Carte Ethernet Ethernet 2 :

   Suffixe DNS propre à la connexion. . . : salon.example
   Description. . . . . . . . . . . . . . : Realtek USB GbE Family Controller
   Adresse physique . . . . . . . . . . . : 54-E1-AD-01-02-03
   DHCP activé. . . . . . . . . . . . . . : Oui
   Configuration automatique activée. . . : Oui
   Adresse IPv6 de liaison locale. . . . .: fe80::a1b2:c3d4:e5f6:1234%12(préféré)
   Adresse IPv4. . . . . . . . . . . . . .: 10.1.101.23(préféré)
   Masque de sous-réseau. . . . . . . . . : 255.255.255.0
   Bail obtenu. . . . . . . . . . . . . . : mardi 12 mai 2026 08:12:31
   Bail expirant. . . . . . . . . . . . . : mardi 12 mai 2026 20:12:31
   Passerelle par défaut. . . . . . . . . : fe80::1%12
                                       10.1.101.254
   Serveur DHCP . . . . . . . . . . . . . : 10.1.101.2
   IAID DHCPv6 . . . . . . . . . . . : 122348973
   DUID de client DHCPv6. . . . . . . . : 00-01-00-01-2C-C6-D9-99-54-E1-AD-01-02-03
   Serveurs DNS. . .  . . . . . . . . . . : 2001:db8::53
                                       10.1.0.53
                                       10.1.0.54
   NetBIOS sur Tcpip. . . . . . . . . . . : Activé
   Liste de recherche de suffixes DNS propres à la connexion :
                                       salon.example

Carte réseau sans fil Wi-Fi :

   Statut du média. . . . . . . . . . . . : Média déconnecté
   Suffixe DNS propre à la connexion. . . :
   Description. . . . . . . . . . . . . . : Intel(R) Wi-Fi 6 AX201 160MHz
   Adresse physique . . . . . . . . . . . : C4-BD-E5-A7-5B-3E
   DHCP activé. . . . . . . . . . . . . . : Oui

Carte Ethernet VirtualBox Host-Only Network :

   Description. . . . . . . . . . . . . . : VirtualBox Host-Only Ethernet Adapter
   Adresse physique . . . . . . . . . . . : 0A-00-27-00-00-08
   DHCP activé. . . . . . . . . . . . . . : Non
   Adresse IPv4. . . . . . . . . . . . . .: 192.168.56.1(préféré)
   Masque de sous-réseau. . . . . . . . . : 255.255.255.0
   Passerelle par défaut. . . . . . . . . :
`

const ENGLISH = `
Windows IP Configuration

   Host Name . . . . . . . . . . . . : LAPTOP-LT1
   Node Type . . . . . . . . . . . . : Hybrid

Ethernet adapter Ethernet 2:

   Connection-specific DNS Suffix  . : fair.example
   Description . . . . . . . . . . . : Realtek USB GbE Family Controller
   Physical Address. . . . . . . . . : 54-E1-AD-01-02-03
   DHCP Enabled. . . . . . . . . . . : Yes
   Link-local IPv6 Address . . . . . : fe80::a1b2:c3d4:e5f6:1234%12(Preferred)
   IPv4 Address. . . . . . . . . . . : 10.1.101.23(Preferred)
   Subnet Mask . . . . . . . . . . . : 255.255.255.0
   Default Gateway . . . . . . . . . : fe80::1%12
                                       10.1.101.254
   DHCP Server . . . . . . . . . . . : 10.1.101.2
   DNS Servers . . . . . . . . . . . : 2001:db8::53
                                       10.1.0.53
                                       10.1.0.54
   NetBIOS over Tcpip. . . . . . . . : Enabled

Wireless LAN adapter Wi-Fi:

   Media State . . . . . . . . . . . : Media disconnected
   Description . . . . . . . . . . . : Intel(R) Wi-Fi 6 AX201 160MHz
   Physical Address. . . . . . . . . : C4-BD-E5-A7-5B-3E

Ethernet adapter VirtualBox Host-Only Network:

   Description . . . . . . . . . . . : VirtualBox Host-Only Ethernet Adapter
   Physical Address. . . . . . . . . : 0A-00-27-00-00-08
   IPv4 Address. . . . . . . . . . . : 192.168.56.1(Preferred)
   Default Gateway . . . . . . . . . :
`

const wire = {
  ...{ name: 'Ethernet 2', kind: 'wired', mac: '54:e1:ad:01:02:03', isUp: true },
  ...{ gateway: '10.1.101.254', server: '10.1.101.2', dns: ['10.1.0.53', '10.1.0.54'] },
}

describe('ipconfig', () => {
  it.each([
    ['French', FRENCH],
    ['English', ENGLISH],
    ['French, in the code page of the console', Buffer.from(FRENCH, 'latin1').toString('utf8')],
    ['English with the line ends of Windows', ENGLISH.replaceAll('\n', '\r\n')],
  ])('is read in %s', (_, text) => {
    expect(readIpconfig(text)).toMatchObject([
      wire,
      { name: 'Wi-Fi', kind: 'wireless', isUp: false, gateway: null, server: null, dns: [] },
      { kind: 'virtual', gateway: null, server: null },
    ])
  })

  it('tells nothing where it printed nothing', () => {
    expect(readIpconfig('')).toEqual([])
  })
})

it('takes the addresses as Node has them', async () => {
  const system = fakeSystem({
    platform: 'win32',
    programs: { 'cmd.exe': FRENCH },
    addresses: { 'Ethernet 2': '10.1.101.23/24' },
  })
  const [found] = await readOwnNetwork(system)
  expect(found).toMatchObject({
    name: 'Ethernet 2',
    addresses: [{ address: '10.1.101.23', length: 24 }],
    dhcpServer: '10.1.101.2',
  })
})
