/**
 * Words of the DHCP watch: verdicts with their reasons, and what to do where the system does not let us ask. The command
 * line says the same in English.
 */
export const dhcpTexts = {
  'nav.dhcpServers': { en: 'DHCP servers', fr: 'Serveurs DHCP' },
  'tables.add.dhcpServers': { en: 'Add a DHCP server', fr: 'Ajouter un serveur DHCP' },
  'tables.empty.dhcpServers': {
    en: 'Name the servers that may give addresses: the DHCP watch tells all others apart.',
    fr: 'Nommez les serveurs qui ont le droit de donner des adresses : la veille DHCP reconnaît ainsi tous les autres.',
  },
  'column.answersAs': { en: 'Answers as', fr: 'Répond sous' },
  'column.onlyInVlan': { en: 'Only in VLAN', fr: 'Seulement dans le VLAN' },
  'dhcp.title': { en: 'DHCP watch', fr: 'Veille DHCP' },
  'dhcp.about': {
    en: 'Who gives addresses on this wire, and from which stand.',
    fr: 'Qui donne des adresses sur ce câble, et depuis quel stand.',
  },
  'dhcp.interfaces': { en: 'Ask through', fr: 'Demander par' },
  'dhcp.interfaces.all': { en: 'every card with a link', fr: 'toutes les cartes avec un lien' },
  'dhcp.lasts': { en: 'For', fr: 'Pendant' },
  'dhcp.lasts.seconds': { en: '{{count}} seconds', fr: '{{count}} secondes' },
  'dhcp.lasts.minutes': { en: '{{count}} [count|minute|minutes]', fr: '{{count}} [count|minute|minutes]' },
  'dhcp.lasts.stop': { en: 'until stopped', fr: 'jusqu’à l’arrêt' },
  'dhcp.interfaces.none': {
    en: 'No network card with a link: plug the laptop in.',
    fr: 'Aucune carte réseau avec un lien : branchez le portable.',
  },
  'dhcp.interface.tag': { en: '{{name}}, VLAN {{tag}}', fr: '{{name}}, VLAN {{tag}}' },
  'dhcp.start': { en: 'Start the watch', fr: 'Lancer la veille' },
  'dhcp.stop': { en: 'Stop', fr: 'Arrêter' },
  'dhcp.status.idle': { en: 'Not started', fr: 'Pas lancée' },
  'dhcp.status.watching': {
    en: 'Asked [asked|once|{{asked}} times], {{left}} s left',
    fr: 'Demandé {{asked}} fois, encore {{left}} s',
  },
  'dhcp.status.endless': {
    en: 'Asked [asked|once|{{asked}} times]',
    fr: 'Demandé {{asked}} fois',
  },
  'dhcp.status.ended': {
    en: 'Ended, asked [asked|once|{{asked}} times]',
    fr: 'Terminée, demandé {{asked}} fois',
  },
  'dhcp.servers': { en: 'DHCP servers heard', fr: 'Serveurs DHCP entendus' },
  'dhcp.empty': { en: 'Nobody was heard yet', fr: 'Personne n’a encore répondu' },
  'dhcp.empty.text': {
    en: 'Choose a network card and start: every server that answers appears here with its verdict.',
    fr: 'Choisissez une carte réseau et lancez la veille : chaque serveur qui répond apparaît ici, avec le verdict.',
  },
  'dhcp.waiting': {
    en: 'Asked; servers that check an address first need about three seconds.',
    fr: 'Demandé ; un serveur qui vérifie d’abord l’adresse met environ trois secondes.',
  },
  'dhcp.silent': { en: 'No DHCP server answered', fr: 'Aucun serveur DHCP n’a répondu' },
  'dhcp.silent.text': {
    en: 'Either there is none on this wire, or its answers do not come through: see to the link, the VLAN of the port and a firewall on this computer.',
    fr: 'Soit il n’y en a pas sur ce câble, soit ses réponses n’arrivent pas : vérifiez le lien, le VLAN du port et un pare-feu sur cet ordinateur.',
  },
  'dhcp.column.verdict': { en: 'Verdict', fr: 'Verdict' },
  'dhcp.column.server': { en: 'Server', fr: 'Serveur' },
  'dhcp.column.why': { en: 'Why', fr: 'Pourquoi' },
  'dhcp.column.place': { en: 'Where', fr: 'Où' },
  'dhcp.column.address': { en: 'Offers', fr: 'Propose' },
  'dhcp.column.delay': { en: 'ms', fr: 'ms' },
  'dhcp.column.interface': { en: 'Heard on', fr: 'Entendu sur' },
  'dhcp.column.count': { en: 'Times', fr: 'Fois' },
  'dhcp.column.lastAt': { en: 'Last', fr: 'Dernière' },
  'dhcp.column.options': { en: 'Options', fr: 'Options' },
  'dhcp.verdict.known': { en: 'ours', fr: 'à nous' },
  'dhcp.verdict.foreign': { en: 'foreign', fr: 'étranger' },
  'dhcp.verdict.unexpected-here': { en: 'ours, not here', fr: 'à nous, pas ici' },
  'dhcp.verdict.untold': { en: 'cannot be told', fr: 'indécidable' },
  'dhcp.why.listed': { en: '{{name}} is in the plan', fr: '{{name}} est dans le plan' },
  'dhcp.why.gateway': {
    en: '{{server}} is a gateway of the plan',
    fr: '{{server}} est une passerelle du plan',
  },
  'dhcp.why.other_vlan': {
    en: '{{name}} gives addresses of VLAN {{vlan}}, and this is VLAN {{here}}: the two are joined somewhere, by a cord or a port',
    fr: '{{name}} donne des adresses du VLAN {{vlan}}, or ici c’est le VLAN {{here}} : les deux sont réunis quelque part, par un cordon ou un port',
  },
  'dhcp.why.only_in': {
    en: '{{name}} may answer in VLAN {{vlan}} only, and this is VLAN {{here}}',
    fr: '{{name}} ne doit répondre que dans le VLAN {{vlan}}, or ici c’est le VLAN {{here}}',
  },
  'dhcp.why.not_listed': {
    en: 'not one of the servers of the plan ({{servers}})',
    fr: 'aucun des serveurs du plan ({{servers}})',
  },
  'dhcp.why.other_mac': {
    en: 'it uses the address of {{name}}, but answers from {{mac}} and not from {{expected}}',
    fr: 'il prend l’adresse de {{name}}, mais répond depuis {{mac}} et non {{expected}}',
  },
  'dhcp.why.outside_plan': {
    en: '{{address}} is of no network of the plan',
    fr: '{{address}} n’est d’aucun réseau du plan',
  },
  'dhcp.why.other_gateway': {
    en: 'it sends traffic to {{router}}, and the gateway of the plan is {{gateway}}',
    fr: 'il envoie le trafic vers {{router}}, or la passerelle du plan est {{gateway}}',
  },
  'dhcp.why.none_listed': {
    en: 'the plan names no DHCP server; what this one offers fits the plan',
    fr: 'le plan ne nomme aucun serveur DHCP ; ce que celui-ci propose convient au plan',
  },
  'dhcp.why.no_networks': {
    en: 'the plan names no DHCP server, and no network to compare with',
    fr: 'le plan ne nomme aucun serveur DHCP, ni de réseau à comparer',
  },
  'dhcp.why.caught': {
    en: '{{by}} dropped its answers: they came in where no server belongs',
    fr: '{{by}} a jeté ses réponses : elles venaient d’un port où aucun serveur n’a sa place',
  },
  'dhcp.why.caught_ours': {
    en: '{{by}} drops the answers of {{name}}: it is plugged into a port that is not trusted for DHCP',
    fr: '{{by}} jette les réponses de {{name}} : il est branché sur un port qui n’est pas de confiance pour le DHCP',
  },
  'dhcp.foreign.title': { en: 'Foreign DHCP server {{server}}', fr: 'Serveur DHCP étranger {{server}}' },
  'dhcp.ours': { en: 'This is ours', fr: 'Il est à nous' },
  'dhcp.place.unknown': { en: 'not known yet', fr: 'pas encore connu' },
  'dhcp.place.port': { en: '{{switch}} {{interface}}', fr: '{{switch}} {{interface}}' },
  'dhcp.place.stand': {
    en: 'stand {{stand}}, outlet {{outlet}}, {{switch}} {{interface}}',
    fr: 'stand {{stand}}, prise {{outlet}}, {{switch}} {{interface}}',
  },
  'dhcp.place.outlet': {
    en: 'outlet {{outlet}}, {{switch}} {{interface}}',
    fr: 'prise {{outlet}}, {{switch}} {{interface}}',
  },
  'dhcp.place.behind': {
    en: 'behind {{next}}: bring in its MAC table ({{switch}} {{interface}} leads there)',
    fr: 'derrière {{next}} : apportez sa table MAC ({{switch}} {{interface}} y mène)',
  },
  'dhcp.place.behindUplink': {
    en: 'behind the uplink {{switch}} {{interface}}: bring in the MAC tables of the other switches',
    fr: 'derrière le lien montant {{switch}} {{interface}} : apportez les tables MAC des autres commutateurs',
  },
  'dhcp.place.device': {
    en: 'at {{next}}, or behind it ({{switch}} {{interface}})',
    fr: 'sur {{next}}, ou derrière ({{switch}} {{interface}})',
  },
  'dhcp.mac': { en: 'MAC address', fr: 'Adresse MAC' },
  'dhcp.mac.searching': { en: 'looking for it …', fr: 'recherche…' },
  'dhcp.mac.not_found': {
    en: 'This computer could not find out its MAC address, by which switches know it. As administrator it can (sudo brassage dhcp-watch); or bring in the ARP table of a router, or the log of a switch with DHCP snooping.',
    fr: 'Cet ordinateur n’a pas pu trouver son adresse MAC, par laquelle les commutateurs le connaissent. En administrateur il le peut (sudo brassage dhcp-watch) ; ou apportez la table ARP d’un routeur, ou le journal d’un commutateur qui fait du DHCP snooping.',
  },
  'dhcp.place.needed': {
    en: 'No MAC table that was brought in has {{mac}}. Bring in the tables of the switches.',
    fr: 'Aucune table MAC apportée ne contient {{mac}}. Apportez celles des commutateurs.',
  },
  'dhcp.place.at': { en: 'as {{switch}} said at {{time}}', fr: 'd’après {{switch}} à {{time}}' },
  'dhcp.byLease': {
    en: '{{interface}}, by the lease of this computer',
    fr: '{{interface}}, par le bail de cet ordinateur',
  },
  'dhcp.place.several': {
    en: 'Seen on several ports: it moved, or there is a loop.',
    fr: 'Vu sur plusieurs ports : il a bougé, ou il y a une boucle.',
  },
  'dhcp.tables': { en: 'What the switches say', fr: 'Ce que disent les commutateurs' },
  'dhcp.tables.intro': {
    en: 'Their MAC tables lead from the server to its port: read live from consoles, or brought in here. ARP tables, DHCP snooping bindings and logs help too.',
    fr: 'Leurs tables MAC mènent du serveur à son port : lues en direct sur les consoles, ou apportées ici. Tables ARP, associations et journaux du DHCP snooping aident aussi.',
  },
  'dhcp.tables.add': { en: 'Bring in a table', fr: 'Apporter une table' },
  'dhcp.tables.title': { en: 'What a switch printed', fr: 'Ce qu’un commutateur a affiché' },
  'dhcp.tables.switch': { en: 'Switch', fr: 'Commutateur' },
  'dhcp.tables.text': { en: 'Text of the switch', fr: 'Texte du commutateur' },
  'dhcp.tables.text.hint': {
    en: 'show mac address-table, as it came',
    fr: 'show mac address-table, tel quel',
  },
  'dhcp.tables.file': { en: 'From a file', fr: 'Depuis un fichier' },
  'dhcp.tables.use': { en: 'Use it', fr: 'L’utiliser' },
  'dhcp.tables.count': {
    en: '{{macs}} [macs|address|addresses] on {{name}}',
    fr: '{{name}} : {{macs}} [macs|adresse|adresses]',
  },
  'dhcp.strays': { en: 'Already caught by it', fr: 'Déjà piégés' },
  'dhcp.strays.text': {
    en: 'These hold an address of no planned network; they get a right one once the foreign server is gone and they ask again.',
    fr: 'Ceux-ci ont une adresse d’aucun réseau prévu ; ils en auront une bonne quand le serveur étranger sera parti et qu’ils redemanderont.',
  },
  'dhcp.details': { en: 'What it offers', fr: 'Ce qu’il propose' },
  'dhcp.choose': {
    en: 'Choose a server in the table: its options, its place and what can be done are shown here.',
    fr: 'Choisissez un serveur dans la table : ses options, sa place et ce qu’on peut faire s’affichent ici.',
  },
  'dhcp.option.lease': { en: 'Lease', fr: 'Bail' },
  'dhcp.option.seconds': { en: '{{seconds}} s', fr: '{{seconds}} s' },
  'dhcp.option.routers': { en: 'Gateway', fr: 'Passerelle' },
  'dhcp.option.dns': { en: 'DNS', fr: 'DNS' },
  'dhcp.option.mask': { en: 'Mask', fr: 'Masque' },
  'dhcp.option.domain': { en: 'Domain', fr: 'Domaine' },
  'dhcp.option.boot': { en: 'Network boot', fr: 'Démarrage réseau' },
  'dhcp.option.proxy': { en: 'Proxy file', fr: 'Fichier de proxy' },
  'dhcp.option.time': { en: 'Time servers', fr: 'Serveurs de temps' },
  'dhcp.option.relay': { en: 'Through relay', fr: 'Par le relais' },
  'dhcp.option.source': { en: 'Came from', fr: 'Venu de' },
  'dhcp.option.other': { en: 'Option {{code}}', fr: 'Option {{code}}' },
  'dhcp.shut': { en: 'Shut the port …', fr: 'Fermer le port…' },
  'dhcp.isolate': { en: 'Set it apart in VLAN {{vlan}} …', fr: 'L’isoler dans le VLAN {{vlan}}…' },
  'dhcp.noQuarantine': {
    en: 'To set a port apart instead, give a VLAN of {{switch}} the purpose “quarantine”.',
    fr: 'Pour isoler un port plutôt que le fermer, donnez à un VLAN de {{switch}} l’usage « quarantaine ».',
  },
  'dhcp.act.title': { en: 'Cut off {{switch}} {{interface}}?', fr: 'Couper {{switch}} {{interface}} ?' },
  'dhcp.act.text': {
    en: 'The plan is changed, one step of undo. Nothing is sent yet: these lines wait for {{switch}} in the console, where they are shown again before they go.',
    fr: 'Le plan est modifié, en une étape à annuler. Rien n’est encore envoyé : ces lignes attendent {{switch}} dans la console, où elles sont montrées de nouveau avant de partir.',
  },
  'dhcp.act.do': { en: 'Change the plan and go on', fr: 'Modifier le plan et continuer' },
  'dhcp.act.none': {
    en: 'The plan says so already; no line is left to send.',
    fr: 'Le plan le dit déjà ; aucune ligne ne reste à envoyer.',
  },
  'waiting.title': {
    en: '{{count}} [count|line waits|lines wait] for {{switch}}',
    fr: '{{count}} [count|ligne attend|lignes attendent] {{switch}}',
  },
  'waiting.whole': {
    en: 'The planned configuration waits for {{switch}}',
    fr: 'La configuration prévue attend {{switch}}',
  },
  'waiting.whole.text': {
    en: 'It is about more than the lines of one port. The switch is read first, and you see what it lacks before it is sent.',
    fr: 'Il ne s’agit pas des lignes d’un seul port. Le commutateur est d’abord lu, et vous voyez ce qui lui manque avant l’envoi.',
  },
  'waiting.whole.connect': {
    en: 'Connect to {{switch}}: it is offered as soon as the switch is recognised.',
    fr: 'Connectez-vous à {{switch}} : l’envoi est proposé dès qu’il est reconnu.',
  },
  'waiting.whole.drop': { en: 'Not now', fr: 'Pas maintenant' },
  'waiting.show': { en: 'Look at them and send', fr: 'Les voir et envoyer' },
  'waiting.drop': { en: 'Drop these lines', fr: 'Laisser tomber ces lignes' },
  'waiting.connect': {
    en: 'Connect to {{switch}}: the lines are offered as soon as it is recognised.',
    fr: 'Connectez-vous à {{switch}} : les lignes sont proposées dès qu’il est reconnu.',
  },
  'dhcp.problem.port_rights.linux': {
    en: 'This system lets only the administrator listen on port 68. Run “sudo brassage dhcp-watch”, or allow it to everybody until the next start: sudo sysctl net.ipv4.ip_unprivileged_port_start=68',
    fr: 'Ce système réserve l’écoute du port 68 à l’administrateur. Lancez « sudo brassage dhcp-watch », ou permettez-le à tous jusqu’au prochain démarrage : sudo sysctl net.ipv4.ip_unprivileged_port_start=68',
  },
  'dhcp.problem.port_rights.darwin': {
    en: 'macOS lets only the administrator ask through a chosen card on port 68. Run “sudo brassage dhcp-watch” in the Terminal.',
    fr: 'macOS réserve à l’administrateur les demandes par une carte choisie sur le port 68. Lancez « sudo brassage dhcp-watch » dans le Terminal.',
  },
  'dhcp.problem.port_rights.win32': {
    en: 'Windows does not let Brassage use port 68. Start it as administrator, or allow it in the firewall.',
    fr: 'Windows ne laisse pas Brassage utiliser le port 68. Lancez-le en administrateur, ou autorisez-le dans le pare-feu.',
  },
  'dhcp.problem.port_in_use.linux': {
    en: 'Another program holds port 68 for itself. Which one: sudo ss -lunp sport = :68. Stop it while you watch, as with: sudo systemctl stop dhcpcd, or: sudo dhclient -x',
    fr: 'Un autre programme garde le port 68 pour lui. Lequel : sudo ss -lunp sport = :68. Arrêtez-le le temps de la veille, par exemple : sudo systemctl stop dhcpcd, ou : sudo dhclient -x',
  },
  'dhcp.problem.port_in_use.darwin': {
    en: 'Another program holds port 68 for itself. Which one: sudo lsof -nP -iUDP:68. Give the card a fixed address in the network settings while you watch.',
    fr: 'Un autre programme garde le port 68 pour lui. Lequel : sudo lsof -nP -iUDP:68. Donnez une adresse fixe à la carte dans les réglages réseau le temps de la veille.',
  },
  'dhcp.problem.port_in_use.win32': {
    en: 'The DHCP client of Windows holds port 68 for itself. Stop it while you watch, as administrator: net stop dhcp; then: net start dhcp',
    fr: 'Le client DHCP de Windows garde le port 68 pour lui. Arrêtez-le le temps de la veille, en administrateur : net stop dhcp ; puis : net start dhcp',
  },
  'dhcp.problem.no_address.linux': {
    en: '{{interface}} has no address, so nothing can be sent from it. Lend it one: sudo ip address add 169.254.1.1/32 dev {{interface}} valid_lft 600 preferred_lft 600',
    fr: '{{interface}} n’a pas d’adresse : rien ne peut partir de là. Prêtez-lui-en une : sudo ip address add 169.254.1.1/32 dev {{interface}} valid_lft 600 preferred_lft 600',
  },
  'dhcp.problem.no_address.darwin': {
    en: '{{interface}} has no IPv4 address, so nothing can be sent from it. Set “Configure IPv4” to “Using DHCP” or give it a fixed address in the network settings.',
    fr: '{{interface}} n’a pas d’adresse IPv4 : rien ne peut partir de là. Réglez « Configurer IPv4 » sur « Via DHCP » ou donnez-lui une adresse fixe dans les réglages réseau.',
  },
  'dhcp.problem.no_address.win32': {
    en: '{{interface}} has no IPv4 address, so nothing can be sent from it. Switch IPv4 on in its properties, or give it a fixed address.',
    fr: '{{interface}} n’a pas d’adresse IPv4 : rien ne peut partir de là. Activez IPv4 dans ses propriétés, ou donnez-lui une adresse fixe.',
  },
  'dhcp.problem.send_refused': {
    en: 'The system does not let the question out through {{interface}}: see to its firewall.',
    fr: 'Le système ne laisse pas sortir la demande par {{interface}} : voyez son pare-feu.',
  },
  'dhcp.problem.no_link': {
    en: '{{interface}} has no link any more, or lost its address. Plug it in, then start again.',
    fr: '{{interface}} n’a plus de lien, ou a perdu son adresse. Branchez-la, puis relancez.',
  },
  'dhcp.problem.drops_strangers': {
    en: 'Linux drops answers from unknown networks on {{interface}}, so a foreign server may go unseen. For the watch: sudo sysctl net.ipv4.conf.all.rp_filter=0 net.ipv4.conf.{{interface}}.rp_filter=0',
    fr: 'Linux jette les réponses de réseaux inconnus sur {{interface}} : un serveur étranger peut passer inaperçu. Pour la veille : sudo sysctl net.ipv4.conf.all.rp_filter=0 net.ipv4.conf.{{interface}}.rp_filter=0',
  },
  'dhcp.problem.system': { en: 'The system says: {{message}}', fr: 'Le système dit : {{message}}' },
} as const
